import { zoneOf } from '../../src/base/civil.ts';
import { DAY, MINUTE, SECOND } from '../../src/base/units.ts';
import type {
  AccountSetting,
  Group,
  NightRule,
  OfflineRule,
  Plan,
  PolicyId,
  RecentContact,
  WeightMode,
} from '../../src/model/plan.ts';
import { OUTCOMES, REASONS, type Replay } from '../../src/model/run.ts';
import type { Account, Shop } from '../../src/model/shop.ts';
import { NO_SCOPE, type Patience, type Trace } from '../../src/model/trace.ts';
import { compile } from '../../src/sim/compile.ts';
import { draw } from '../../src/sim/draw.ts';
import { replay } from '../../src/sim/replay.ts';

/** Monday 2024-03-04 00:00 in Shanghai; days are told from here. */
export const MONDAY = Date.UTC(2024, 2, 3, 16);
const ZONE = 'Asia/Shanghai';

/** What one says of an account: `09:00-18:00 13:00-… weight 2 capacity 3 suspended`, any part of it. */
export type Staff = Readonly<Record<string, string>>;

export interface World {
  readonly staff: Staff;
  /** Groups by name: members, then `#scope`s, then `>group` to overflow into; without it all staff are one group. */
  readonly groups?: Readonly<Record<string, string>>;
  readonly policy?: PolicyId;
  readonly weights?: WeightMode;
  readonly queueLimit?: number;
  readonly busyAbove?: number;
  readonly recentContact?: RecentContact;
  readonly offline?: OfflineRule;
  readonly night?: NightRule;
  readonly patience?: Patience;
  readonly respondsAt?: Trace['respondsAt'];
  /**
   * One line a turn: when, who, what was said, `#scope`, work. `09:00:10 甲 在吗 30s` opens an inquiry (hours past 23
   * are the next day), `+60s 甲 有货吗 10s` is said 60 s after our reply to what 甲 said before.
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

export function shopOf({ staff, day }: World): Shop {
  const accounts = Object.entries(staff).map(([name, text]): Account => {
    const words = text.split(/\s+/);
    return {
      id: name,
      name,
      role: words.includes('main') ? 'main' : 'pre-sale',
      work: {
        pace: Number(said(words, 'pace', '1')),
        overhead: seconds(said(words, 'overhead', '0s')),
        reaction: seconds(said(words, 'reaction', '0s')),
        reactionSpread: Number(said(words, 'spread', '0')),
        attention: Number(said(words, 'attention', '1')),
        basis: 0,
      },
      presence: { intervals: [], inferred: false },
    };
  });
  const scopes = [...new Set(linesOf(day).flatMap((words) => words.filter((word) => word.startsWith('#'))))];
  return { version: 1, name: '晨光', timeZone: ZONE, accounts, scopes: scopes.map((scope) => scope.slice(1)) };
}

function settingOf([account, text]: [string, string]): AccountSetting {
  const words = text.split(/\s+/);
  const shifts = words.filter((word) => /^\d+:\d+-\d+:\d+$/.test(word)).map((word) => word.split('-'));
  return {
    account,
    suspended: words.includes('suspended'),
    deactivated: words.includes('deactivated'),
    capacity: Number(said(words, 'capacity', '9')),
    shifts: shifts.map(([from, to]) => ({ days: [1, 2, 3, 4, 5, 6, 7], from, to })),
  };
}

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
    ...(world.recentContact && { recentContact: world.recentContact }),
    offline,
    night,
  };
}

interface Inquiry {
  readonly buyer: string;
  readonly at: number;
  readonly scope: string | undefined;
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
      const scope = words.find((word) => word.startsWith('#'))?.slice(1);
      inquiries.push({ buyer, at: MONDAY + clock(when), scope, work: [work], think: [] });
    }
  }
  return inquiries.sort((x, y) => x.at - y.at);
}

export function traceOf(world: World): Trace {
  const inquiries = inquiriesOf(world.day);
  const { scopes } = shopOf(world);
  const buyers = [...new Set(inquiries.map(({ buyer }) => buyer))];
  const turnOffset = new Int32Array(inquiries.length + 1);
  inquiries.forEach(({ work }, i) => (turnOffset[i + 1] = turnOffset[i] + work.length));
  return {
    start: MONDAY,
    end: MONDAY + (world.until ? clock(world.until) : 2 * DAY),
    arrival: Float64Array.from(inquiries, ({ at }) => at),
    buyer: Int32Array.from(inquiries, ({ buyer }) => buyers.indexOf(buyer)),
    scope: Uint16Array.from(inquiries, ({ scope }) => (scope ? scopes.indexOf(scope) : NO_SCOPE)),
    turnOffset,
    think: Int32Array.from(inquiries.flatMap(({ think }) => [...think, 0])),
    work: { kind: 'given', ms: Int32Array.from(inquiries.flatMap(({ work }) => work)) },
    respondsAt: world.respondsAt ?? 'reply',
    ...(world.patience ? { patience: world.patience } : {}),
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

/** A table as it stands in a test, without its indentation. */
export const table = (text: string): string =>
  linesOf(text)
    .map((words) => words.join(' '))
    .join('\n');
