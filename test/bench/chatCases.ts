import { assert } from '../../src/base/result.ts';
import { held, type Case, type Measurement, type Skipped } from './case.ts';
import { told, type ChatFigures } from './chat.ts';
import type { HeapPackage } from './objects.ts';
import { reference } from './reference.ts';
import { inThread, inWorker } from './workers.ts';

const INQUIRIES = 200_000;
const RUNS = 7;

function same(name: string, found: ChatFigures, known: ChatFigures): void {
  assert(told(found) === told(known), `${name}: ${told(found)}; expected: ${told(known)}`);
}

/** The chat workload in a worker of Chromium and in Node, both against C++; all three must tell the same figures. */
export const chat200k: Case = {
  name: 'chat-200k',
  async run(): Promise<readonly (Measurement | Skipped)[]> {
    const cpp = await reference(INQUIRIES, RUNS);
    if (!cpp) return [{ case: 'chat-200k', skipped: 'no g++ for the reference' }];
    const chromium = await inWorker('chatCase', INQUIRIES, RUNS);
    const node = await inThread((thread) => thread.chatCase(INQUIRIES, RUNS));
    same('Chromium', chromium, cpp);
    same('Node', node, cpp);
    const against = 'C++ with std::priority_queue';
    return [
      held('chat-200k', chromium.ms, cpp.ms, against),
      held('chat-200k-first', chromium.firstMs, cpp.ms, `${against}; first run of a fresh worker`),
      held('chat-200k-node', node.ms, cpp.ms, against),
    ];
  },
};

const HEAPS: readonly HeapPackage[] = ['flatqueue', 'tinyqueue'];

/** The chat workload over objects, closures and a heap from npm, against the kernel; the ratio is how much slower that is. */
export const chatObjects: Case = {
  name: 'chat-objects',
  async run(): Promise<readonly Measurement[]> {
    const kernel = await inThread((thread) => thread.chatCase(INQUIRIES, RUNS));
    const measurements: Measurement[] = [];
    for (const heap of HEAPS) {
      const objects = await inThread((thread) => thread.objectsCase(INQUIRIES, heap, RUNS));
      same(heap, objects, kernel);
      const name = heap === 'flatqueue' ? 'chat-objects' : `chat-objects-${heap}`;
      measurements.push(held(name, objects.ms, kernel.ms, `our kernel in Node; objects, closures and ${heap}`));
    }
    return measurements;
  },
};
