import { sourceOf } from '../base/random.ts';
import type { Plan } from '../model/plan.ts';
import type { Replay } from '../model/run.ts';
import type { Shop } from '../model/shop.ts';
import { inquiryCount, turnCount, type Trace } from '../model/trace.ts';
import { compile } from './compile.ts';
import { blank, drawPart, type Draws } from './draw.ts';
import { advance, finish, keepJournal, start, type Kernel } from './replay.ts';

export interface Experiment<S> {
  readonly shop: Shop;
  readonly trace: Trace;
  /** Without problems (see `planProblems`). */
  readonly plans: readonly Plan[];
  /** Which replications, by number, in the order in which they are done; none of them depends on the others. */
  readonly replications: readonly number[];
  /** Whole, 0 … 2^53 − 1. */
  readonly seed: number;
  /** Replications whose replays keep journals. */
  readonly journals?: (replication: number) => boolean;
  /** Called once per replay, which lives in memory that the next one overwrites: keep numbers, not its arrays. */
  readonly summarise: (replay: Replay, plan: Plan, replication: number) => S;
  /** What a replay was summarised as before, the same plan in the same replication: it is not done again. */
  readonly known?: (plan: Plan, replication: number) => S | undefined;
  /** Where the chance of replications is kept for another time; left out: nowhere, and memory is that of one replication. */
  readonly drawn?: Map<number, Draws> | undefined;
  /** Called when a replication is done under every plan, with its summaries in the order of the plans. */
  readonly finished?: (replication: number, summaries: readonly S[]) => void;
}

/** The replications 0 … count − 1. */
export const firstReplications = (count: number): readonly number[] => Array.from({ length: count }, (_, r) => r);

/** `done` of `total` replays, with the part of the running one. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Replies, arrivals and changes between two yields: 1 to 3 ms of work, before the engine has warmed up as well. */
const SLICE = 15_000;

/**
 * Replays every plan in every replication. The chance of a replication is drawn once and shared by all plans, so their
 * differences are paired; it is keyed by seed and replication alone, so it does not matter which replications are done
 * here, in what order, and which elsewhere. Yields every few milliseconds of work; returns summaries by [plan][place in
 * the list], out of memory for one replication.
 */
export function* experiment<S>(input: Experiment<S>): Generator<Progress, S[][]> {
  const { shop, trace, plans, replications, seed, summarise, known, finished, journals, drawn } = input;
  const total = plans.length * replications.length;
  const programs = plans.map((plan) => compile(shop, plan, trace));
  const summaries: S[][] = plans.map(() => []);
  const room = drawn === undefined ? blank(shop, trace, seed) : null;
  const blankOf = (replication: number): Draws => ({
    ...(room ?? blank(shop, trace, seed)),
    replication,
    source: sourceOf(seed, replication),
  });
  let kernel: Kernel | undefined;
  let done = 0;
  for (const [place, replication] of replications.entries()) {
    const before = plans.map((plan) => known?.(plan, replication));
    let draws = drawn?.get(replication);
    if (draws === undefined && before.includes(undefined)) {
      draws = blankOf(replication);
      yield* drawing(draws, trace, { done, total });
      drawn?.set(replication, draws);
    }
    for (const [p, plan] of plans.entries()) {
      let told = before[p];
      if (told === undefined) {
        kernel = start(programs[p], trace, draws!, kernel);
        if (journals?.(replication) === true) keepJournal(kernel);
        while (advance(kernel, SLICE)) yield { done: done + kernel.arrivals / (inquiryCount(trace) + 1), total };
        told = summarise(finish(kernel), plan, replication);
      }
      summaries[p].push(told);
      done++;
      if (p === plans.length - 1)
        finished?.(
          replication,
          summaries.map((row) => row[place]),
        );
      yield { done, total };
    }
  }
  return summaries;
}

/** Draws slice by slice; the replays done so far are all the progress there is. */
function* drawing(draws: Draws, trace: Trace, progress: Progress): Generator<Progress, void> {
  const inquiries = inquiryCount(trace);
  const step = Math.max(1, Math.floor((SLICE / (turnCount(trace) + 1)) * inquiries));
  for (let from = 0; from < inquiries; from += step) {
    drawPart(draws, trace, from, Math.min(inquiries, from + step));
    yield progress;
  }
}
