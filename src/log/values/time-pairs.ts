import { DAY, SECOND } from '../../base/units.ts';
import type { TimeRules } from './calendar.ts';
import { localOfSerial } from './moment.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * The text of a moment whose date and clock stand in two cells. Numbers without zeros in front (`5` is 00:00:05, `30405`
 * 03:04:05), parts of a day and days of Excel, and a midnight behind the date are what programs make of such columns.
 */
export function pairText(date: string, clock: string, rules: Pick<TimeRules, 'shortClocks' | 'from1904'>): string {
  return `${dateText(date.trim(), rules.from1904)} ${clockText(clock.trim(), rules.shortClocks)}`;
}

function dateText(text: string, from1904: boolean): string {
  const date = text.replace(/[ T]0{1,2}:00(?::00(?:\.0+)?)?$/, '');
  if (/^\d{8}$/.test(date)) return `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
  if (!/^\d{5}(?:\.0+)?$/.test(date)) return date;
  const local = localOfSerial(date.slice(0, 5), from1904);
  return Number.isNaN(local) ? date : new Date(local).toISOString().slice(0, 10);
}

function clockText(text: string, short: boolean): string {
  if (/^\d{1,6}(?:\.0+)?$/.test(text)) {
    const digits = text.split('.')[0].padStart(short ? 4 : 6, '0');
    return digits.match(/\d\d/g)!.join(':');
  }
  if (!/^0?\.\d{2,}$/.test(text)) return text;
  const second = Math.round((Number(text) * DAY) / SECOND);
  return `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}
