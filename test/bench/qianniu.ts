import type { AccountSetting, Plan, Shift } from '../../src/model/plan.ts';
import type { Account, Shop } from '../../src/model/shop.ts';
import type { Trace } from '../../src/model/trace.ts';
import { compile } from '../../src/sim/compile.ts';
import { draw } from '../../src/sim/draw.ts';
import { advance, start, type Kernel } from '../../src/sim/replay.ts';
import { timed } from './case.ts';
import { chatTrace } from './chatTrace.ts';

const MINUTE = 60_000;
const GROUPS = 4;
/** Chats until a buyer comes again. */
const AGAIN = 500;
const SHIFTS = ['00:00', '08:00', '16:00'];
/** On duty at a time; each has a colleague in either other shift. */
const AT_ONCE = 40;

/**
 * The chat workload under the whole routing order: buyers who come again and belong to whom they talked with, members
 * with agents of their own, four kinds of scopes, groups that overflow into each other, a robot that takes some, three
 * shifts with breaks, accounts that suspend themselves, impatient buyers, redispatch and time-out transfers.
 */
export async function qianniuCase(n: number, runs: number): Promise<{ ms: number }> {
  const { shop, plan, trace } = qianniuWorld(n);
  const program = compile(shop, plan, trace);
  const draws = draw(shop, trace, 1, 0);
  let kernel: Kernel | undefined;
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    times.push(
      await timed(() => {
        kernel = start(program, trace, draws, kernel);
        while (advance(kernel, 15_000));
      }),
    );
  }
  return { ms: Math.min(...times) };
}

/** The shop, its plan and `n` chats; for the bench, and for the test that every mechanism of it is at work. */
export function qianniuWorld(n: number): { shop: Shop; plan: Plan; trace: Trace } {
  const accounts = Array.from({ length: AT_ONCE * SHIFTS.length }, (_, a) => `客服${a}`);
  return { shop: shopOf(accounts), plan: planOf(accounts), trace: traceOf(n) };
}

const SCOPES = ['crowd:新客', 'product:茶', 'intent:退货', 'order:已付款'];

function shopOf(ids: readonly string[]): Shop {
  const accounts = ids.map((id, a): Account => ({
    id,
    name: id,
    role: 'pre-sale',
    work: { pace: 0.8 + (a % 5) / 10, overhead: 0, reaction: 2_000, reactionSpread: 0, attention: 1, basis: 0 },
    presence: { intervals: [], inferred: false },
  }));
  return { version: 1, name: 'qianniu', timeZone: 'Asia/Shanghai', accounts, scopes: SCOPES };
}

const daily = (from: string, to: string): Shift[] => [{ days: [1, 2, 3, 4, 5, 6, 7], from, to }];
const later = (clock: string, minutes: number): string => {
  const at = Number(clock.slice(0, 2)) * 60 + minutes;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
};

function planOf(ids: readonly string[]): Plan {
  const setting = (account: string, a: number): AccountSetting => {
    const from = SHIFTS[a % SHIFTS.length];
    const pause = 180 + (a % 8) * 15;
    return {
      account,
      suspended: false,
      deactivated: false,
      capacity: 8,
      autoSuspendAt: 8,
      shifts: daily(from, later(from, 485)),
      breaks: daily(later(from, pause), later(from, pause + 15)),
    };
  };
  return {
    version: 1,
    id: 'qianniu',
    name: 'qianniu',
    accounts: ids.map(setting),
    groups: SCOPES.map((scope, g) => ({
      id: `g${g}`,
      name: `g${g}`,
      policy: 'weighted',
      scopes: [scope],
      busyAbove: 4,
      ...(g + 1 < GROUPS && { overflow: `g${g + 1}` }),
      ...(g === 0 && {
        robot: { mode: 'ratio', share: 0.1, resolves: 0.5, asksForPerson: 0.8, handoverSeconds: 20 } as const,
      }),
      members: ids
        .filter((_, a) => Math.floor(a / SHIFTS.length) % GROUPS === g)
        .map((account, a) => ({ account, weight: 1 + (a % 4), inRotation: true })),
    })),
    recentContact: { evenSuspendedHours: 24, hours: 72 },
    dedicated: { accounts: ids.slice(0, 12).map((account) => ({ account, weight: 1 })), whenAway: 'route' },
    unscoped: 'any-group',
    redispatch: { afterSeconds: 180 },
    transferAfterSeconds: 180,
    offline: {
      kind: 'pool',
      distribution: { from: '08:00', to: '24:00', reachHours: 24, order: 'oldest-first' },
    },
    night: null,
  };
}

function traceOf(n: number): Trace {
  const trace = chatTrace(n);
  const scopeSets = [[SCOPES[0], SCOPES[3]], [SCOPES[1]], [SCOPES[2], SCOPES[3]], [SCOPES[3]], []];
  // Whoever writes comes again twice, about every half hour.
  const buyerOf = (i: number): number => Math.floor(i / (3 * AGAIN)) * AGAIN + (i % AGAIN);
  const buyers = buyerOf(n) + AGAIN;
  return {
    ...trace,
    end: trace.arrival[n - 1] + 60 * MINUTE,
    buyer: Int32Array.from(trace.arrival, (_, i) => buyerOf(i)),
    scope: Uint16Array.from(trace.arrival, (_, i) => i % scopeSets.length),
    scopeSets,
    vip: Uint8Array.from({ length: buyers }, (_, buyer) => (buyer % 20 === 0 ? 1 : 0)),
    patience: { leaving: 'silent', law: { kind: 'exponential', mean: 20 * MINUTE } },
  };
}
