import type { EpochMs } from '../base/units.ts';
import type { Shop } from '../model/shop.ts';
import type { StatusChange, StatusLog } from '../model/side.ts';

/** A shop whose presences come from a status log, and what became of the accounts of that log. */
export interface Attended {
  readonly shop: Shop;
  /** Accounts whose presence the log tells, and those of the log that the shop does not know. */
  readonly known: readonly string[];
  readonly unknown: readonly string[];
}

/**
 * Puts presence as it was logged in the place of what was inferred, for the accounts that the status log names; it may
 * leave the shop's name out. Before its first change an account was what that change ends; after the last it stays as
 * it is until `to`. With several devices it is there while one of them is. Who is suspended is still there.
 */
export function withStatus(shop: Shop, log: StatusLog, { from, to }: { from: EpochMs; to: EpochMs }): Attended {
  const ids = idsByName(shop);
  const changes = new Map<string, StatusChange[]>();
  const unknown = new Set<string>();
  for (const change of log) {
    const id = ids.get(change.account.trim().replace('：', ':'));
    if (id === undefined) unknown.add(change.account);
    else changes.set(id, [...(changes.get(id) ?? []), change]);
  }
  const accounts = shop.accounts.map((account) => {
    const own = changes.get(account.id);
    return own === undefined
      ? account
      : { ...account, presence: { intervals: presenceIn(own, { from, to }), inferred: false } };
  });
  return { shop: { ...shop, accounts }, known: [...changes.keys()], unknown: [...unknown] };
}

/** Flat pairs from, to, in which an account was logged in. */
export function presenceIn(changes: readonly StatusChange[], { from, to }: { from: EpochMs; to: EpochMs }): EpochMs[] {
  const intervals: EpochMs[] = [];
  const devices = new Set<string>();
  const [first] = changes;
  let since = first.status === 'online' ? NaN : Math.min(from, first.at);
  if (first.status !== 'online') devices.add(first.device);
  for (const { at, status, device } of changes) {
    if (status === 'online') {
      if (devices.size === 0) since = at;
      devices.add(device);
    } else if (status === 'offline' && devices.size > 0) {
      if (device === '' || !devices.delete(device)) devices.clear();
      if (devices.size === 0 && at > since) push(intervals, since, at);
    }
  }
  if (devices.size > 0 && to > since) push(intervals, since, to);
  return intervals;
}

/** Intervals that touch are one. */
function push(intervals: EpochMs[], from: EpochMs, to: EpochMs): void {
  if (intervals.at(-1) === from) intervals[intervals.length - 1] = to;
  else intervals.push(from, to);
}

/** Accounts by the whole login and, where only one has it, by the name behind the shop's. */
function idsByName({ accounts }: Shop): Map<string, string> {
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const { id, name } of accounts) {
    if (found.has(name)) twice.add(name);
    found.set(name, id);
  }
  for (const name of twice) found.delete(name);
  for (const { id } of accounts) found.set(id.replace('：', ':'), id);
  return found;
}
