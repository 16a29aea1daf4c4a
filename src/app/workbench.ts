import type { Problem, Result } from '../base/result.ts';
import { fail } from '../base/result.ts';
import type { LogReader } from './clients/log.ts';
import type { Simulator } from './clients/sim.ts';
import type { Tables } from './clients/tables.ts';
import { problemsOf } from './problems.ts';
import type { AppState } from './state.ts';

/** Who does the work that commands ask for. */
export interface Workers {
  readonly reader: LogReader;
  readonly simulator: Simulator;
  readonly tables: Tables;
}

/** What commands work with: the state, and whoever does the work. */
export interface Workbench extends Workers {
  readonly state: () => AppState;
  readonly set: (change: Partial<AppState>) => void;
}

/** Work of which only the latest counts. */
export class Latest {
  #turn = 0;

  /** Overtakes whatever was begun before; the answer tells whether this one still counts. */
  begin(): () => boolean {
    const mine = ++this.#turn;
    return () => mine === this.#turn;
  }
}

/** A worker that dies and a bug of ours become problems, like those of an input. */
export async function settled<T>(work: Promise<Result<T>>): Promise<Result<T, readonly Problem[]>> {
  try {
    return await work;
  } catch (error) {
    return fail(problemsOf(error));
  }
}
