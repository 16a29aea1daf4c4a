import { figuresOf, type Case } from '../cases.ts';
import type { Expression, Sampled } from '../expression.ts';
import { lengthFor, luck, singleOf, unitOf } from '../inputs.ts';
import { exponential, lawOf, mixture, type Law } from '../laws.ts';
import { NotExpressed, type Parameters } from '../parameters.ts';
import { serve, type Input, type Run } from '../station.ts';

/** Buyers of one kind. */
interface Class {
  readonly name: string;
  readonly lam: number;
  readonly work: Law;
}

/**
 * Two classes at one account that takes members of the shop first and lets nobody interrupt a reply: `lam_vip`,
 * `lam_normal`, the one that is named first comes first; `mu` or `mean_service` of all, or with a class behind it.
 */
export function priority(p: Parameters, one: Case): Expression {
  const classes = p.named('lam').map((name) => ({ name, lam: p.number(`lam_${name}`), work: workOf(p, name) }));
  const accounts = p.number('c', 1);
  if (/preempt/i.test(one.model) && !/non-?\s*preempt/i.test(one.model)) {
    throw new NotExpressed('a reply that is begun is finished: nobody is interrupted');
  }
  if (classes.length !== 2) {
    throw new NotExpressed(`members come before others: two classes, named by lam_…; not ${classes.length}`);
  }
  const alone =
    'members come first within the list of one account; the queue in front of several is first come, first served';
  return {
    sampled: [twoClasses(one, classes, accounts)],
    untold: accounts === 1 ? {} : Object.fromEntries(figuresOf(one.expected).map(([name]) => [name, alone])),
  };
}

function workOf(p: Parameters, name: string): Law {
  const own = (parameter: string): string | undefined =>
    [`${parameter}_${name}`, parameter].find((known) => p.has(known));
  const [mu, mean] = [own('mu'), own('mean_service')];
  const average = mu === undefined ? p.number(mean ?? 'mu') : 1 / p.number(mu);
  const [service, scv] = [own('service'), own('scv')];
  return service === undefined
    ? exponential(average)
    : lawOf(p.text(service), average, scv === undefined ? undefined : p.number(scv));
}

function twoClasses(one: Case, classes: readonly Class[], accounts: number): Sampled {
  const lam = classes.reduce((sum, each) => sum + each.lam, 0);
  const work = mixture(classes.map((each) => ({ share: each.lam / lam, law: each.work })));
  const load = (lam * work.mean) / accounts;
  if (load >= 1) throw new NotExpressed('the load is 1 or more: there is no steady state');
  const { skip, n } = lengthFor(load, (1 + work.scv) / 2);
  const unit = unitOf(accounts / lam, ...classes.map((each) => each.work.mean));
  const between = exponential(1 / lam);
  const inTurn = figuresOf(one.expected).some(([name]) => /fcfs/.test(name));
  const sample = (seed: number): Record<string, number> => {
    const vip = new Uint8Array(n);
    const drawn = singleOf(
      n,
      (i, u) => {
        const first = u() < classes[0].lam / lam;
        vip[i] = first ? 1 : 0;
        return { between, work: classes[first ? 0 : 1].work };
      },
      unit,
      seed,
    );
    const input: Input = { ...drawn, vip };
    const told = inTurn ? figuresFor(serve({ accounts }, drawn, seed), 'fcfs', () => true) : [];
    if (accounts === 1) {
      const run = serve({ accounts, capacity: 1e9, order: 'vip-first' }, input, seed);
      classes.forEach(({ name }, c) => told.push(...figuresFor(run, name, (i) => vip[i] === 1 - c)));
      told.push(...figuresFor(run, 'overall', () => true));
    }
    return {
      ...luck(drawn, { between, work, unit }),
      '~first': vip.reduce((sum, is) => sum + is, 0) / n - classes[0].lam / lam,
      ...Object.fromEntries(told),
    };
  };
  const figuresFor = (run: Run, name: string, counts: (i: number) => boolean): [string, number][] => {
    let [count, waits, stays, waited] = [0, 0, 0, 0];
    for (let i = skip; i < n; i++) {
      if (!counts(i)) continue;
      count++;
      waits += run.started[i] - run.asked[i];
      stays += run.replied[i] - run.asked[i];
      if (run.started[i] > run.asked[i]) waited++;
    }
    const [wait, stay] = [waits / count / unit, stays / count / unit];
    const rate = (lam * count) / (n - skip);
    return [
      [`wait_${name}`, wait],
      [`mean_wait_${name}`, wait],
      [`sojourn_${name}`, stay],
      [`mean_sojourn_${name}`, stay],
      [`p_wait_${name}`, waited / count],
      [`queue_len_${name}`, rate * wait],
      [`mean_queue_len_${name}`, rate * wait],
    ];
  };
  return { turns: inTurn ? 2 * n : n, sample };
}
