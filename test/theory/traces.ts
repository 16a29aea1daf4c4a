import { zoneOf } from '../../src/base/civil.ts';
import type { OfflineRule } from '../../src/model/plan.ts';
import { live, MONDAY, type World } from '../sim/day.ts';
import { of, type Case } from './cases.ts';
import { serve, type Run, type Station } from './station.ts';

export interface Found {
  readonly found: unknown;
  readonly expected: unknown;
}

interface ByHand {
  readonly arrivals: readonly number[];
  readonly service: readonly number[];
}

const seconds = (values: ArrayLike<number>, less?: ArrayLike<number>): number[] =>
  Array.from(values, (at, i) => (at - (less?.[i] ?? 0)) / 1000);
const letters = (accounts: Int32Array): string => Array.from(accounts, (a) => (a < 0 ? '' : 'abc'[a])).join('');

const byHand = (station: Station, { arrivals, service }: ByHand): Run =>
  serve(station, {
    arrival: Float64Array.from(arrivals, (at) => at * 1000),
    work: Int32Array.from(service, (s) => s * 1000),
  });

/** `n` inquiries one second apart, each answered at once, or never within the replay. */
export const sequence = (station: Station, n: number, answered: boolean): string =>
  letters(
    byHand(
      { ...station, accounts: station.weights!.length },
      {
        arrivals: Array.from({ length: n }, (_, i) => i),
        service: Array.from({ length: n }, () => (answered ? 0.5 : 1e6)),
      },
    ).account,
  );

function smooth(one: Case): Found {
  const { weights }: { weights: number[] } = of(one);
  const { sequence: round } = one.expected as { sequence: string };
  const found = sequence({ accounts: 3, weights, policy: 'weighted', capacity: 99 }, 3 * round.length, true);
  return { found, expected: round.repeat(3) };
}

/** Cases by hand: exact. */
export const TRACES: Readonly<Record<string, (one: Case) => Found>> = {
  LD1: (one) => {
    const { started, replied, asked } = byHand({ accounts: 1 }, of(one));
    const { wait, departure } = one.expected as { wait: number[]; departure: number[] };
    return { found: [seconds(started, asked), seconds(replied)], expected: [wait, departure] };
  },
  LD2: (one) => {
    const { agents }: { agents: number } = of(one);
    const { started, replied, asked, account } = byHand({ accounts: agents, policy: 'longest-idle' }, of(one));
    const { wait, start, departure, agent } = one.expected as Record<string, number[]>;
    return {
      found: [seconds(started, asked), seconds(started), seconds(replied), [...account]],
      expected: [wait, start, departure, agent],
    };
  },
  WR1: smooth,
  WR2: smooth,
  SU1: (one) => {
    // The account is away (off duty, which routes alike) for the third and the fourth inquiry, one a minute.
    const day = Array.from({ length: 9 }, (_, i) => `09:0${i}:30 客${i} 在吗 1s`).join('\n');
    const a = `09:00-09:02 09:04-18:00 weight 5`;
    const { account } = live({ staff: { a, b: '09:00-18:00', c: '09:00-18:00' }, day });
    return { found: letters(account), expected: (one.expected as { sequence: string }).sequence };
  },
  WL1: (one) => {
    // Of the two rules of the case the product has the first: open ÷ weight.
    const { weights, n }: { weights: number[]; n: number } = of(one);
    const station: Station = { accounts: 3, weights, policy: 'least-load', capacity: 99 };
    return { found: sequence(station, n, false), expected: (one.expected as { rule_n_over_w: string }).rule_n_over_w };
  },
  OB3: (one) => {
    const { backlog, agents, typing }: { backlog: number; agents: number; typing: number } = of(one);
    const staff = Object.fromEntries(Array.from({ length: agents }, (_, a) => [`客服${a}`, '09:00-18:00']));
    const distribution = { at: '09:00', dates: [0], accounts: Object.keys(staff) };
    const day = Array.from({ length: backlog }, (_, i) => `03:00:${10 + i} 客${i} 在吗 ${typing}s`).join('\n');
    const { replied, started } = live({ staff, offline: { kind: 'pool', distribution }, day });
    const opens = MONDAY + 9 * 3_600_000;
    const wait = started.reduce((sum, at) => sum + (at - opens), 0) / backlog / 1000;
    return {
      found: { mean_wait: wait, makespan: (Math.max(...replied) - opens) / 1000 },
      expected: one.expected,
    };
  },
  NM1: nightMessages,
};

function nightMessages(one: Case): Found {
  const { messages, typing, window }: { messages: number[]; typing: number; window: number } = of(one);
  const midnight = zoneOf('Asia/Shanghai').toLocal(MONDAY);
  const clock = (second: number): string => new Date(midnight + second * 1000).toISOString().slice(11, 19);
  const day = messages.map((at, i) => `${clock(at)} 客${i} 在吗 ${typing}s`).join('\n');
  const world = (offline: OfflineRule): World => ({
    staff: { P: '08:00-17:00', Q: '09:00-18:00' },
    offline,
    day,
    until: '24:00',
  });
  const figures = (offline: OfflineRule): { at: number[]; frt: number[]; mean: number; rate: number } => {
    const { replied, asked } = live(world(offline));
    const frt = seconds(replied, asked);
    return {
      at: Array.from(replied, (at) => (at - MONDAY) / 1000),
      frt,
      mean: frt.reduce((sum, s) => sum + s, 0) / frt.length,
      rate: frt.filter((s) => s <= window).length / frt.length,
    };
  };
  const { proxy_mode: proxy, assistant_mode: assistant } = one.expected as {
    proxy_mode: { reply_at: number[]; frt: number[]; mean_frt: number; reply_rate_180: number };
    assistant_mode: {
      human_reply_at: number[];
      human_frt: number[];
      mean_human_frt: number;
      human_reply_rate_180: number;
    };
  };
  return {
    found: [
      figures({ kind: 'proxy', accounts: [{ account: 'P', weight: 1 }] }),
      figures({ kind: 'pool', distribution: { at: '09:00', dates: [0], accounts: ['P', 'Q'] } }),
    ],
    expected: [
      { at: proxy.reply_at, frt: proxy.frt, mean: proxy.mean_frt, rate: proxy.reply_rate_180 },
      {
        at: assistant.human_reply_at,
        frt: assistant.human_frt,
        mean: assistant.mean_human_frt,
        rate: assistant.human_reply_rate_180,
      },
    ],
  };
}
