import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter';
import { JOBS } from './jobs.ts';

expose(JOBS, nodeEndpoint(parentPort!));
