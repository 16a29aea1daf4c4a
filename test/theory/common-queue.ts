import type { Patience } from '../../src/model/trace.ts';
import { figuresOf, type Case } from './cases.ts';
import type { Sampled } from './expression.ts';
import { lengthFor, luck, single, unitOf } from './inputs.ts';
import type { Law } from './laws.ts';
import { NotExpressed } from './parameters.ts';
import { serve, type Input, type Station } from './station.ts';
import { tallied } from './tally.ts';

export interface Queue extends Station {
  readonly label?: string;
  readonly between: Law;
  readonly work: Law;
  /** What "in time" means, in units of the case. */
  readonly t?: number | undefined;
  /** Mean of the exponential patience of buyers, who leave visibly. */
  readonly patience?: number;
  /** Presence of the accounts as a trace brings it about; `unit` in ms. */
  readonly present?: (input: Input, unit: number) => readonly (readonly number[])[];
  /** Inquiries that the queue remembers beyond what its load makes it remember. */
  readonly memory?: number;
}

/** One common queue in front of `accounts` servers that hold one inquiry each. */
export function commonQueue(one: Case, queue: Queue): Sampled {
  const { label, between, work, t, patience, present, memory, ...station } = queue;
  const load = work.mean / between.mean / station.accounts;
  const loses = patience !== undefined || station.queueLimit !== undefined;
  if (load >= 1 && !loses) throw new NotExpressed('the load is 1 or more: there is no steady state');
  const { skip, n } = lengthFor(loses ? Math.min(load, 0.8) : load, (between.scv + work.scv) / 2, memory);
  const unit = unitOf(between.mean * station.accounts, work.mean, patience ?? work.mean);
  const arrivals = { between, work, unit };
  const names = figuresOf(one.expected).map(([name]) => name);
  const buyers: { patience?: Patience } =
    patience === undefined
      ? {}
      : { patience: { leaving: 'visible', law: { kind: 'exponential', mean: patience * unit } } };
  return {
    ...(label === undefined ? {} : { label }),
    turns: n,
    sample: (seed) => {
      const input = { ...single(n, arrivals, seed), ...buyers };
      const run = serve({ ...station, ...(present ? { presence: present(input, unit) } : {}) }, input, seed);
      const asked = { skip, unit, lam: 1 / between.mean, names, ...(t === undefined ? {} : { t }) };
      return { ...luck(input, arrivals), ...tallied(run, asked) };
    },
  };
}
