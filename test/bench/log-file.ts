import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/install.mjs';
import { gb18030Encoder, messageLog } from './log.ts';

const CACHE = join(ROOT, '.cache/bench-app');

const written = new Set<string>();

/** Path of a message log on this machine's disk, written once a run. */
export function logFile(name: string, rows: number, encoding: 'utf-8' | 'gb18030' = 'utf-8'): string {
  mkdirSync(CACHE, { recursive: true });
  const path = join(CACHE, `${name}.csv`);
  if (written.has(path)) return path;
  const encode = encoding === 'utf-8' ? (text: string): Uint8Array => new TextEncoder().encode(text) : gb18030Encoder();
  const file = openSync(path, 'w');
  for (const piece of messageLog(rows)) writeSync(file, encode(piece));
  closeSync(file);
  written.add(path);
  return path;
}
