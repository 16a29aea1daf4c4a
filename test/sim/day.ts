import { zoneOf } from '../../src/base/civil.ts';
import { DAY, MINUTE, SECOND } from '../../src/base/units.ts';
import {
  EMPLOYMENTS,
  type AccountSetting,
  type Group,
  type NightRule,
  type OfflineRule,
  type Plan,
  type PolicyId,
  type Robot,
  type Shift,
  type WeightMode,
} from '../../src/model/plan.ts';
import { OUTCOMES, REASONS, type Replay } from '../../src/model/run.ts';
import type { Account, Shop, WorkModel } from '../../src/model/shop.ts';
import { NO_SCOPE, type Patience, type Returns, type Trace } from '../../src/model/trace.ts';
import { compile } from '../../src/sim/compile.ts';
import { draw } from '../../src/sim/draw.ts';
import { replay } from '../../src/sim/replay.ts';

/** Monday 2024-03-04 00:00 in Shanghai; days are told from here. */
export const MONDAY = Date.UTC(2024, 2, 3, 16);
const ZONE = 'Asia/Shanghai';

/**
 * What one says of an account, any part of it: shifts `09:00-12:00 13:00-18:00`, `break:12:00-13:00`, `suspended`,
 * `suspended:14:00-15:00`, `auto 3` (suspended while it holds three), `deactivated`, `deactivated:2024-03-05` (from that
 * day on), `phone`, `removed`, `main`, `weight 2`, `capacity 3`; how it works: `pace 2`, `overhead 3s`, `reaction 7s`,
 * `spread 0.5`, `attention 0`, `sharing 0.5`; what it costs: `full-time`, `contract 40`, `cost 30`.
 */
export type Staff = Readonly<Record<string, string>>;

/** Settings of a plan that are told as they are. */
const SETTINGS = [
  'recentContact',
  'dedicated',
  'robot',
  'unscoped',
  'allSuspended',
  'redispatch',
  'transferAfterSeconds',
  'holdSeconds',
  'phoneCountsAsOnline',
  'serviceOrder',
  'nudgeAfterSeconds',
] as const satisfies readonly (keyof Plan)[];

export interface World extends Pick<Plan, (typeof SETTINGS)[number]> {
  readonly staff: Staff;
  /** Groups by name: members, then `#scope`s, then `>group` to overflow into; without it all staff are one group. */
  readonly groups?: Readonly<Record<string, string>>;
  readonly policy?: PolicyId;
  readonly weights?: WeightMode;
  readonly queueLimit?: number;
  readonly busyAbove?: number;
  /** Robots of groups, by name. */
  readonly robots?: Readonly<Record<string, Robot>>;
  readonly offline?: OfflineRule;
  readonly night?: NightRule;
  readonly patience?: Patience;
  readonly returns?: Returns;
  readonly respondsAt?: Trace['respondsAt'];
  /**
   * One line a turn: when, who, what was said, `vip` (the buyer is in the membership), `#scope`s, work.
   * `09:00:10 甲 在吗 30s` opens an inquiry (hours past 23 are the next day), `+60s 甲 有货吗 10s` is said 60 s after
   * our reply to what 甲 said before.
   */
  readonly day: string;
  /** Clock time at which the replay ends; 48:00 if not told. */
  readonly until?: string;
}

const clock = (text: string): number => {
  const [hours, minutes, seconds = '0'] = text.split(':');
  return (Number(hours) * 60 + Number(minutes)) * MINUTE + Number(seconds) * SECOND;
};
const seconds = (text: string): number => Math.round(Number(/^\+?([\d.]+)s$/.exec(text)![1]) * SECOND);
const said = (words: readonly string[], word: string, otherwise: string): string =>
  words.includes(word) ? words[words.indexOf(word) + 1] : otherwise;
const linesOf = (text: string): string[][] =>
  text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([first]) => first !== '');

const workOf = (words: readonly string[]): WorkModel => ({
  pace: Number(said(words, 'pace', '1')),
  overhead: seconds(said(words, 'overhead', '0s')),
  reaction: seconds(said(words, 'reaction', '0s')),
  reactionSpread: Number(said(words, 'spread', '0')),
  sharing: Number(said(words, 'sharing', '0')),
  attention: Number(said(words, 'attention', '1')),
  basis: 0,
});

export function shopOf({ staff, day }: World): Shop {
  const accounts = Object.entries(staff).map(([name, text]): Account => {
    const words = text.split(/\s+/);
    return {
      id: name,
      name,
      role: words.includes('main') ? 'main' : 'pre-sale',
      work: workOf(words),
      presence: { intervals: [], inferred: false },
    };
  });
  const scopes = [...new Set(linesOf(day).flatMap((words) => words.filter((word) => word.startsWith('#'))))];
  return { version: 1, name: '晨光', timeZone: ZONE, accounts, scopes: scopes.map((scope) => scope.slice(1)) };
}

function settingOf([account, text]: [string, string]): AccountSetting {
  const words = text.split(/\s+/);
  const [breaks, suspendedDuring] = [hoursOf(words, 'break:'), hoursOf(words, 'suspended:')];
  const deactivatedFrom = words.find((word) => word.startsWith('deactivated:'))?.slice('deactivated:'.length);
  const employment = EMPLOYMENTS.find((kind) => words.includes(kind));
  return {
    account,
    suspended: words.includes('suspended'),
    deactivated: words.includes('deactivated'),
    capacity: Number(said(words, 'capacity', '9')),
    shifts: hoursOf(words, ''),
    ...(breaks.length > 0 ? { breaks } : {}),
    ...(suspendedDuring.length > 0 ? { suspendedDuring } : {}),
    ...(words.includes('auto') ? { autoSuspendAt: Number(said(words, 'auto', '')) } : {}),
    ...(deactivatedFrom === undefined ? {} : { deactivatedFrom }),
    ...(words.includes('phone') ? { phone: true } : {}),
    ...(employment ? { employment } : {}),
    ...(words.includes('contract') ? { contractHours: Number(said(words, 'contract', '')) } : {}),
    ...(words.includes('cost') ? { hourlyCost: Number(said(words, 'cost', '')) } : {}),
  };
}

/** Daily hours of the words that begin with `what`. */
const hoursOf = (words: readonly string[], what: string): Shift[] =>
  words
    .filter((word) => word.startsWith(what) && /^\d+:\d+-\d+:\d+$/.test(word.slice(what.length)))
    .map((word) => word.slice(what.length).split('-'))
    .map(([from, to]) => ({ days: [1, 2, 3, 4, 5, 6, 7], from, to }));

/** `>专家` among the words of a group: what finds nobody here goes there. */
function overflowOf(words: readonly string[]): Pick<Group, 'overflow'> {
  const overflow = words.find((word) => word.startsWith('>'))?.slice(1);
  return overflow === undefined ? {} : { overflow };
}

export function planOf(world: World): Plan {
  const { staff, policy = 'weighted', weights, queueLimit, offline = { kind: 'members' }, night = null } = world;
  const groups = world.groups ?? { 全店: Object.keys(staff).join(' ') };
  return {
    version: 1,
    id: 'plan',
    name: 'plan',
    accounts: Object.entries(staff).map(settingOf),
    groups: Object.entries(groups).map(([name, text]): Group => {
      const words = text.split(/\s+/);
      return {
        id: name,
        name,
        policy,
        ...(weights && { weights }),
        ...(world.busyAbove === undefined ? {} : { busyAbove: world.busyAbove }),
        ...overflowOf(words),
        ...(world.robots?.[name] ? { robot: world.robots[name] } : {}),
        ...(queueLimit === undefined ? {} : { queueLimit }),
        scopes: words.filter((word) => word.startsWith('#')).map((word) => word.slice(1)),
        members: words
          .filter((word) => word in staff)
          .map((account) => ({
            account,
            weight: Number(said(staff[account].split(/\s+/), 'weight', '1')),
            inRotation: !staff[account].includes('removed'),
          })),
      };
    }),
    ...Object.fromEntries(SETTINGS.flatMap((name) => (world[name] === undefined ? [] : [[name, world[name]]]))),
    offline,
    night,
  };
}

interface Inquiry {
  readonly buyer: string;
  readonly at: number;
  readonly scopes: readonly string[];
  readonly vip: boolean;
  readonly work: number[];
  readonly think: number[];
}

function inquiriesOf(day: string): Inquiry[] {
  const inquiries: Inquiry[] = [];
  for (const words of linesOf(day)) {
    const [when, buyer] = words;
    const work = seconds(words[words.length - 1]);
    if (when.startsWith('+')) {
      const inquiry = inquiries.findLast((one) => one.buyer === buyer)!;
      inquiry.think.push(seconds(when));
      inquiry.work.push(work);
    } else {
      const scopes = words.filter((word) => word.startsWith('#')).map((word) => word.slice(1));
      const vip = words.includes('vip');
      inquiries.push({ buyer, at: MONDAY + clock(when), scopes, vip, work: [work], think: [] });
    }
  }
  return inquiries.sort((x, y) => x.at - y.at);
}

export function traceOf(world: World): Trace {
  const inquiries = inquiriesOf(world.day);
  const carried = [...new Set(inquiries.map(({ scopes }) => scopes.join(' ')))].filter((scopes) => scopes !== '');
  const buyers = [...new Set(inquiries.map(({ buyer }) => buyer))];
  const members = new Set(inquiries.filter(({ vip }) => vip).map(({ buyer }) => buyer));
  const turnOffset = new Int32Array(inquiries.length + 1);
  inquiries.forEach(({ work }, i) => (turnOffset[i + 1] = turnOffset[i] + work.length));
  return {
    start: MONDAY,
    end: MONDAY + (world.until ? clock(world.until) : 2 * DAY),
    arrival: Float64Array.from(inquiries, ({ at }) => at),
    buyer: Int32Array.from(inquiries, ({ buyer }) => buyers.indexOf(buyer)),
    scope: Uint16Array.from(inquiries, ({ scopes }) =>
      scopes.length > 0 ? carried.indexOf(scopes.join(' ')) : NO_SCOPE,
    ),
    scopeSets: carried.map((scopes) => scopes.split(' ')),
    ...(members.size > 0 ? { vip: Uint8Array.from(buyers, (buyer) => (members.has(buyer) ? 1 : 0)) } : {}),
    turnOffset,
    think: Int32Array.from(inquiries.flatMap(({ think }) => [...think, 0])),
    work: { kind: 'given', ms: Int32Array.from(inquiries.flatMap(({ work }) => work)) },
    respondsAt: world.respondsAt ?? 'reply',
    ...(world.patience ? { patience: world.patience } : {}),
    ...(world.returns ? { returns: world.returns } : {}),
  };
}

export function live(world: World, seed = 1): Replay {
  const shop = shopOf(world);
  const trace = traceOf(world);
  return replay(compile(shop, planOf(world), trace), trace, draw(shop, trace, seed, 0));
}

const told = (at: number): string => {
  if (Number.isNaN(at)) return '–';
  const local = zoneOf(ZONE).toLocal(at) - zoneOf(ZONE).toLocal(MONDAY);
  const part = (ms: number, unit: number): string => String(Math.floor(ms / unit)).padStart(2, '0');
  return [part(local, 60 * MINUTE), part(local % (60 * MINUTE), MINUTE), part(local % MINUTE, SECOND)].join(':');
};

/** What became of the day, one line an inquiry: buyer, account, reason, then each reply or what happened instead. */
export function tell(world: World, run: Replay = live(world)): string {
  const names = Object.keys(world.staff);
  const { turnOffset } = traceOf(world);
  return inquiriesOf(world.day)
    .map(({ buyer }, i) => {
      const account = run.account[i] < 0 ? '–' : names[run.account[i]];
      const replies = Array.from(run.replied.subarray(turnOffset[i], turnOffset[i + 1]), told);
      const outcome = OUTCOMES[run.outcome[i]];
      return [buyer, account, REASONS[run.reason[i]], ...(outcome === 'answered' ? replies : [outcome])].join(' ');
    })
    .join('\n');
}

/** Who answered when, one line an inquiry: buyer, then `account time` for each reply. */
export function tellReplies(world: World, run: Replay = live(world)): string {
  const names = Object.keys(world.staff);
  const { turnOffset } = traceOf(world);
  return inquiriesOf(world.day)
    .map(({ buyer }, i) => {
      const turns = Array.from(run.replied.subarray(turnOffset[i], turnOffset[i + 1]), (at, t) =>
        Number.isNaN(at) ? '–' : `${names[run.by[turnOffset[i] + t]]} ${told(at)}`,
      );
      return [buyer, ...turns].join(' ');
    })
    .join('\n');
}

/** A table as it stands in a test, without its indentation. */
export const table = (text: string): string =>
  linesOf(text)
    .map((words) => words.join(' '))
    .join('\n');
