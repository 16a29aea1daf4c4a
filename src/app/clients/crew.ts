import { turnCount, type Trace } from '../../model/trace.ts';
import type { Order } from '../../../workers/share.ts';

const MOST = 8;

/** Workers that a pool may have: one core is left for the page where there are more than two. */
export function poolSize(cores: number): number {
  return Math.min(MOST, Math.max(1, cores > 2 ? cores - 1 : cores));
}

/** Turns replayed that are worth a worker: some tenths of a second, what it takes to start one and give it a log. */
const WORTH = 1_000_000;
/** Turns replayed that are worth a message: some 20 ms. */
const WORTH_A_SHARE = 100_000;

/** How a run is spread. */
export interface Crew {
  readonly workers: number;
  /** Replications that a share has at least, while there are as many. */
  readonly leastShare: number;
}

/** Spreads a run over at most `pool` workers; a short one is done by the first alone. */
export function crewFor(order: Order, trace: Trace, pool: number): Crew {
  const perReplication = Math.max(1, turnCount(trace) * order.plans.length);
  const worth = Math.floor((perReplication * order.replications) / WORTH);
  return {
    workers: Math.min(Math.max(1, worth), pool, order.replications),
    leastShare: Math.ceil(WORTH_A_SHARE / perReplication),
  };
}

/** The replications of a run that nobody does or has done. */
export class Shares {
  #left: readonly number[];
  readonly #crew: Crew;

  /** Of the replications 0 … `replications` − 1. */
  constructor(replications: number, crew: Crew) {
    this.#left = Array.from({ length: replications }, (_, replication) => replication);
    this.#crew = crew;
  }

  get left(): number {
    return this.#left.length;
  }

  /** The next share: large at first, smaller towards the end, so that workers of any speed finish together. */
  take(): readonly number[] {
    const { workers, leastShare } = this.#crew;
    const size = workers === 1 ? this.left : Math.max(leastShare, Math.ceil(this.left / (2 * workers)));
    const share = this.#left.slice(0, size);
    this.#left = this.#left.slice(size);
    return share;
  }

  /** What was taken and not done is next. */
  putBack(replications: readonly number[]): void {
    this.#left = [...replications, ...this.#left];
  }
}
