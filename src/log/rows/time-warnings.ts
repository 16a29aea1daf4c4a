import type { EpochMs } from '../../base/units.ts';
import { DAY } from '../../base/units.ts';
import type { Warning } from '../../model/intake.ts';
import type { Calendar } from '../values/calendar.ts';

/** Days of Excel that count from 1904 land so many days too early where they are read as those of 1900. */
const TOO_EARLY = 1462 * DAY;

/** What is to be said once about the times of a file that was read. */
export function timeWarnings(calendar: Calendar, chosen: boolean): Warning[] {
  const { rules, clocks, serials, shortened, lastSerial } = calendar;
  const warnings: Warning[] = [];
  const day = (at: EpochMs): string => new Date(rules.zone.toLocal(at)).toISOString().slice(0, 10);
  if (clocks > 0) warnings.push({ code: 'timezone_assumed', detail: { zone: rules.zone.name, rows: clocks } });
  if (rules.verdict.state !== 'none' && !chosen) {
    const { state, order } = rules.verdict;
    warnings.push({ code: 'date_order_assumed', detail: { state, order: order ?? '' } });
  }
  const old = lastSerial < rules.now - TOO_EARLY || lastSerial > rules.now + DAY;
  if (serials > 0 && rules.now < Infinity && !rules.from1904 && old) {
    warnings.push({ code: 'date_far_from_expected', detail: { latest: day(lastSerial) } });
  }
  if (shortened > 0) warnings.push({ code: 'times_shortened', detail: { rows: shortened } });
  return warnings;
}
