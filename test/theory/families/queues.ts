import type { Case } from '../cases.ts';
import { commonQueue } from '../common-queue.ts';
import type { Expression } from '../expression.ts';
import { exponential, lawOf } from '../laws.ts';
import type { Parameters } from '../parameters.ts';
import type { Input } from '../station.ts';

const optional = (p: Parameters, name: string): number | undefined => (p.has(name) ? p.number(name) : undefined);

/** M/M/c, one queue. */
export function erlangC(p: Parameters, one: Case): Expression {
  const [between, work] = [exponential(1 / p.number('lam')), exponential(1 / p.number('mu'))];
  return { sampled: [commonQueue(one, { between, work, accounts: p.number('c', 1), t: optional(p, 't') })] };
}

/** M/M/c+M: buyers whose patience runs out in the queue. */
export function erlangA(p: Parameters, one: Case): Expression {
  const [between, work] = [exponential(1 / p.number('lam')), exponential(1 / p.number('mu'))];
  const patience = 1 / p.number('theta');
  return { sampled: [commonQueue(one, { between, work, accounts: p.number('c'), t: optional(p, 't'), patience })] };
}

/** M/G/c/K: at most K − c may wait, the next one is turned away; without `K` nobody may. */
export function finiteCapacity(p: Parameters, one: Case): Expression {
  const between = exponential(1 / p.number('lam'));
  const mean = p.has('mean_service') ? p.number('mean_service') : 1 / p.number('mu');
  const accounts = p.number('c');
  const laws = p.texts('test_services', [p.text('service', 'exp')]);
  const queueLimit = p.number('K', accounts) - accounts;
  const scv = optional(p, 'scv');
  return {
    sampled: laws.map((label) =>
      commonQueue(one, {
        ...(laws.length > 1 ? { label } : {}),
        between,
        work: lawOf(label, mean, scv),
        accounts,
        queueLimit,
        t: optional(p, 't'),
      }),
    ),
  };
}

/** M/G/1. */
export function generalWork(p: Parameters, one: Case): Expression {
  const between = exponential(1 / p.number('lam'));
  const work = lawOf(p.text('service'), p.number('mean_service'), optional(p, 'scv'));
  return { sampled: [commonQueue(one, { between, work, accounts: p.number('c', 1), t: optional(p, 't') })] };
}

/** G/M/1; the law of the gaps is what the model begins with: `D/M/1`, `E3/M/1`, `H2/M/1`. */
export function generalGaps(p: Parameters, one: Case): Expression {
  const gap = p.has('interarrival') ? p.number('interarrival') : 1 / p.number('lam');
  const between = lawOf(one.model.split('/')[0], gap, optional(p, 'scv'));
  const work = exponential(1 / p.number('mu'));
  return { sampled: [commonQueue(one, { between, work, accounts: p.number('c', 1), t: optional(p, 't') })] };
}

/** One account that leaves whenever its list is empty, for a fixed time, again and again until somebody waits. */
export function vacations(p: Parameters, one: Case): Expression {
  const lam = p.number('lam');
  const vacation = p.number('vacation');
  const between = exponential(1 / lam);
  const work = lawOf(p.text('typing', 'exp'), p.number('mean_typing'), optional(p, 'scv'));
  const queue = { between, work, accounts: 1 };
  const plain = commonQueue(one, queue);
  return {
    sampled: [
      commonQueue(one, {
        ...queue,
        memory: lam * vacation,
        present: (input, unit) => [presenceBetween(input, Math.round(vacation * unit))],
      }),
      {
        ...plain,
        sample: (seed) => {
          const { '~work': moreWork, '~gaps': longerGaps, mean_wait } = plain.sample(seed);
          return { '~work': moreWork, '~gaps': longerGaps, mean_wait_no_vacation: mean_wait };
        },
      },
    ],
  };
}

/**
 * When the account is there, ms: shifts of the kernel follow the clock, so the clock times at which a given trace finds
 * the list empty are worked out beforehand. What waits meanwhile, and how long, is the kernel's.
 */
function presenceBetween({ arrival, work }: Input, vacation: number): number[] {
  const spans: number[] = [];
  let at = 0;
  for (let i = 0; i < arrival.length;) {
    at += vacation * Math.max(1, Math.ceil((arrival[i] - at) / vacation));
    spans.push(at);
    do at += work[i++];
    while (i < arrival.length && arrival[i] < at);
    spans.push(at);
  }
  return spans;
}
