import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '../../src/base/result.ts';
import { run, runQuietly } from '../setup/command.mjs';
import { ROOT } from '../setup/install.mjs';
import type { ChatResult } from './chat.ts';
import { chatTrace } from './chatTrace.ts';

const CACHE = join(ROOT, '.cache/bench-chat');

/** What replays the workload in C++, the best of some runs: the same rules, written as one first would; `null` without a compiler. */
export async function reference(inquiries: number): Promise<((runs: number) => Promise<ChatResult>) | null> {
  if ((await run('g++', ['--version'])).code !== 0) return null;
  mkdirSync(CACHE, { recursive: true });
  const program = join(CACHE, 'chat_reference');
  const source = join(ROOT, 'test/bench/chat_reference.cpp');
  await runQuietly('g++', ['-O3', '-march=native', '-std=c++17', '-o', program, source]);
  const { arrival, turnOffset, think, work } = chatTrace(inquiries);
  assert(work.kind === 'given', 'the chat workload gives its work');
  const files = { arr: arrival, off: turnOffset, work: work.ms, think };
  for (const [name, values] of Object.entries(files)) writeFileSync(join(CACHE, `chat_${inquiries}.${name}`), values);
  return async (runs) => resultOf(await runQuietly(program, [CACHE, String(inquiries), String(runs)]));
}

function resultOf(said: string): ChatResult {
  const figures = JSON.parse(said) as Record<string, number>;
  return {
    ms: figures['best_ms'],
    firstMs: figures['first_ms'],
    turns: figures['turns'],
    sumResponse: figures['sum_response_ms'],
    sumFirst: figures['sum_first_response_ms'],
    hash: figures['account_hash'],
  };
}
