import type { Replay } from '../model/run.ts';
import type { Shop } from '../model/shop.ts';
import type { Trace } from '../model/trace.ts';
import { factsOf } from './facts.ts';
import { rowsOf, type ReplayRows } from './rows.ts';
import type { Summary } from './summary.ts';
import { tallier } from './tally.ts';

/** Turns one replay of the trace into its summary. */
export type Summarise = (replay: Replay) => Summary;

/** The summary of one replay; for many replays of a trace keep a `summariser`. */
export const summarise = (replay: Replay, trace: Trace, shop: Shop): Summary => summariser(trace, shop)(replay);

/** A summariser for one trace, of whose replays no rows are kept. */
export function summariser(trace: Trace, shop: Shop): Summarise {
  const facts = factsOf(trace, shop);
  const toRows = rowsOf(facts);
  const tally = tallier(facts);
  let rows: ReplayRows | undefined;
  return (replay) => tally((rows = toRows(replay, rows)), 'all');
}
