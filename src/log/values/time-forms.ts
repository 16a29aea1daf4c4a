import type { Zone } from '../../base/civil.ts';
import { zoneOf } from '../../base/civil.ts';
import type { EpochMs, Ms } from '../../base/units.ts';
import { HOUR, MINUTE } from '../../base/units.ts';
import type { DateOrder } from './moment.ts';
import { momentOf, momentOfCount, momentOfSerial } from './moment.ts';

/** One way of writing a moment. `read` gets the groups of `pattern`; NaN: no such time. */
interface TimeForm {
  readonly example: string;
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Partial<Record<string, string>>>, zone: Zone, order: DateOrder) => EpochMs;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const BEFORE_NOON = ['凌晨', '清晨', '早上', '早晨', '上午', '午前', 'am', 'a.m.'];
const AFTER_NOON = ['下午', '午后', '午後', '傍晚', '晚上', 'pm', 'p.m.'];
const PART = ['中午', ...BEFORE_NOON, ...AFTER_NOON].map((word) => word.replaceAll('.', '\\.')).join('|');
const CLOCK = String.raw`(?:(?<part>${PART}) ?)?(?<h>\d{1,2}):(?<mi>\d{1,2})(?::(?<s>\d{1,2})(?:[.,](?<f>\d{1,9}))?)?(?: ?(?<part2>${PART}))?`;
const ZONE = String.raw`(?: ?(?<z>z|utc|gmt|cst|(?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?)(?: ?[\[(].*[\])])?| (?<iana>[a-z]+\/[a-z_]+(?:\/[a-z_]+)?))?`;
const WEEKDAY = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?`;
const whole = (source: string): RegExp => new RegExp(`^${source}$`, 'i');

const FORMS: readonly TimeForm[] = [
  {
    example: '2023-07-22 下午7:24:00 GMT+8',
    pattern: whole(String.raw`(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?:[t ]|, )?${CLOCK}${ZONE}`),
    read: (g, zone) => read(g, Number(g.m), Number(g.d), zone),
  },
  {
    example: '7/22/2023, 7:24:00 PM',
    pattern: whole(String.raw`(?<a>\d{1,2})(?<sep>[-/.])(?<b>\d{1,2})\k<sep>(?<y>\d{4})(?: |, )${CLOCK}${ZONE}`),
    read: (g, zone, order) => {
      // Dots are written day first wherever they are in use.
      const dayFirst = g.sep === '.' || order === 'day-first';
      if (!dayFirst && order === null) return NaN;
      return read(g, Number(dayFirst ? g.b : g.a), Number(dayFirst ? g.a : g.b), zone);
    },
  },
  {
    example: 'Sat, 22 Jul 2023 11:24:00 GMT',
    pattern: whole(String.raw`${WEEKDAY}(?<d>\d{1,2})[- ](?<mon>[a-z]{3})[a-z]*[- ](?<y>\d{4}) ${CLOCK}${ZONE}`),
    read: (g, zone) => read(g, monthOf(g.mon), Number(g.d), zone),
  },
  {
    example: 'Sat Jul 22 2023 19:24:00 GMT+0800 (CST)',
    pattern: whole(String.raw`${WEEKDAY}(?<mon>[a-z]{3})[a-z]* (?<d>\d{1,2}),? (?<y>\d{4}),? ${CLOCK}${ZONE}`),
    read: (g, zone) => read(g, monthOf(g.mon), Number(g.d), zone),
  },
  {
    example: 'Tue Oct 31 22:10:47 +0000 2017',
    pattern: whole(String.raw`${WEEKDAY}(?<mon>[a-z]{3})[a-z]* (?<d>\d{1,2}) ${CLOCK}${ZONE} (?<y>\d{4})`),
    read: (g, zone) => read(g, monthOf(g.mon), Number(g.d), zone),
  },
  {
    example: '20230722 192400',
    pattern: /^(?<y>(?:19|20|21)\d\d)(?<m>\d\d)(?<d>\d\d)[ t]?(?<h>\d\d)(?<mi>\d\d)(?<s>\d\d)$/i,
    read: (g, zone) => read(g, Number(g.m), Number(g.d), zone),
  },
  {
    example: '1690025040.000',
    pattern: /^(?<count>\d{9,19}(?:\.\d+)?)$/,
    read: (g) => momentOfCount(g.count!),
  },
  {
    example: '45129.8083333333',
    pattern: /^(?<days>\d{5}\.\d+)$/,
    read: (g, zone) => momentOfSerial(Number(g.days), zone),
  },
  {
    example: '/Date(1690025040000+0800)/',
    pattern: /^\/date\((?<count>\d{12,13})(?:[+-]\d{4})?\)\/$/i,
    read: (g) => momentOfCount(g.count!),
  },
];

const monthOf = (name: string | undefined): number => MONTHS.indexOf(name?.toLowerCase() ?? '') + 1;

function read(g: Readonly<Partial<Record<string, string>>>, month: number, day: number, zone: Zone): EpochMs {
  return momentOf(
    {
      year: Number(g.y),
      month,
      day,
      hour: hourOf(Number(g.h), (g.part ?? g.part2)?.toLowerCase()),
      minute: Number(g.mi),
      second: Number(g.s ?? 0),
      ms: Math.floor(Number(`0.${g.f ?? 0}`) * 1000 + 1e-6),
      offset: offsetOf(g.z?.toLowerCase()),
    },
    g.iana === undefined ? zone : (namedZone(g.iana) ?? { ...zone, toEpoch: () => NaN }),
  );
}

/** NaN where the part of the day and the hour contradict each other. */
function hourOf(hour: number, part: string | undefined): number {
  if (part === undefined) return hour;
  if (hour > 12) return AFTER_NOON.includes(part) ? hour : NaN;
  if (part === '中午') return hour >= 11 ? hour : hour + 12;
  // 晚上12:00 is midnight of one day or the other.
  if (part === '晚上' && hour === 12) return NaN;
  return (hour % 12) + (AFTER_NOON.includes(part) ? 12 : 0);
}

/** `cst` is China's and North America's: the clock of the shop decides. */
function offsetOf(zone: string | undefined): Ms | null {
  const signed = zone === undefined ? null : /([+-])(\d{1,2}):?(\d{2}|)$/.exec(zone);
  if (signed) return (signed[1] === '-' ? -1 : 1) * (Number(signed[2]) * HOUR + Number(signed[3]) * MINUTE);
  return zone === undefined || zone === 'cst' ? null : 0;
}

function namedZone(name: string): Zone | null {
  try {
    return zoneOf(name);
  } catch {
    return null;
  }
}

/** Writes Chinese dates, full-width digits, odd blanks and weekdays the plain way. */
function plain(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/[\u200b-\u200d\u200e\u200f\u2060\ufeff]/g, '')
    .replace(/\(?(星期|周|礼拜)[一二三四五六日天]\)?/, ' ')
    .replace(/[年月](?=\d)/g, '-')
    .replace(/日/, ' ')
    .replace(/[时時点](?=\d)|分(?=\d)/g, ':')
    .replace(/[时時点]$/, ':00')
    .replace(/[分秒]$/, '')
    .replace(/ \| /, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const ASCII = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/** The moment that a text means, or NaN. */
export function readForm(raw: string, zone: Zone, order: DateOrder): EpochMs {
  if (raw.length > 100) return NaN;
  const text = ASCII.test(raw) && !raw.includes('|') ? raw : plain(raw);
  for (const { pattern, read: reading } of FORMS) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return reading(groups, zone, order);
  }
  return NaN;
}

/** What a column of `03/04/2023`s proves about its order: a number above 12 is a day. */
export function dateOrder(texts: readonly string[]): DateOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const text of texts) {
    const found = /^\s*(\d{1,2})[-/](\d{1,2})[-/]\d{4}\b/.exec(text);
    if (!found) continue;
    if (Number(found[1]) > 12) dayFirst++;
    if (Number(found[2]) > 12) monthFirst++;
  }
  if (dayFirst > 0 && monthFirst > 0) return null;
  return dayFirst > 0 ? 'day-first' : monthFirst > 0 ? 'month-first' : null;
}
