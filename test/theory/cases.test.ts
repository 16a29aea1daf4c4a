import { describe, expect, test } from 'vitest';
import { CASES, CASES_FILE, ELSEWHERE, NOT_EXPRESSED, of, type Case } from './cases.ts';
import { erlangA, erlangB, erlangC, oneServer, ownLists, serviceLaw, withLimit } from './queues.ts';
import { constant, exponential, type Estimate, type Figures } from './station.ts';
import { TRACES } from './traces.ts';
import { backlog, callCentreDay, closedChats, openChats } from './turns.ts';

type Expected = Record<string, number>;

/** What the kernel finds, by the names of the case's expectations; what a case does not ask is left out. */
interface Check {
  readonly figures: Figures;
  readonly expected: Expected;
}

const only = (figures: Figures, expected: Expected): Check => ({ figures, expected });
const mm1 = (rate: number): number => 1000 / rate;

/** Stochastic cases: how each is said in the kernel's words. */
const STOCHASTIC: Readonly<Record<string, (one: Case) => Check[]>> = {
  EC1: (one) => [only(erlangC(of(one), 20), one.expected as Expected)],
  EC3: (one) => [only(erlangC(of(one), 60), one.expected as Expected)],
  EA1: (one) => [only(erlangA(of(one), 30), one.expected as Expected)],
  EA3: (one) => [only(erlangA(of(one), 30), one.expected as Expected)],
  MK1: (one) => [only(withLimit(of(one), 180), one.expected as Expected)],
  EB1: (one) =>
    (of(one) as { test_services: string[] }).test_services.map((law) =>
      only(erlangB(of(one), law, 20), one.expected as Expected),
    ),
  PK_deterministic: mg1,
  PK_exponential: mg1,
  PK_hyperexp: mg1,
  GM1: (one) => {
    const { interarrival, mu }: { interarrival: number; mu: number } = of(one);
    const laws = { between: constant(interarrival * 1000), work: exponential(mm1(mu)), load: 1 / mu / interarrival };
    return [only(oneServer(laws, 20), one.expected as Expected)];
  },
  RR1: (one) => {
    const { lam_total, mu, agents }: { lam_total: number; mu: number; agents: number } = of(one);
    const turns = ownLists({ lam: lam_total, mu, accounts: agents, policy: 'weighted' }, 20);
    const groups = Array.from({ length: agents }, (_, a) => [a]);
    const split = ownLists({ lam: lam_total, mu, accounts: agents, groups }, 35);
    const { random_split_mean_wait, ...expected } = one.expected as Expected;
    return [only(turns, expected), only(split, { mean_wait: random_split_mean_wait })];
  },
  WS1: (one) => {
    const { lam_total, mu }: { lam_total: number; mu: number } = of(one);
    // Random among six groups: three lead to the first account, two to the second, one to the third.
    const groups = [[0], [0], [0], [1], [1], [2]];
    const expected = one.expected as Record<`agent${number}`, Expected> & Expected;
    const byAccount = [1, 2, 3].flatMap((agent, a) =>
      ['share', 'mean_wait', 'mean_sojourn'].map((name) => [`${name}${a}`, expected[`agent${agent}`][name]] as const),
    );
    const figures = ownLists({ lam: lam_total, mu, accounts: 3, groups }, 220);
    return [only(figures, { ...Object.fromEntries(byAccount), mean_wait: expected.overall_mean_wait })];
  },
  JSQ1: (one) => {
    const { lam, mu }: { lam: number; mu: number[] } = of(one);
    const { mean_sojourn, mean_in_system, util1, util2 } = one.expected as Expected;
    const figures = ownLists({ lam, mu: mu[0], accounts: 2, policy: 'least-open' }, 10);
    return [only(figures, { mean_sojourn, mean_in_system, utilisation0: util1, utilisation1: util2 })];
  },
  TL1: (one) => [only(closedChats(of(one), 8), one.expected as Expected)],
  TL4: (one) => {
    const figures = openChats({ ...(of(one) as TL), accounts: 1, slots: 1e9 }, 24);
    const { mean_wait_per_turn, mean_reply_time, p_reply_within_t, p90_reply, mean_open_chats, mean_chat_duration } =
      one.expected as Expected;
    const expected = { mean_wait: mean_wait_per_turn, mean_reply: mean_reply_time, p_reply_within_t, p90_reply };
    return [only(figures, { ...expected, mean_open: mean_open_chats, mean_duration: mean_chat_duration })];
  },
  TL6: (one) => {
    const { agents, mean_turns, ...rest }: TL & { agents: number; mean_turns: number } = of(one);
    const { mean_wait_per_turn, mean_reply_time } = one.expected as Expected;
    const figures = openChats({ ...rest, p_end: 1 / mean_turns, accounts: agents, slots: 1e9, t: 60 }, 18);
    return [only(figures, { mean_wait: mean_wait_per_turn, mean_reply: mean_reply_time })];
  },
  TL8: (one) => {
    const { slots, ...rest }: TL & { slots: number } = of(one);
    const figures = openChats({ ...rest, accounts: 1, slots, t: 60 }, 150);
    const { mean_pending_msgs, mean_reply_time_excl_slot_wait, ...expected } = one.expected as Expected;
    const { p_slot_wait, mean_slot_queue, mean_slot_wait, mean_open_chats } = expected;
    return [
      only(figures, {
        p_slot_wait,
        mean_slot_queue,
        mean_slot_wait,
        mean_open: mean_open_chats,
        mean_pending: mean_pending_msgs,
        mean_reply_in_slot: mean_reply_time_excl_slot_wait,
      }),
    ];
  },
  OB1: (one) => [only(backlog(of(one), 6), one.expected as Expected)],
  MC1: (one) => {
    const { lam, mu }: { lam: number; mu: number } = of(one);
    const expected = one.expected as Expected;
    const groups = [[0], [0], [1], [1], [2], [2], [3]];
    const before = ownLists({ lam, mu, accounts: 4, groups, attention: [1, 1, 1, 0] }, 10);
    const after = ownLists({ lam, mu, accounts: 4, groups: groups.slice(0, 6), attention: [1, 1, 1, 0] }, 10);
    return [
      only(before, {
        share3: expected.share_lost_to_absent,
        reply_rate: expected.reply_rate_if_absent_never_replies,
        mean_sojourn: expected.mean_frt_of_answered,
        p_within_t: expected.p_reply_within_60,
      }),
      only(after, {
        reply_rate: expected.after_fix_reply_rate,
        mean_sojourn: expected.after_fix_mean_frt,
        p_within_t: expected.after_fix_p_reply_within_60,
      }),
    ];
  },
};

interface TL {
  readonly chat_rate: number;
  readonly p_end: number;
  readonly mean_typing: number;
  readonly mean_think: number;
  readonly t: number;
}

function mg1(one: Case): Check[] {
  const {
    lam,
    mean_service,
    scv,
    service,
  }: {
    lam: number;
    mean_service: number;
    scv: number;
    service: string;
  } = of(one);
  const work = serviceLaw(service, mean_service * 1000, scv);
  const figures = oneServer({ between: exponential(mm1(lam)), work, load: lam * mean_service }, scv > 1 ? 30 : 14);
  return [only(figures, one.expected as Expected)];
}

/** Published simulations: our 95 % interval must meet theirs. */
const PUBLISHED: Readonly<Record<string, (one: Case) => Figures>> = {
  CC1: (one) => callCentreDay(of(one), { awt: (of(one) as { awt_min: number }).awt_min, replications: 1000 }),
  CC3: (one) => callCentreDay(of(one), { awt: 1 / 3, replications: 1000 }),
};

const row = (name: string, { mean, se }: Estimate, expected: string): string =>
  `  ${name.padEnd(20)} ${mean.toPrecision(6).padStart(12)} ± ${se.toPrecision(2)}  expected ${expected}`;

/** The rule of the cases: standard error at most 0.5 %, and |estimate − expected| ≤ max(3.3 SE, 1 %). */
function hold({ figures, expected }: Check): string[] {
  return Object.entries(expected).flatMap(([name, value]) => {
    if (!(name in figures)) return [];
    const { mean, se } = figures[name];
    expect.soft(se / Math.abs(value), `${name}: enough replications`).toBeLessThanOrEqual(0.005);
    expect
      .soft(Math.abs(mean - value), `${name}: ${mean} ± ${se}, expected ${value}`)
      .toBeLessThanOrEqual(Math.max(3.3 * se, 0.01 * Math.abs(value)));
    return [row(name, figures[name], String(value))];
  });
}

const known = (ids: Readonly<Record<string, unknown>>): readonly Case[] => CASES.filter(({ id }) => id in ids);

describe.skipIf(CASES.length === 0)(`published cases (${CASES_FILE})`, () => {
  test.each(known(STOCHASTIC))('$id: $name', { timeout: 120_000 }, (one) => {
    const checks = STOCHASTIC[one.id](one).map(hold);
    expect(checks.flat().length).toBeGreaterThan(0);
    console.info([`${one.id} ${one.name}`, ...checks.flat()].join('\n'));
  });

  test.each(known(PUBLISHED))('$id: $name', { timeout: 120_000 }, (one) => {
    const figures = PUBLISHED[one.id](one);
    const lines = Object.entries(one.expected as Record<string, { ci95: [number, number] }>).map(([name, { ci95 }]) => {
      const { mean, se } = figures[name];
      expect.soft(mean + 1.96 * se, name).toBeGreaterThanOrEqual(ci95[0]);
      expect.soft(mean - 1.96 * se, name).toBeLessThanOrEqual(ci95[1]);
      return row(name, figures[name], `${ci95[0]} … ${ci95[1]}`);
    });
    console.info([`${one.id} ${one.name}`, ...lines].join('\n'));
  });

  test.each(known(TRACES))('$id: $name', (one) => {
    const { found, expected } = TRACES[one.id](one);
    expect(found).toEqual(expected);
  });

  test('every other case says why it is not here', () => {
    const here = { ...STOCHASTIC, ...PUBLISHED, ...TRACES };
    const others = CASES.filter(({ id }) => !(id in here) && !(id in ELSEWHERE));
    expect(others.filter(({ id }) => !(id in NOT_EXPRESSED)).map(({ id }) => id)).toEqual([]);
    console.info(others.map(({ id }) => `${id} is not expressed: ${NOT_EXPRESSED[id]}`).join('\n'));
  });
});
