import type { Problem } from '../base/result.ts';
import { WorkerLost } from './supervisor.ts';

/** What went wrong with us rather than with an input: a worker that died, or a bug. */
export function problemsOf(error: unknown): Problem[] {
  if (error instanceof WorkerLost) return [{ code: 'worker_lost', at: error.worker, value: error.message }];
  return [{ code: 'unexpected', at: '', value: error instanceof Error ? error.message : String(error) }];
}

export const CANCELLED: readonly Problem[] = [{ code: 'cancelled', at: '', value: '' }];

export const isCancelled = (problems: readonly Problem[]): boolean => problems.some(({ code }) => code === 'cancelled');

/** For people who read the console: one line each. */
export const toldProblems = (problems: readonly Problem[]): string =>
  problems.map(({ code, at, value }) => [at, code, value].filter(Boolean).join(': ')).join('\n');
