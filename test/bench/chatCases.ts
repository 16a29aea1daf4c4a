import { assert } from '../../src/base/result.ts';
import { alternately, held, type Case, type Measurement, type Skipped } from './case.ts';
import { told, type ChatFigures, type ChatResult } from './chat.ts';
import type { HeapPackage } from './objects.ts';
import { reference } from './reference.ts';
import { inThread, inWorker } from './workers.ts';

const INQUIRIES = 200_000;
const RUNS = 4;

function same(name: string, found: ChatFigures, known: ChatFigures): void {
  assert(told(found) === told(known), `${name}: ${told(found)}; expected: ${told(known)}`);
}

const inChromium = (): Promise<ChatResult> => inWorker('chatCase', INQUIRIES, RUNS);
const inNode = (): Promise<ChatResult> => inThread((thread) => thread.chatCase(INQUIRIES, RUNS));
const overObjects = (heap: HeapPackage) => (): Promise<ChatResult> =>
  inThread((thread) => thread.objectsCase(INQUIRIES, heap, RUNS));

/** The chat workload in a worker of Chromium and in Node, both against C++; all three must tell the same figures. */
export const chat200k: Case = {
  name: 'chat-200k',
  async run(): Promise<readonly (Measurement | Skipped)[]> {
    const cpp = await reference(INQUIRIES);
    if (!cpp) return [{ case: 'chat-200k', skipped: 'no g++ for the reference' }];
    const [[native], [chromium, other], [node]] = await alternately([() => cpp(RUNS), inChromium, inNode]);
    const firstMs = Math.min(chromium.firstMs, other.firstMs);
    same('Chromium', chromium, native);
    same('Node', node, native);
    const against = 'C++ with std::priority_queue';
    return [
      held('chat-200k', chromium.ms, native.ms, against),
      held('chat-200k-first', firstMs, native.ms, `${against}; first run of a fresh worker`),
      held('chat-200k-node', node.ms, native.ms, against),
    ];
  },
};

/** As many chats under the whole routing order of Qianniu, against C++ that knows one rule. */
export const chatQianniu: Case = {
  name: 'chat-200k-qianniu',
  async run(): Promise<readonly (Measurement | Skipped)[]> {
    const cpp = await reference(INQUIRIES);
    if (!cpp) return [{ case: 'chat-200k-qianniu', skipped: 'no g++ for the reference' }];
    const ours = (): Promise<{ ms: number }> => inWorker('qianniuCase', INQUIRIES, RUNS);
    const [[native], [chromium]] = await alternately<{ ms: number }>([() => cpp(RUNS), ours]);
    return [held('chat-200k-qianniu', chromium.ms, native.ms, 'C++ with std::priority_queue, the plain workload')];
  },
};

const HEAPS: readonly HeapPackage[] = ['flatqueue', 'tinyqueue'];

/** The chat workload over objects, closures and a heap from npm, against the kernel; the ratio is how much slower that is. */
export const chatObjects: Case = {
  name: 'chat-objects',
  async run(): Promise<readonly Measurement[]> {
    const [[kernel], ...others] = await alternately([inNode, ...HEAPS.map(overObjects)]);
    return HEAPS.map((heap, i) => {
      const [objects] = others[i];
      same(heap, objects, kernel);
      const name = heap === 'flatqueue' ? 'chat-objects' : `chat-objects-${heap}`;
      return held(name, objects.ms, kernel.ms, `our kernel in Node; objects, closures and ${heap}`);
    });
  },
};
