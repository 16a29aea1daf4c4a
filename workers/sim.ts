import { expose } from 'comlink';
import { simDesk } from './desk.ts';

expose(simDesk());
