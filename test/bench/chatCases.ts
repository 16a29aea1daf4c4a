import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { assert } from '../../src/base/result.ts';
import { run, runQuietly } from '../setup/command.mjs';
import { ROOT } from '../setup/install.mjs';
import { serve } from '../setup/serve.ts';
import { inChromium } from './browser.ts';
import { held, type Case, type Measurement, type Skipped } from './case.ts';
import { chatCase, chatTrace, type ChatResult } from './chat.ts';

const INQUIRIES = 200_000;
const REPEATS = 7;
const CACHE = join(ROOT, '.cache/bench-chat');

/** Replays the workload in C++: the same rules, written as one first would; `null` without a compiler. */
async function reference(): Promise<ChatResult | null> {
  if ((await run('g++', ['--version'])).code !== 0) return null;
  mkdirSync(CACHE, { recursive: true });
  const program = join(CACHE, 'chat_reference');
  const source = join(ROOT, 'test/bench/chat_reference.cpp');
  await runQuietly('g++', ['-O3', '-march=native', '-std=c++17', '-o', program, source]);
  const { arrival, turnOffset, think, work } = chatTrace(INQUIRIES);
  assert(work.kind === 'given', 'the chat workload gives its work');
  const files = { arr: arrival, off: turnOffset, work: work.ms, think };
  for (const [name, values] of Object.entries(files)) writeFileSync(join(CACHE, `chat_${INQUIRIES}.${name}`), values);
  const told = JSON.parse(await runQuietly(program, [CACHE, String(INQUIRIES), String(REPEATS)])) as Record<
    string,
    number
  >;
  return {
    ms: told['best_ms'],
    firstMs: told['first_ms'],
    turns: told['turns'],
    sumResponse: told['sum_response_ms'],
    sumFirst: told['sum_first_response_ms'],
    hash: told['account_hash'],
  };
}

async function inWorker(): Promise<ChatResult> {
  const outDir = join(ROOT, '.cache/bench-page');
  await build({
    configFile: false,
    root: join(ROOT, 'test/bench/page'),
    base: './',
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2023' },
  });
  const { origin, close } = await serve({ folder: outDir, guarded: false });
  try {
    return await inChromium(async (browser) => {
      const page = await browser.newPage();
      await page.goto(origin);
      return page.evaluate((inquiries) => window.chatInWorker(inquiries), INQUIRIES);
    });
  } finally {
    await close();
  }
}

const figuresOf = ({ turns, sumResponse, sumFirst, hash }: ChatResult): string =>
  `${turns} turns, Σ response ${sumResponse} ms, Σ first response ${sumFirst} ms, account hash ${hash}`;

/** The chat workload in a worker of Chromium and in Node, both against C++; all three must tell the same figures. */
export const chat200k: Case = {
  name: 'chat-200k',
  async run(): Promise<readonly (Measurement | Skipped)[]> {
    const cpp = await reference();
    if (!cpp) return [{ case: 'chat-200k', skipped: 'no g++ for the reference' }];
    const results = { 'chat-200k': await inWorker(), 'chat-200k-node': chatCase(INQUIRIES, REPEATS) };
    return Object.entries(results).map(([name, result]) => {
      assert(figuresOf(result) === figuresOf(cpp), `${name}: ${figuresOf(result)}; C++: ${figuresOf(cpp)}`);
      return held(name, result.ms, cpp.ms, 'C++ with std::priority_queue');
    });
  },
};
