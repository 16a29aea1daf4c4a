import type { Warning } from '../../model/intake.ts';
import { SENDERS } from '../../model/log.ts';
import { subAccount } from '../values/notices.ts';
import type { MessageRows } from './message-rows.ts';

const BUYER = SENDERS.indexOf('buyer');
const AGENT = SENDERS.indexOf('agent');
/** Stands in `MessageRows.sender` until `settleWriters` has read who wrote the row. */
export const UNKNOWN = SENDERS.length;

/**
 * Says who wrote the rows that neither a word nor a name tells. Where the log has sub-accounts, only the login of the
 * shop itself is another agent. Else in every talk the writer with the fewest partners is the buyer, of equals the one
 * who spoke first; a name is what it is in most talks. Returns the accounts that were assumed so.
 */
export function settleWriters(rows: MessageRows): string[] {
  if (rows.unknown.length === 0) return [];
  const shops = shopsOf(rows);
  const assumed = shops.size > 0 ? null : byTalks(rows);
  const isAgent = (name: number): boolean =>
    assumed === null ? shops.has(rows.names.text(name)) : (assumed.get(name) ?? 0) > 0;
  const found = new Set<number>();
  for (const row of rows.unknown) {
    const writer = rows.buyer[row];
    const receiver = rows.account[row];
    const byAgent = isAgent(writer);
    rows.sender[row] = byAgent ? AGENT : BUYER;
    rows.account[row] = byAgent ? writer : receiver >= 0 && isAgent(receiver) ? receiver : -1;
    rows.buyer[row] = byAgent ? receiver : writer;
    if (byAgent) found.add(writer);
  }
  return assumed === null ? [] : [...found].map((name) => rows.names.text(name));
}

/** What is said where accounts are known only by what they did. */
export const rolesAssumed = (accounts: readonly string[]): Warning => ({
  code: 'roles_assumed',
  detail: { count: accounts.length, accounts: accounts.slice(0, 5).join(', ') },
});

/** Shops of the sub-accounts that wrote. */
function shopsOf(rows: MessageRows): Set<string> {
  const accounts = new Set<number>();
  for (let row = 0; row < rows.kept; row++) if (rows.sender[row] === AGENT) accounts.add(rows.account[row]);
  accounts.delete(-1);
  return new Set([...accounts].flatMap((name) => subAccount(rows.names.text(name))?.shop ?? []));
}

/** Per name: in how many talks more it was the shop's side than the buyer's. */
function byTalks(rows: MessageRows): Map<number, number> {
  const talks = talksOf(rows);
  const partners = new Map<number, Set<number>>();
  for (const talk of talks) {
    for (const name of talk) {
      const met = partners.get(name) ?? new Set();
      for (const other of talk) if (other !== name) met.add(other);
      partners.set(name, met);
    }
  }
  const votes = new Map<number, number>();
  for (const talk of talks) {
    if (talk.length < 2) continue;
    const fewest = Math.min(...talk.map((name) => partners.get(name)!.size));
    const buyer = talk.find((name) => partners.get(name)!.size === fewest);
    for (const name of talk) votes.set(name, (votes.get(name) ?? 0) + (name === buyer ? -1 : 1));
  }
  return votes;
}

/** Names of each talk in the order in which they speak or are spoken to. */
function talksOf(rows: MessageRows): number[][] {
  const talks = new Map<number | string, number[]>();
  for (const row of rows.unknown) {
    const [writer, receiver] = [rows.buyer[row], rows.account[row]];
    const key =
      rows.by === 'conversation'
        ? rows.conversation[row]
        : `${Math.min(writer, receiver)} ${Math.max(writer, receiver)}`;
    const talk = talks.get(key) ?? [];
    for (const name of [writer, receiver]) if (name >= 0 && !talk.includes(name)) talk.push(name);
    talks.set(key, talk);
  }
  return [...talks.values()];
}
