import { exp } from '../../src/base/elementary.ts';
import { OUTCOMES, REASONS, GROUP_REASONS, type Outcome, type Reason, type Replay } from '../../src/model/run.ts';
import type { Group, OfflineRule, Plan, Robot } from '../../src/model/plan.ts';
import { scopeKind, type Account as ShopAccount, type Shop } from '../../src/model/shop.ts';
import { NO_SCOPE, type Trace } from '../../src/model/trace.ts';
import { CHOICE, PICK, RETURNS, ROBOT, UNSCOPED, patienceAgain, uniformOf, type Draws } from '../../src/sim/draw.ts';
import {
  CLICK,
  DAY_BEGINS,
  HOUR_BEGINS,
  NIGHT_BEGINS,
  ONLINE,
  STATE,
  SUSPENDED,
  WORKING,
  type Program,
} from '../../src/sim/program.ts';

/**
 * The rules of the replay, written to be read: objects, one list of events that is sorted before each step, nothing
 * done ahead of its time. Slow; the kernel must agree with it to the byte. Only clock times come from the compiler.
 */
export function oracle(world: { shop: Shop; plan: Plan; trace: Trace; draws: Draws; program: Program }): Replay {
  return new Oracle(world.shop, world.plan, world.trace, world.draws, world.program).replay();
}

interface Event {
  readonly at: number;
  readonly kind: number;
  readonly entity: number;
  happen(): void;
}

/** What happens first at equal times; then the lower entity. */
const REPLY = 0;
const CHANGE = 1;
const HANDOUT = 2;
const MESSAGE = 3;
const RETURN = 4;
const SLOT = 5;
const RELEASE = 6;
const REDISPATCH = 7;
const TRANSFER = 8;
const PATIENCE = 9;

/** How an inquiry comes to be routed: by its first message, again, or because its account went offline. */
type How = 'new' | 'again' | 'redispatch';

interface Inquiry {
  readonly id: number;
  turn: number; // index into the trace's turns
  where:
    | 'out'
    | 'waiting'
    | 'served'
    | 'thinking'
    | 'lined'
    | 'pooled'
    | 'blocked'
    | 'left'
    | 'ignored'
    | 'over'
    | 'with robot'
    | 'settled'
    | 'unsettled';
  /** When the waiting turn reached its account. */
  joinedAt: number;
  /** The turn that was transferred for waiting too long. */
  moved: number;
  transfers: number;
  returned: boolean;
  group: number;
  groupReason: number;
  account: Clerk | null;
  reason: Reason;
  assignedAt: number;
}

interface Clerk {
  readonly id: number;
  readonly shop: ShopAccount;
  readonly capacity: number;
  readonly autoSuspendAt: number;
  suspended: boolean;
  full: boolean; // suspended for holding too much
  online: boolean;
  working: boolean;
  offlineSince: number;
  open: number;
  waiting: Inquiry[];
  serving: Inquiry | null;
  lastEnd: number;
  lastFreed: number;
  lastGiven: number;
  given: number;
  givenToday: number;
  givenThisHour: number;
  peakOpen: number;
  busy: number;
}

class Oracle {
  private now = -Infinity;
  private events: Event[] = [];
  private readonly clerks: Clerk[];
  private readonly inquiries: Inquiry[];
  private readonly lines: Inquiry[][];
  private pool: Inquiry[] = [];
  private isNight = false;
  private assignments = 0;
  private readonly credit = new Map<object, Map<string, number>>();
  private readonly cursor = new Map<Group, number>();
  private readonly evenCursor = new Map<Group, number>();
  private readonly contacts = new Map<number, { clerk: Clerk; at: number; rank: number }>();
  private readonly agents = new Map<number, Clerk>();
  private readonly asked: Float64Array;
  private readonly started: Float64Array;
  private readonly replied: Float64Array;
  private readonly by: Int32Array;
  private readonly passedOn: number[] = [];

  constructor(
    private readonly shop: Shop,
    private readonly plan: Plan,
    private readonly trace: Trace,
    private readonly draws: Draws,
    private readonly program: Program,
  ) {
    const never = (): Float64Array => new Float64Array(trace.think.length).fill(NaN);
    [this.asked, this.started, this.replied] = [never(), never(), never()];
    this.by = new Int32Array(trace.think.length).fill(-1);
    this.lines = plan.groups.map(() => []);
    this.clerks = shop.accounts.map((account, id) => {
      const setting = plan.accounts.find((one) => one.account === account.id);
      return {
        id,
        shop: account,
        capacity: setting?.capacity ?? 0,
        autoSuspendAt: setting?.autoSuspendAt ?? Infinity,
        suspended: false,
        full: false,
        online: false,
        working: false,
        offlineSince: -Infinity,
        open: 0,
        waiting: [],
        serving: null,
        lastEnd: -Infinity,
        lastFreed: -Infinity,
        lastGiven: 0,
        given: 0,
        givenToday: 0,
        givenThisHour: 0,
        peakOpen: 0,
        busy: 0,
      };
    });
    this.inquiries = Array.from(trace.arrival, (at, id) => {
      const inquiry: Inquiry = {
        id,
        turn: trace.turnOffset[id],
        where: 'out',
        joinedAt: NaN,
        moved: -1,
        transfers: 0,
        returned: false,
        group: -1,
        groupReason: 0,
        account: null,
        reason: 'NONE',
        assignedAt: NaN,
      };
      this.expect(at, MESSAGE, id, () => this.arrive(inquiry));
      return inquiry;
    });
    this.planChanges();
    const shares = plan.dedicated?.accounts.filter(({ weight }) => weight > 0) ?? [];
    trace.vip?.forEach((member, buyer) => {
      if (member === 1 && shares.length > 0) this.agents.set(buyer, this.clerkOf(this.turnOf(shares, shares))!);
    });
  }

  replay(): Replay {
    for (;;) {
      this.events.sort((x, y) => x.at - y.at || x.kind - y.kind || x.entity - y.entity);
      const event = this.events.shift();
      if (!event || event.at > this.trace.end) return this.report();
      this.now = event.at;
      event.happen();
    }
  }

  private expect(at: number, kind: number, entity: number, happen: () => void): void {
    this.events.push({ at, kind, entity, happen });
  }

  private planChanges(): void {
    const { at, kind, subject, value } = this.program.changes;
    at.forEach((moment, i) => {
      const who = subject[i];
      if (kind[i] === STATE) this.expect(moment, CHANGE, who, () => this.become(this.clerks[who], value[i]));
      else if (kind[i] === DAY_BEGINS) this.expect(moment, CHANGE, 1e6, () => this.countAnew('givenToday'));
      else if (kind[i] === HOUR_BEGINS) this.expect(moment, CHANGE, 1e6, () => this.countAnew('givenThisHour'));
      else if (kind[i] === CLICK) this.expect(moment, HANDOUT, who, () => this.distribute(who));
      else this.expect(moment, CHANGE, 1e6, () => (this.isNight = kind[i] === NIGHT_BEGINS));
    });
  }

  private countAnew(count: 'givenToday' | 'givenThisHour'): void {
    for (const clerk of this.clerks) clerk[count] = 0;
  }

  private arrive(inquiry: Inquiry): void {
    this.asked[inquiry.turn] = this.now;
    this.chooseGroup(inquiry);
    this.route(inquiry, 'new');
    if (!['with robot', 'settled', 'unsettled'].includes(inquiry.where)) this.beginToWait(inquiry);
  }

  private beginToWait(inquiry: Inquiry): void {
    const { patience, returns } = this.trace;
    // Who never leaves comes back while he waits.
    const leaves = patience ? this.now + this.patienceOf(inquiry) : this.now;
    if (patience?.leaving === 'visible') {
      const asked = this.now;
      this.expect(leaves, PATIENCE, inquiry.id, () => {
        if (this.asked[inquiry.turn] === asked) this.giveUp(inquiry);
      });
    }
    const u = uniformOf(this.draws, RETURNS, { entity: inquiry.id, index: 0 });
    if (returns && !inquiry.returned && u < returns.probability)
      this.expect(leaves + returns.after, RETURN, inquiry.id, () => this.comeBack(inquiry));
  }

  private patienceOf({ id, returned }: Inquiry): number {
    return returned ? patienceAgain(this.draws, this.trace, id) : this.draws.patience[id];
  }

  private comeBack(inquiry: Inquiry): void {
    const first = this.trace.turnOffset[inquiry.id];
    const pickedUp = this.trace.respondsAt === 'start' && !Number.isNaN(this.started[first]);
    if (inquiry.turn !== first || !Number.isNaN(this.replied[first]) || pickedUp) return;
    if (['settled', 'unsettled', 'with robot'].includes(inquiry.where)) return;
    const gone = ['left', 'blocked', 'ignored'].includes(inquiry.where);
    // With an account that has gone a new message is routed at once.
    const stuck = inquiry.where === 'waiting' && !inquiry.account?.online && this.plan.redispatch === undefined;
    if (!gone && !stuck && !this.trace.patience) return;
    inquiry.returned = true;
    this.asked[first] = this.now;
    this.beginToWait(inquiry);
    if (!gone && !stuck) return;
    this.takeAway(inquiry);
    this.route(inquiry, 'again');
  }

  private chooseGroup(inquiry: Inquiry): void {
    const { groups } = this.plan;
    const code = this.trace.scope[inquiry.id];
    const sets = this.trace.scopeSets ?? this.shop.scopes.map((scope) => [scope]);
    const carried = code === NO_SCOPE ? [] : sets[code];
    for (const kind of ['crowd', 'product', 'intent', 'order', null] as const) {
      const values = carried.filter((value) => scopeKind(value) === kind);
      const binding = groups.findIndex((group) => values.some((value) => group.scopes.includes(value)));
      if (binding < 0) continue;
      inquiry.group = binding;
      inquiry.groupReason = GROUP_REASONS.indexOf(
        kind === null ? 'SCOPE' : (`SCOPE_${kind.toUpperCase()}` as (typeof GROUP_REASONS)[number]),
      );
      return;
    }
    if (groups.length === 0) return;
    const free =
      this.plan.unscoped === 'any-group' ? [] : groups.flatMap((group, g) => (group.scopes.length === 0 ? [g] : []));
    const choices = free.length > 0 ? free : groups.map((_, g) => g);
    const u = uniformOf(this.draws, UNSCOPED, { entity: inquiry.id, index: 0 });
    inquiry.group = choices[Math.floor(u * choices.length)];
    inquiry.groupReason = GROUP_REASONS.indexOf(free.length === 1 ? 'UNSCOPED' : 'UNSCOPED_RANDOM');
  }

  /** Whom the buyer talked with lately. */
  private recentContact({ id }: Inquiry): [Clerk, Reason] | null {
    const rule = this.plan.recentContact;
    const last = this.contacts.get(this.trace.buyer[id]);
    if (!rule || !last?.clerk.online) return null;
    const age = (this.now - last.at) / 3_600_000;
    if (age <= rule.evenSuspendedHours) return [last.clerk, 'RECENT_24H'];
    return age <= rule.hours && !last.clerk.suspended && !last.clerk.full ? [last.clerk, 'RECENT_72H'] : null;
  }

  /** The buyer now belongs to this account; of one moment, assignments come after replies, and higher inquiries after lower. */
  private remember(inquiry: Inquiry, clerk: Clerk, by: 'reply' | 'assignment'): void {
    const buyer = this.trace.buyer[inquiry.id];
    const rank = inquiry.id + (by === 'assignment' ? 1e6 : 0);
    const last = this.contacts.get(buyer);
    if (last && last.at === this.now && last.rank > rank) return;
    this.contacts.set(buyer, { clerk, at: this.now, rank });
  }

  private dedicatedAgent({ id }: Inquiry): [Clerk, Reason] | null {
    const agent = this.agents.get(this.trace.buyer[id]);
    if (!agent) return null;
    const available = this.isLive(agent) && agent.open < agent.capacity;
    return available || this.plan.dedicated?.whenAway === 'wait' ? [agent, 'DEDICATED'] : null;
  }

  private route(inquiry: Inquiry, how: How): void {
    const anybody = this.plan.groups.some((group) => this.members(group).some(({ clerk }) => this.isLive(clerk)));
    if (!anybody) {
      this.whileNobodyIsLive(inquiry, how);
      return;
    }
    const own = this.recentContact(inquiry) ?? this.dedicatedAgent(inquiry);
    if (own) {
      this.give(inquiry, ...own);
      return;
    }
    if (how === 'new' && this.robotFirst(inquiry)) return;
    const group = inquiry.group < 0 ? undefined : this.plan.groups[inquiry.group];
    const found = this.within(inquiry);
    const robot = this.robotOf(inquiry);
    if (found) this.give(inquiry, found[0], how === 'redispatch' ? 'REDISPATCH' : found[1]);
    else if (how === 'new' && robot?.mode === 'human-first') this.robotAnswers(inquiry, robot);
    else if (!group || !this.members(group).some(({ clerk }) => this.isLive(clerk)))
      this.whileNobodyIsLive(inquiry, how);
    else this.lineUp(inquiry, group);
  }

  private chance({ id }: Inquiry, of: 'settles' | 'asks' | 'comes first'): number {
    return uniformOf(this.draws, ROBOT, { entity: id, index: { settles: 0, asks: 1, 'comes first': 2 }[of] });
  }

  private robotOf({ group }: Inquiry): Robot | undefined {
    return this.plan.robot ?? (group < 0 ? undefined : this.plan.groups[group].robot);
  }

  private robotFirst(inquiry: Inquiry): boolean {
    const robots = [this.plan.robot, inquiry.group < 0 ? undefined : this.plan.groups[inquiry.group].robot];
    const first = robots.find(
      (robot) =>
        robot?.mode === 'robot-first' ||
        (robot?.mode === 'ratio' && this.chance(inquiry, 'comes first') < (robot.share ?? 0)),
    );
    if (first) this.robotAnswers(inquiry, first);
    return first !== undefined;
  }

  private robotAnswers(inquiry: Inquiry, robot: Robot): void {
    inquiry.reason = robot === this.plan.robot ? 'ROBOT_SHOP' : 'ROBOT_GROUP';
    if (this.chance(inquiry, 'settles') < robot.resolves) {
      inquiry.where = 'settled';
      this.asked[inquiry.turn] = NaN;
    } else if (this.chance(inquiry, 'asks') < robot.asksForPerson) {
      inquiry.where = 'with robot';
      this.expect(this.now + Math.round(robot.handoverSeconds * 1000), MESSAGE, inquiry.id, () => {
        this.asked[inquiry.turn] = this.now;
        this.route(inquiry, 'again');
        this.beginToWait(inquiry);
      });
    } else inquiry.where = 'unsettled';
  }

  private whileNobodyIsLive(inquiry: Inquiry, how: How): void {
    const group = inquiry.group < 0 ? undefined : this.plan.groups[inquiry.group];
    if (group && this.plan.allSuspended === 'even-split') {
      const from = this.evenCursor.get(group) ?? 0;
      const listed = this.members(group);
      const order = [...listed.slice(from), ...listed.slice(0, from)];
      const next = order.find(({ clerk }) => clerk.online && clerk.open < clerk.capacity);
      if (next) {
        this.evenCursor.set(group, listed.findIndex(({ clerk }) => clerk === next.clerk) + 1);
        this.give(inquiry, next.clerk, 'ALL_SUSPENDED_EVEN');
        return;
      }
    }
    this.routeOffline(inquiry, how);
  }

  /** A candidate of the inquiry's group, or of the first group that it overflows into and that has one. */
  private within(inquiry: Inquiry, except?: Clerk): [Clerk, Reason] | null {
    const { groups } = this.plan;
    let group = inquiry.group < 0 ? undefined : groups[inquiry.group];
    for (let hops = 0; group; hops++) {
      const g = groups.indexOf(group);
      const candidates = this.members(group).filter(
        ({ clerk }) => clerk !== except && this.isLive(clerk) && clerk.open < clerk.capacity,
      );
      if (this.lines[g].length === 0 && candidates.length > 0) {
        inquiry.group = g;
        const [clerk, reason] = this.relief(group, candidates) ?? this.pick(group, candidates, inquiry);
        return [clerk, hops > 0 ? 'OVERFLOW' : reason];
      }
      const next: string | undefined = group.overflow;
      group = groups.find(({ id }) => id === next);
    }
    return null;
  }

  private relief({ busyAbove = Infinity }: Group, candidates: { clerk: Clerk }[]): [Clerk, Reason] | null {
    const waiting = ({ clerk }: { clerk: Clerk }): number => clerk.waiting.length + (clerk.serving ? 1 : 0);
    if (candidates.every((one) => waiting(one) <= busyAbove)) return null;
    return [candidates.toSorted((x, y) => waiting(x) - waiting(y))[0].clerk, 'BUSY_RULE'];
  }

  private lineUp(inquiry: Inquiry, group: Group): void {
    const line = this.lines[inquiry.group];
    if (line.length < (group.queueLimit ?? Infinity)) {
      line.push(inquiry);
      inquiry.where = 'lined';
      inquiry.reason = 'QUEUED';
    } else inquiry.where = 'blocked';
  }

  private pick(group: Group, candidates: { clerk: Clerk; weight: number }[], inquiry: Inquiry): [Clerk, Reason] {
    const first = (...keys: ((of: { clerk: Clerk; weight: number }) => number)[]): Clerk =>
      candidates.toSorted((x, y) => keys.map((key) => key(x) - key(y)).find((difference) => difference) ?? 0)[0].clerk;
    switch (group.policy) {
      case 'weighted': {
        if (group.weights === 'probability') return [this.byChance(inquiry, candidates), 'WEIGHT'];
        const given = { 'per-day': 'givenToday', 'per-hour': 'givenThisHour', share: null } as const;
        const quota = given[group.weights ?? 'share'];
        const below = candidates.filter(({ clerk, weight }) => quota !== null && clerk[quota] < weight);
        const shares = (below.length > 0 ? below : candidates).map(({ clerk, weight }) => ({
          account: clerk.shop.id,
          weight,
        }));
        return [this.clerkOf(this.turnOf(group, shares))!, 'WEIGHT'];
      }
      case 'least-open':
        return [
          first(
            ({ clerk }) => clerk.open,
            ({ clerk }) => clerk.lastGiven,
          ),
          'LEAST_OPEN',
        ];
      case 'least-load':
        return [
          first(
            ({ clerk, weight }) => clerk.open / weight,
            ({ clerk, weight }) => clerk.given / weight,
          ),
          'LEAST_LOAD',
        ];
      case 'least-occupied':
        return [
          first(
            ({ clerk }) => clerk.open / clerk.capacity,
            ({ clerk }) => clerk.lastGiven,
          ),
          'LEAST_OCCUPIED',
        ];
      case 'most-spare':
        return [
          first(
            ({ clerk }) => clerk.open - clerk.capacity,
            ({ clerk }) => clerk.lastGiven,
          ),
          'MOST_SPARE',
        ];
      case 'fewest-ever':
        return [first(({ clerk }) => clerk.given), 'FEWEST_EVER'];
      case 'least-waiting':
        return [first(({ clerk }) => clerk.waiting.length + (clerk.serving ? 1 : 0)), 'LEAST_WAITING'];
      case 'fewest-today':
        return [first(({ clerk }) => clerk.givenToday), 'FEWEST_TODAY'];
      case 'fill-first':
        return [candidates[0].clerk, 'FILL_FIRST'];
      case 'random':
        return [
          this.byChance(
            inquiry,
            candidates.map(({ clerk }) => ({ clerk, weight: 1 })),
          ),
          'RANDOM',
        ];
      case 'round-robin': {
        const listed = this.members(group);
        const from = this.cursor.get(group) ?? 0;
        const order = [...listed.slice(from), ...listed.slice(0, from)];
        const next = order.find((one) => candidates.some(({ clerk }) => clerk === one.clerk))!;
        this.cursor.set(group, listed.findIndex(({ clerk }) => clerk === next.clerk) + 1);
        return [next.clerk, 'ROUND_ROBIN'];
      }
      case 'longest-idle':
        return [first(({ clerk }) => Math.max(-1, clerk.lastFreed)), 'LONGEST_IDLE'];
    }
  }

  private byChance({ id, turn }: Inquiry, shares: readonly { clerk: Clerk; weight: number }[]): Clerk {
    const total = shares.reduce((sum, { weight }) => sum + weight, 0);
    let left = uniformOf(this.draws, PICK, { entity: id, index: turn - this.trace.turnOffset[id] }) * total;
    return (shares.find(({ weight }) => (left -= weight) < 0) ?? shares.at(-1)!).clerk;
  }

  /** Whose turn it is in the smooth weighted round robin of `owner`. */
  private turnOf(owner: object, shares: readonly { account: string; weight: number }[]): string {
    const credit = this.credit.get(owner) ?? new Map<string, number>();
    this.credit.set(owner, credit);
    for (const { account, weight } of shares) credit.set(account, (credit.get(account) ?? 0) + weight);
    const richest = Math.max(...shares.map(({ account }) => credit.get(account)!));
    const { account } = shares.find((share) => credit.get(share.account) === richest)!;
    credit.set(account, richest - shares.reduce((sum, { weight }) => sum + weight, 0));
    return account;
  }

  private routeOffline(inquiry: Inquiry, how: How): void {
    const anyRobot = this.plan.robot ?? this.plan.groups.find(({ robot }) => robot)?.robot;
    const said = this.isNight && this.plan.night ? this.plan.night.rule : this.plan.offline;
    const rule = anyRobot && said.kind !== 'queue' ? ({ kind: 'pool' } as const) : said;
    const group = this.plan.groups.at(inquiry.group);
    if (rule.kind === 'queue') {
      if (inquiry.group < 0 || !group) inquiry.where = 'ignored';
      else this.lineUp(inquiry, group);
      return;
    }
    const reason = (
      { proxy: 'OFFLINE_PROXY', main: 'OFFLINE_MAIN', pool: 'OFFLINE_POOL', members: 'OFFLINE_MEMBER' } as const
    )[rule.kind];
    if (rule.kind === 'pool') {
      const robot = this.robotOf(inquiry);
      if (how === 'new' && robot && this.chance(inquiry, 'settles') < robot.resolves) {
        this.robotAnswers(inquiry, robot);
        return;
      }
      inquiry.where = 'pooled';
      inquiry.reason = reason;
      this.pool.push(inquiry);
      return;
    }
    const clerk = rule.kind === 'members' ? this.memberOf(inquiry) : this.namedBy(rule);
    if (clerk) this.give(inquiry, clerk, reason);
    else inquiry.where = 'ignored';
  }

  private namedBy(rule: OfflineRule & { kind: 'proxy' | 'main' }): Clerk | undefined {
    const mains = this.clerks
      .filter(({ shop }) => shop.role === 'main')
      .map(({ shop }) => ({ account: shop.id, weight: 1 }));
    const named = rule.kind === 'proxy' ? rule.accounts : mains;
    return named.length === 0 ? undefined : this.clerkOf(this.turnOf(rule, named));
  }

  private memberOf(inquiry: Inquiry): Clerk | undefined {
    const group = this.plan.groups.at(inquiry.group);
    if (inquiry.group < 0 || !group) return undefined;
    const index = inquiry.turn - this.trace.turnOffset[inquiry.id];
    const members = this.members(group);
    const total = members.reduce((sum, { weight }) => sum + weight, 0);
    let left = uniformOf(this.draws, CHOICE, { entity: inquiry.id, index }) * total;
    return members.find(({ weight }) => (left -= weight) < 0)?.clerk ?? members.at(-1)?.clerk;
  }

  private give(inquiry: Inquiry, clerk: Clerk, reason: Reason): void {
    if (inquiry.account && inquiry.account !== clerk) inquiry.transfers++;
    inquiry.account = clerk;
    inquiry.reason = reason;
    inquiry.assignedAt = this.now;
    clerk.given++;
    clerk.givenToday++;
    clerk.givenThisHour++;
    clerk.lastGiven = ++this.assignments;
    clerk.peakOpen = Math.max(clerk.peakOpen, ++clerk.open);
    if (clerk.open >= clerk.autoSuspendAt) clerk.full = true;
    if (this.plan.recentContact?.binds === 'assignment') this.remember(inquiry, clerk, 'assignment');
    this.reach(inquiry, clerk);
  }

  /** The waiting turn reaches its account: it is ignored, or waits its turn. */
  private reach(inquiry: Inquiry, clerk: Clerk): boolean {
    const { attention } = clerk.shop.work;
    const { transferAfterSeconds } = this.plan;
    const joined = (inquiry.joinedAt = this.now);
    if (transferAfterSeconds !== undefined)
      this.expect(this.now + Math.round(transferAfterSeconds * 1000), TRANSFER, inquiry.id, () => {
        if (inquiry.joinedAt === joined) this.transfer(inquiry);
      });
    if (attention < 1 && this.draws.attention[inquiry.turn] >= attention) {
      inquiry.where = 'ignored';
      this.letGo(clerk);
      return false;
    }
    inquiry.where = 'waiting';
    clerk.waiting.push(inquiry);
    this.work(clerk);
    return true;
  }

  private letGo(clerk: Clerk): void {
    clerk.open--;
    clerk.lastFreed = this.now;
    if (clerk.open < clerk.autoSuspendAt) clerk.full = false;
  }

  /** A turn that has waited too long goes to a colleague of the group, once, if one can take it. */
  private transfer(inquiry: Inquiry): void {
    const clerk = inquiry.account!;
    if (!['waiting', 'ignored'].includes(inquiry.where) || inquiry.moved === inquiry.turn) return;
    const found = this.within(inquiry, clerk);
    if (!found) return;
    inquiry.moved = inquiry.turn;
    this.takeAway(inquiry);
    this.give(inquiry, found[0], 'TRANSFER');
    this.pull(clerk);
  }

  private takeAway(inquiry: Inquiry): void {
    const clerk = inquiry.account;
    inquiry.joinedAt = NaN;
    if (!clerk) return;
    this.passedOn.push(inquiry.turn, clerk.id);
    if (inquiry.where !== 'waiting') return;
    clerk.waiting = clerk.waiting.filter((one) => one !== inquiry);
    this.letGo(clerk);
  }

  /** What waits with an account that has been offline for the delay is routed again. */
  private expectRedispatch(inquiry: Inquiry, clerk: Clerk): void {
    const { redispatch } = this.plan;
    if (redispatch === undefined || redispatch === 'never') return;
    const { joinedAt } = inquiry;
    const since = clerk.offlineSince;
    this.expect(this.now + Math.round(redispatch.afterSeconds * 1000), REDISPATCH, inquiry.id, () => {
      const waits =
        ['waiting', 'ignored'].includes(inquiry.where) && inquiry.account === clerk && inquiry.joinedAt === joinedAt;
      if (!waits || clerk.online || clerk.offlineSince !== since) return;
      this.takeAway(inquiry);
      this.route(inquiry, 'redispatch');
    });
  }

  private work(clerk: Clerk): void {
    if (clerk.serving || !clerk.working || clerk.waiting.length === 0) return;
    const inquiry = this.nextOf(clerk.waiting);
    clerk.waiting = clerk.waiting.filter((one) => one !== inquiry);
    const { pace, overhead, reaction, reactionSpread, sharing = 0 } = clerk.shop.work;
    let start = this.now;
    if (start > clerk.lastEnd && reaction > 0) {
      const z = reactionSpread > 0 ? this.draws.reaction[inquiry.turn] : 0;
      start += Math.round(reaction * exp(reactionSpread * z));
    }
    const work =
      Math.max(1, Math.round(this.draws.work[inquiry.turn] * (pace * (1 + sharing * (clerk.open - 1))))) + overhead;
    clerk.serving = inquiry;
    inquiry.where = 'served';
    clerk.busy += Math.max(0, Math.min(start + work, this.trace.end) - Math.min(start, this.trace.end));
    if (start <= this.trace.end) {
      this.started[inquiry.turn] = start;
      this.by[inquiry.turn] = clerk.id;
    }
    this.expect(start + work, REPLY, inquiry.id, () => this.reply(clerk, inquiry, start));
  }

  /** Of the turns that wait: one that waits too long, else one that the order prefers, else the first that came. */
  private nextOf(waiting: readonly Inquiry[]): Inquiry {
    const { nudgeAfterSeconds = Infinity, serviceOrder = 'oldest-first' } = this.plan;
    const preferred = {
      'oldest-first': () => true,
      'new-first': ({ id, turn }: Inquiry) => turn === this.trace.turnOffset[id],
      'vip-first': ({ id }: Inquiry) => this.trace.vip?.[this.trace.buyer[id]] === 1,
    }[serviceOrder];
    const late = waiting.find(({ turn }) => this.now - this.asked[turn] > Math.round(nudgeAfterSeconds * 1000));
    return late ?? waiting.find(preferred) ?? waiting[0];
  }

  private reply(clerk: Clerk, inquiry: Inquiry, start: number): void {
    const { turnOffset, think, patience, respondsAt } = this.trace;
    clerk.serving = null;
    clerk.lastEnd = this.now;
    const first = inquiry.turn === turnOffset[inquiry.id];
    const answer = respondsAt === 'start' ? start : this.now;
    if (first && patience?.leaving === 'silent' && answer > this.asked[inquiry.turn] + this.patienceOf(inquiry)) {
      this.started[inquiry.turn] = NaN;
      this.by[inquiry.turn] = -1;
      inquiry.where = 'left';
      this.letGo(clerk);
    } else {
      this.replied[inquiry.turn] = this.now;
      this.remember(inquiry, clerk, 'reply');
      const message = this.now + think[inquiry.turn];
      if (inquiry.turn + 1 === turnOffset[inquiry.id + 1]) {
        inquiry.where = 'over';
        const hold = Math.round((this.plan.holdSeconds ?? 0) * 1000);
        if (hold === 0) this.letGo(clerk);
        else
          this.expect(this.now + hold, RELEASE, inquiry.id, () => {
            this.letGo(clerk);
            this.pull(clerk);
          });
      } else {
        inquiry.where = 'thinking';
        inquiry.turn++;
        this.expect(message, MESSAGE, inquiry.id, () => this.message(inquiry));
      }
    }
    this.pull(clerk);
    this.work(clerk);
  }

  private message(inquiry: Inquiry): void {
    const clerk = inquiry.account!;
    this.asked[inquiry.turn] = this.now;
    if (!clerk.online && this.plan.redispatch === undefined) {
      this.letGo(clerk);
      this.route(inquiry, 'again');
      return;
    }
    if (!this.reach(inquiry, clerk)) this.expect(this.now, SLOT, clerk.id, () => this.pull(clerk));
    if (!clerk.online) this.expectRedispatch(inquiry, clerk);
  }

  private become(clerk: Clerk, state: number): void {
    const goes = clerk.online && (state & ONLINE) === 0;
    clerk.working = (state & WORKING) > 0;
    clerk.online = (state & ONLINE) > 0;
    clerk.suspended = (state & SUSPENDED) > 0;
    if (goes) {
      clerk.offlineSince = this.now;
      for (const inquiry of clerk.waiting) this.expectRedispatch(inquiry, clerk);
    }
    this.work(clerk);
    this.pull(clerk);
  }

  private pull(clerk: Clerk): void {
    for (;;) {
      const heads = this.plan.groups.flatMap((group, g) => {
        const isMember = this.members(group).some((member) => member.clerk === clerk);
        return isMember && this.lines[g].length > 0 ? [this.lines[g]] : [];
      });
      if (heads.length === 0 || !this.isLive(clerk) || clerk.open >= clerk.capacity) return;
      heads.sort(([x], [y]) => this.asked[x.turn] - this.asked[y.turn] || x.id - y.id);
      this.give(heads[0].shift()!, clerk, 'QUEUED');
    }
  }

  private distribute(click: number): void {
    const { accounts, windows, latestFirst, onlyAsked, reason } = this.program.clicks[click];
    const picked = this.pool.filter(
      (inquiry) =>
        (!onlyAsked || this.wantsPerson(inquiry)) &&
        windows.some(
          (from, i) => i % 2 === 0 && this.asked[inquiry.turn] >= from && this.asked[inquiry.turn] < windows[i + 1],
        ),
    );
    if (latestFirst) picked.reverse();
    picked.forEach((inquiry, i) => {
      const clerk = accounts === null ? this.within(inquiry)?.[0] : this.clerks[accounts[i % accounts.length]];
      if (!clerk) return;
      this.pool = this.pool.filter((one) => one !== inquiry);
      this.give(inquiry, clerk, REASONS[reason]);
    });
  }

  private wantsPerson(inquiry: Inquiry): boolean {
    const robot = this.robotOf(inquiry);
    const isFirst = inquiry.turn === this.trace.turnOffset[inquiry.id];
    return !robot || !isFirst || this.chance(inquiry, 'asks') < robot.asksForPerson;
  }

  private giveUp(inquiry: Inquiry): void {
    if (inquiry.turn !== this.trace.turnOffset[inquiry.id]) return;
    const clerk = inquiry.account;
    const without = (list: Inquiry[]): Inquiry[] => list.filter((one) => one !== inquiry);
    if (inquiry.where === 'lined') this.lines[inquiry.group] = without(this.lines[inquiry.group]);
    else if (inquiry.where === 'pooled') this.pool = without(this.pool);
    else if (inquiry.where === 'waiting' && clerk) {
      clerk.waiting = without(clerk.waiting);
      this.letGo(clerk);
      inquiry.where = 'left';
      this.pull(clerk);
    } else if (inquiry.where !== 'ignored') return;
    inquiry.where = 'left';
  }

  private readonly isLive = (clerk: Clerk): boolean => clerk.online && !clerk.suspended && !clerk.full;
  private readonly clerkOf = (account: string): Clerk | undefined =>
    this.clerks.find(({ shop }) => shop.id === account);
  private readonly members = (group: Group): { clerk: Clerk; weight: number }[] =>
    group.members
      .filter(({ inRotation, weight }) => inRotation && weight > 0)
      .map(({ account, weight }) => ({ clerk: this.clerkOf(account)!, weight }));

  private outcome(inquiry: Inquiry): Outcome {
    const { id, where } = inquiry;
    const first = this.trace.turnOffset[id];
    const answered = this.trace.respondsAt === 'start' ? this.started[first] : this.replied[first];
    if (!Number.isNaN(answered)) return 'answered';
    if (where === 'blocked' || where === 'pooled' || where === 'settled' || where === 'unsettled') return where;
    const silent = this.trace.patience?.leaving === 'silent';
    const left = where === 'left' || (silent && this.asked[first] + this.patienceOf(inquiry) <= this.trace.end);
    return left ? 'abandoned' : 'waiting';
  }

  private report(): Replay {
    return {
      account: Int32Array.from(this.inquiries, ({ account }) => account?.id ?? -1),
      group: Int16Array.from(this.inquiries, ({ group }) => group),
      reason: Uint8Array.from(this.inquiries, ({ reason }) => REASONS.indexOf(reason)),
      groupReason: Uint8Array.from(this.inquiries, ({ groupReason }) => groupReason),
      outcome: Uint8Array.from(this.inquiries, (inquiry) => OUTCOMES.indexOf(this.outcome(inquiry))),
      assignedAt: Float64Array.from(this.inquiries, ({ assignedAt }) => assignedAt),
      transfers: Uint8Array.from(this.inquiries, ({ transfers }) => transfers),
      returned: Uint8Array.from(this.inquiries, ({ returned }) => (returned ? 1 : 0)),
      asked: this.asked,
      started: this.started,
      replied: this.replied,
      by: this.by,
      passedOn: Int32Array.from(this.passedOn),
      busyMs: Float64Array.from(this.clerks, ({ busy }) => busy),
      onlineMs: this.program.accounts.onlineMs,
      paidMs: this.program.accounts.paidMs,
      attended: this.program.attended,
      hourlyCost: this.program.accounts.hourlyCost,
      assigned: Int32Array.from(this.clerks, ({ given }) => given),
      peakOpen: Int32Array.from(this.clerks, ({ peakOpen }) => peakOpen),
    };
  }
}
