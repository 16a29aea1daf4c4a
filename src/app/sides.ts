import { withStatus } from '../fit/status.ts';
import { isSameAccount } from '../metrics/account-days.ts';
import type { Side } from '../model/side.ts';
import type { LoadedLog, SideFile } from './state.ts';

/**
 * A log with what a file beside it tells: presences as they were logged, or the platform's own count of the accounts'
 * days. A second file with the same account and day takes the place of the first.
 */
export function withSide(log: LoadedLog, side: Side): LoadedLog {
  const { kind, report } = side;
  const told = (accounts: readonly string[], unknown: readonly string[]): SideFile[] => [
    ...log.sides,
    { kind, report, accounts: accounts.length, unknown },
  ];
  if (side.kind === 'status') {
    const { shop, known, unknown } = withStatus(log.shop, side.changes, log.report);
    return { ...log, shop, sides: told([...known, ...unknown], unknown) };
  }
  const fresh = new Set(side.days.map(({ account, day }) => `${account} ${day}`));
  const kept = log.days.told.filter(({ account, day }) => !fresh.has(`${account} ${day}`));
  const accounts = [...new Set(side.days.map(({ account }) => account))];
  const unknown = accounts.filter((name) => !log.shop.accounts.some(({ id }) => isSameAccount(id, name)));
  return { ...log, days: { ...log.days, told: [...kept, ...side.days] }, sides: told(accounts, unknown) };
}
