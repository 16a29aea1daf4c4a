import { OUTCOMES, REASONS, GROUP_REASONS, type Outcome, type Reason, type Replay } from '../../src/model/run.ts';
import type { Group, OfflineRule, Plan } from '../../src/model/plan.ts';
import type { Account as ShopAccount, Shop } from '../../src/model/shop.ts';
import { NO_SCOPE, type Trace } from '../../src/model/trace.ts';
import { CHOICE, PICK, UNSCOPED, uniformOf, type Draws } from '../../src/sim/draw.ts';
import {
  CLICK,
  DAY_BEGINS,
  HOUR_BEGINS,
  NIGHT_BEGINS,
  OFF_DUTY,
  ON_DUTY,
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
  readonly kind: number; // reply 0, shift and mode 1, distribution 2, message 3, slot 4, patience 5
  readonly entity: number;
  happen(): void;
}

interface Inquiry {
  readonly id: number;
  turn: number; // index into the trace's turns
  where: 'out' | 'waiting' | 'served' | 'thinking' | 'lined' | 'pooled' | 'blocked' | 'left' | 'ignored' | 'over';
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
  readonly suspended: boolean;
  onDuty: boolean;
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
  private readonly contacts = new Map<number, { clerk: Clerk; at: number }>();
  private readonly asked: Float64Array;
  private readonly started: Float64Array;
  private readonly replied: Float64Array;

  constructor(
    private readonly shop: Shop,
    private readonly plan: Plan,
    private readonly trace: Trace,
    private readonly draws: Draws,
    private readonly program: Program,
  ) {
    const never = (): Float64Array => new Float64Array(trace.think.length).fill(NaN);
    [this.asked, this.started, this.replied] = [never(), never(), never()];
    this.lines = plan.groups.map(() => []);
    this.clerks = shop.accounts.map((account, id) => {
      const setting = plan.accounts.find((one) => one.account === account.id);
      return {
        id,
        shop: account,
        capacity: setting?.capacity ?? 0,
        suspended: setting?.suspended ?? true,
        onDuty: false,
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
        group: -1,
        groupReason: 0,
        account: null,
        reason: 'NONE',
        assignedAt: NaN,
      };
      this.expect(at, 3, id, () => this.arrive(inquiry));
      return inquiry;
    });
    this.planChanges();
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
    const { at, kind, subject } = this.program.changes;
    at.forEach((moment, i) => {
      const who = subject[i];
      if (kind[i] === ON_DUTY) this.expect(moment, 1, who, () => this.comeOn(this.clerks[who]));
      else if (kind[i] === OFF_DUTY) this.expect(moment, 1, who, () => (this.clerks[who].onDuty = false));
      else if (kind[i] === DAY_BEGINS) this.expect(moment, 1, 1e6, () => this.countAnew('givenToday'));
      else if (kind[i] === HOUR_BEGINS) this.expect(moment, 1, 1e6, () => this.countAnew('givenThisHour'));
      else if (kind[i] === CLICK) this.expect(moment, 2, who, () => this.distribute(who));
      else this.expect(moment, 1, 1e6, () => (this.isNight = kind[i] === NIGHT_BEGINS));
    });
  }

  private countAnew(count: 'givenToday' | 'givenThisHour'): void {
    for (const clerk of this.clerks) clerk[count] = 0;
  }

  private arrive(inquiry: Inquiry): void {
    const { patience } = this.trace;
    this.asked[inquiry.turn] = this.now;
    this.chooseGroup(inquiry);
    if (patience?.leaving === 'visible') {
      this.expect(this.now + this.draws.patience[inquiry.id], 5, inquiry.id, () => this.giveUp(inquiry));
    }
    this.route(inquiry);
  }

  private chooseGroup(inquiry: Inquiry): void {
    const { groups } = this.plan;
    const code = this.trace.scope[inquiry.id];
    const scope = code === NO_SCOPE ? null : this.shop.scopes[code];
    const binding = groups.findIndex((group) => scope !== null && group.scopes.includes(scope));
    const unscoped = groups.flatMap((group, g) => (group.scopes.length === 0 ? [g] : []));
    if (binding >= 0 || groups.length === 0) {
      inquiry.group = binding;
      inquiry.groupReason = GROUP_REASONS.indexOf('SCOPE');
      return;
    }
    const choices = unscoped.length > 0 ? unscoped : groups.map((_, g) => g);
    const u = uniformOf(this.draws, UNSCOPED, { entity: inquiry.id, index: 0 });
    inquiry.group = choices[Math.floor(u * choices.length)];
    inquiry.groupReason = GROUP_REASONS.indexOf(unscoped.length === 1 ? 'UNSCOPED' : 'UNSCOPED_RANDOM');
  }

  /** Whom the buyer talked with lately, while anybody in rotation is live. */
  private recentContact({ id }: Inquiry): [Clerk, Reason] | null {
    const rule = this.plan.recentContact;
    const last = this.contacts.get(this.trace.buyer[id]);
    const anybody = this.plan.groups.some((group) => this.members(group).some(({ clerk }) => this.isLive(clerk)));
    if (!rule || !last || !anybody || !last.clerk.onDuty) return null;
    const age = (this.now - last.at) / 3_600_000;
    if (age <= rule.evenSuspendedHours) return [last.clerk, 'RECENT_24H'];
    return age <= rule.hours && !last.clerk.suspended ? [last.clerk, 'RECENT_72H'] : null;
  }

  private route(inquiry: Inquiry): void {
    const recent = this.recentContact(inquiry);
    if (recent) {
      this.give(inquiry, ...recent);
      return;
    }
    const group = inquiry.group < 0 ? undefined : this.plan.groups[inquiry.group];
    const found = this.within(inquiry);
    if (found) this.give(inquiry, ...found);
    else if (!group || !this.members(group).some(({ clerk }) => this.isLive(clerk))) this.routeOffline(inquiry);
    else this.lineUp(inquiry, group);
  }

  /** A candidate of the inquiry's group, or of the first group that it overflows into and that has one. */
  private within(inquiry: Inquiry): [Clerk, Reason] | null {
    const { groups } = this.plan;
    let group = inquiry.group < 0 ? undefined : groups[inquiry.group];
    for (let hops = 0; group; hops++) {
      const g = groups.indexOf(group);
      const candidates = this.members(group).filter(({ clerk }) => this.isLive(clerk) && clerk.open < clerk.capacity);
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

  private routeOffline(inquiry: Inquiry): void {
    const rule = this.isNight && this.plan.night ? this.plan.night.rule : this.plan.offline;
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
    inquiry.account = clerk;
    inquiry.reason = reason;
    inquiry.assignedAt = this.now;
    clerk.given++;
    clerk.givenToday++;
    clerk.givenThisHour++;
    clerk.lastGiven = ++this.assignments;
    clerk.peakOpen = Math.max(clerk.peakOpen, ++clerk.open);
    this.reach(inquiry, clerk);
  }

  /** The waiting turn reaches its account: it is ignored, or waits its turn. */
  private reach(inquiry: Inquiry, clerk: Clerk): boolean {
    const { attention } = clerk.shop.work;
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
  }

  private work(clerk: Clerk): void {
    if (clerk.serving || !clerk.onDuty || clerk.waiting.length === 0) return;
    const inquiry = clerk.waiting.shift()!;
    const { pace, overhead, reaction, reactionSpread } = clerk.shop.work;
    let start = this.now;
    if (start > clerk.lastEnd && reaction > 0) {
      const z = reactionSpread > 0 ? this.draws.reaction[inquiry.turn] : 0;
      start += Math.round(reaction * Math.exp(reactionSpread * z));
    }
    const work = Math.max(1, Math.round(this.draws.work[inquiry.turn] * pace)) + overhead;
    clerk.serving = inquiry;
    inquiry.where = 'served';
    clerk.busy += Math.max(0, Math.min(start + work, this.trace.end) - Math.min(start, this.trace.end));
    if (start <= this.trace.end) this.started[inquiry.turn] = start;
    this.expect(start + work, 0, inquiry.id, () => this.reply(clerk, inquiry, start));
  }

  private reply(clerk: Clerk, inquiry: Inquiry, start: number): void {
    const { turnOffset, think, patience, respondsAt } = this.trace;
    clerk.serving = null;
    clerk.lastEnd = this.now;
    const first = inquiry.turn === turnOffset[inquiry.id];
    const answer = respondsAt === 'start' ? start : this.now;
    if (
      first &&
      patience?.leaving === 'silent' &&
      answer > this.asked[inquiry.turn] + this.draws.patience[inquiry.id]
    ) {
      this.started[inquiry.turn] = NaN;
      inquiry.where = 'left';
      this.letGo(clerk);
    } else {
      this.replied[inquiry.turn] = this.now;
      this.contacts.set(this.trace.buyer[inquiry.id], { clerk, at: this.now });
      const message = this.now + think[inquiry.turn];
      if (inquiry.turn + 1 === turnOffset[inquiry.id + 1]) {
        inquiry.where = 'over';
        this.letGo(clerk);
      } else {
        inquiry.where = 'thinking';
        inquiry.turn++;
        this.expect(message, 3, inquiry.id, () => this.message(inquiry));
      }
    }
    this.pull(clerk);
    this.work(clerk);
  }

  private message(inquiry: Inquiry): void {
    const clerk = inquiry.account!;
    this.asked[inquiry.turn] = this.now;
    if (!clerk.onDuty) {
      this.letGo(clerk);
      this.route(inquiry);
    } else if (!this.reach(inquiry, clerk)) this.expect(this.now, 4, clerk.id, () => this.pull(clerk));
  }

  private comeOn(clerk: Clerk): void {
    clerk.onDuty = true;
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
    const { accounts, windows, latestFirst, reason } = this.program.clicks[click];
    const picked = this.pool.filter(({ turn }) =>
      windows.some((from, i) => i % 2 === 0 && this.asked[turn] >= from && this.asked[turn] < windows[i + 1]),
    );
    if (latestFirst) picked.reverse();
    picked.forEach((inquiry, i) => {
      const clerk = accounts === null ? this.within(inquiry)?.[0] : this.clerks[accounts[i % accounts.length]];
      if (!clerk) return;
      this.pool = this.pool.filter((one) => one !== inquiry);
      this.give(inquiry, clerk, REASONS[reason]);
    });
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

  private readonly isLive = (clerk: Clerk): boolean => clerk.onDuty && !clerk.suspended;
  private readonly clerkOf = (account: string): Clerk | undefined =>
    this.clerks.find(({ shop }) => shop.id === account);
  private readonly members = (group: Group): { clerk: Clerk; weight: number }[] =>
    group.members
      .filter(({ inRotation, weight }) => inRotation && weight > 0)
      .map(({ account, weight }) => ({ clerk: this.clerkOf(account)!, weight }));

  private outcome({ id, where }: Inquiry): Outcome {
    const first = this.trace.turnOffset[id];
    const answered = this.trace.respondsAt === 'start' ? this.started[first] : this.replied[first];
    if (!Number.isNaN(answered)) return 'answered';
    if (where === 'blocked' || where === 'pooled') return where;
    const silent = this.trace.patience?.leaving === 'silent';
    const left = where === 'left' || (silent && this.asked[first] + this.draws.patience[id] <= this.trace.end);
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
      asked: this.asked,
      started: this.started,
      replied: this.replied,
      busyMs: Float64Array.from(this.clerks, ({ busy }) => busy),
      onlineMs: this.program.accounts.onlineMs,
      assigned: Int32Array.from(this.clerks, ({ given }) => given),
      peakOpen: Int32Array.from(this.clerks, ({ peakOpen }) => peakOpen),
    };
  }
}
