import type { LoadedLog } from '../../app/state.ts';
import { localDays, zoneOf } from '../../base/civil.ts';

/** Days of the shop's calendar from the first to the last message of a log: what "a day" is divided by. */
export const daysOf = ({ report: { from, to }, shop }: LoadedLog): number => localDays(zoneOf(shop.timeZone), from, to);
