import type { Log } from '../model/log.ts';
import type { Group, Member, Plan } from '../model/plan.ts';
import { scopeName } from '../model/shop.ts';

/**
 * The routing of a log as far as it shows: everybody in the group of what they answered, by the share that they had, on
 * duty when they were seen to be. Inquiries that nobody is there for wait until somebody comes. Crowds, products, intents
 * and order states make no groups: a log does not show that the shop routes by them.
 */
export function baselinePlan(log: Log): Plan {
  const capacity = log.grain === 'inquiry' ? 1 : mostHeld(log);
  return {
    version: 1,
    id: 'as-logged',
    name: '按日志',
    names: { 'zh-CN': '按日志', en: 'As logged' },
    accounts: log.accounts.map((account) => ({
      account,
      suspended: false,
      deactivated: false,
      capacity,
      shifts: 'as-logged',
    })),
    groups: groupsOf(log),
    offline: { kind: 'queue' },
    night: null,
  };
}

function groupsOf(log: Log): Group[] {
  const scopes = log.scopes.length;
  const received = Array.from({ length: Math.max(1, scopes) }, () => new Int32Array(log.accounts.length));
  for (let i = 0; i < log.inquiry.account.length; i++) {
    const account = log.inquiry.account[i];
    if (account >= 0) received[scopes > 0 ? Math.max(0, log.inquiry.scope[i]) : 0][account]++;
  }
  const all: Group[] = received.map((counts, scope) => ({
    id: `g${scope + 1}`,
    name: scopes > 0 ? scopeName(log.scopes[scope]) : '全店',
    members: membersOf(log, counts),
    policy: 'weighted',
    scopes: scopes > 0 ? [log.scopes[scope]] : [],
  }));
  // A scope in which nobody ever answered has no group; what it asks reaches any other, at random.
  const staffed = all.filter((group) => group.members.length > 0);
  return staffed.length > 0 ? staffed : all;
}

const membersOf = (log: Log, counts: Int32Array): Member[] =>
  log.accounts.flatMap((account, a) => (counts[a] > 0 ? [{ account, weight: counts[a], inRotation: true }] : []));

/** Most inquiries that one account held at once, from its first reply to the end of the inquiry. */
function mostHeld({ inquiry, turn, accounts }: Log): number {
  const changes: { at: number; account: number; step: number }[] = [];
  for (let i = 0; i < inquiry.account.length; i++) {
    const account = inquiry.account[i];
    if (account < 0) continue;
    changes.push({ at: turn.asked[inquiry.turnOffset[i]], account, step: 1 });
    changes.push({ at: inquiry.end[i], account, step: -1 });
  }
  changes.sort((x, y) => x.at - y.at || x.step - y.step);
  const held = new Int32Array(accounts.length);
  let most = 1;
  for (const { account, step } of changes) most = Math.max(most, (held[account] += step));
  return most;
}
