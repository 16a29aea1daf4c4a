import { traceBuffers } from '../../src/model/trace.ts';
import { finish } from '../../src/sim/replay.ts';
import { timed } from './case.ts';
import { chatReplay } from './chat.ts';

export interface Size {
  readonly inquiries: number;
  readonly accounts: number;
  readonly runs: number;
}

export interface SizeResult {
  readonly ms: number;
  readonly turns: number;
  /** Memory of a replay and its chance, without the trace. */
  readonly bytes: number;
}

/** The chat workload at some size, warm: best of the runs after the first. */
export async function sizeCase({ inquiries, accounts, runs }: Size): Promise<SizeResult> {
  const { trace, draws, run } = chatReplay(inquiries, accounts);
  const kernel = run();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) times.push(await timed(run));
  const ofTrace = new Set<ArrayBufferLike>(traceBuffers(trace));
  const own = [...buffersBelow([kernel, draws, finish(kernel)])].filter((buffer) => !ofTrace.has(buffer));
  return {
    ms: Math.min(...times),
    turns: trace.think.length,
    bytes: own.reduce((sum, { byteLength }) => sum + byteLength, 0),
  };
}

/** The buffer of every typed array that a value holds, at any depth. */
function buffersBelow(value: unknown, found = new Set<ArrayBufferLike>()): ReadonlySet<ArrayBufferLike> {
  if (ArrayBuffer.isView(value)) found.add(value.buffer);
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) buffersBelow(part, found);
  }
  return found;
}
