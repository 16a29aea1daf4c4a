import { figuresOf, type Case } from '../cases.ts';
import { numberLaw } from '../tally.ts';
import type { Expression, Sampled } from '../expression.ts';
import { lengthFor, luck, single, unitOf, type Arrivals } from '../inputs.ts';
import { exponential, lawOf, type Law } from '../laws.ts';
import { NotExpressed, type Parameters } from '../parameters.ts';
import { serve, type Input } from '../station.ts';

/**
 * An account that shares its effort among its open chats. The kernel's account works on one reply at a time; chats that
 * are cut into slices, each a message that comes with the reply before, take turns, which is sharing as slices get
 * short (Kleinrock 1967). With exponential work the number of chats present has the law of sharing at any length.
 */
export function sharedEffort(p: Parameters, one: Case): Expression {
  if (p.has('arrivals')) return sharedTrace(p, one);
  const between = exponential(1 / p.number('lam'));
  const mean = p.has('mean_service') ? p.number('mean_service') : 1 / p.number('mu');
  const scv = p.has('scv') ? p.number('scv') : undefined;
  const work = lawOf(p.text('service', 'exp'), mean, scv);
  const hands = p.number('R', p.number('c', 1));
  if (hands === 1) return { sampled: [sliced(one, between, work)] };
  if (!work.memoryless) {
    throw new NotExpressed(`slices take turns at one account; work that ${hands} share has no words here`);
  }
  const untold = figuresOf(one.expected).map(([name]): [string, string] => [
    name,
    `one account takes slices in turn; of chats that ${hands} share alone their number is told`,
  ]);
  return { sampled: [sharedByMany(one, between, work, hands)], untold: Object.fromEntries(untold) };
}

/** Figures of what is in the system, by arrivals and departures from the inquiry `skip` on. */
function present(
  one: Case,
  { arrival, departure }: { arrival: Float64Array; departure: Float64Array },
  { skip, unit, lam }: { skip: number; unit: number; lam: number },
): Record<string, number> {
  let stays = 0;
  for (let i = skip; i < arrival.length; i++) stays += departure[i] - arrival[i];
  const stay = stays / (arrival.length - skip) / unit;
  const states = figuresOf(one.expected).flatMap(([name]) => /^p(\d+)$/.exec(name)?.[1] ?? []);
  const law = states.length > 0 ? numberLaw(arrival, departure, skip) : [];
  return {
    mean_sojourn: stay,
    mean_number: lam * stay,
    mean_in_system: lam * stay,
    ...Object.fromEntries(states.map((n) => [`p${n}`, law[Number(n)] ?? 0])),
  };
}

/**
 * Chats of one account in slices of part of their mean work. What slices are off by is in proportion to their length,
 * but for exponential work, where no figure of means is off: of other work halves tell how much it is.
 */
function sliced(one: Case, between: Law, work: Law): Sampled {
  const load = work.mean / between.mean;
  if (load >= 1) throw new NotExpressed('the load is 1 or more: there is no steady state');
  const { skip, n } = lengthFor(load, (1 + work.scv) / 2);
  const unit = unitOf(work.mean, between.mean);
  const arrivals: Arrivals = { between, work, unit };
  const told = (whole: Input, parts: number): Record<string, number> => {
    const input = inSlices(whole, Math.round((work.mean * unit) / parts));
    const { replied } = serve({ accounts: 1, capacity: 1e9 }, input);
    const departure = whole.arrival.map((_, i) => replied[input.turnOffset[i + 1] - 1]);
    return present(one, { arrival: whole.arrival, departure }, { skip, unit, lam: 1 / between.mean });
  };
  const [parts, halved] = work.memoryless ? [8, 0] : [12, 24];
  return {
    turns: n * (parts + halved + 1),
    say: `in slices of 1/${parts} of the mean work${halved > 0 ? `, and of 1/${halved}, taken on to none` : ''}`,
    sample: (seed) => {
      const whole = single(n, arrivals, seed);
      const [long, short] = [told(whole, parts), halved > 0 ? told(whole, halved) : null];
      const names = Object.keys(long);
      const limit = short ? Object.fromEntries(names.map((name) => [name, 2 * short[name] - long[name]])) : long;
      return { ...luck(whole, arrivals), ...limit };
    },
  };
}

/** The same work in slices of `slice` ms, the last of a chat what is left of it. */
function inSlices({ arrival, work }: Input, slice: number): Input & { turnOffset: Int32Array } {
  const turnOffset = new Int32Array(work.length + 1);
  work.forEach((ms, i) => (turnOffset[i + 1] = turnOffset[i] + Math.ceil(ms / slice)));
  const slices = new Int32Array(turnOffset[work.length]).fill(slice);
  work.forEach((ms, i) => (slices[turnOffset[i + 1] - 1] = ms - slice * (turnOffset[i + 1] - turnOffset[i] - 1)));
  return { arrival, work: slices, turnOffset, think: new Int32Array(slices.length) };
}

/** How many are present does not depend on whose exponential work is done: accounts with one queue tell it as well. */
function sharedByMany(one: Case, between: Law, work: Law, accounts: number): Sampled {
  const load = work.mean / between.mean / accounts;
  if (load >= 1) throw new NotExpressed('the load is 1 or more: there is no steady state');
  const { skip, n } = lengthFor(load);
  const unit = unitOf(between.mean * accounts, work.mean);
  const arrivals: Arrivals = { between, work, unit };
  return {
    turns: n,
    say: `the number present alone, of ${accounts} accounts with one queue`,
    sample: (seed) => {
      const input = single(n, arrivals, seed);
      const { replied } = serve({ accounts }, input, seed);
      const told = present(one, { arrival: input.arrival, departure: replied }, { skip, unit, lam: 1 / between.mean });
      return { ...luck(input, arrivals), ...told };
    },
  };
}

/** ms of a unit of a trace's time: a slice is 1 ms, and a departure may be off by one slice of every other chat. */
const FINE = 100_000;

/** Chats by hand that share an account. */
function sharedTrace(p: Parameters, one: Case): Expression {
  if (p.number('R', 1) > 1)
    throw new NotExpressed('slices take turns at one account; several that share have no words');
  const at = p.numbers('arrivals');
  const order = at.map((_, i) => i).sort((x, y) => at[x] - at[y] || x - y);
  const scaled = (values: readonly number[]): number[] => order.map((i) => Math.round(values[i] * FINE));
  const given = p.numbers('work');
  const whole: Input = { arrival: Float64Array.from(scaled(at)), work: Int32Array.from(scaled(given)) };
  const input = inSlices(whole, 1);
  const { replied } = serve({ accounts: 1, capacity: 1e9 }, input);
  const slicesOf = (rank: number): Float64Array => replied.subarray(input.turnOffset[rank], input.turnOffset[rank + 1]);
  const told = (of: (slices: Float64Array) => number): number[] => at.map((_, i) => of(slicesOf(order.indexOf(i))));
  const departure = told((slices) => slices[slices.length - 1] / FINE);
  const sojourn = departure.map((end, i) => end - at[i]);
  const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
  const left = (moment: number): number[] =>
    told((slices) => slices.reduce((count, end) => count + (end > moment * FINE ? 1 : 0), 0) / FINE);
  // `at_2_5.time_left` is work that is left of each chat at 2.5.
  const moments = figuresOf(one.expected).flatMap(([name]): [string, number[]][] => {
    const moment = /^at_(\d+(?:_\d+)?)\.time_left$/.exec(name);
    return moment ? [[name, left(Number(moment[1].replace('_', '.')))]] : [];
  });
  return {
    traced: { departure, sojourn, mean_sojourn: mean(sojourn), ...Object.fromEntries(moments) },
    grain: at.length / FINE,
  };
}
