import type { LocalMs } from '../../base/civil.ts';
import type { EpochMs } from '../../base/units.ts';
import type { Calendar } from './calendar.ts';
import { MARKS } from './calendar.ts';
import { century } from './date-order.ts';
import { DAY_PARTS, hourOf } from './day-parts.ts';
import {
  dayStart,
  localOfSerial,
  momentOfCount,
  sinceMidnight,
  thousandths,
  weekDayStart,
  yearDayStart,
} from './moment.ts';
import { plainTime } from './time-text.ts';
import { zoneSaid } from './zones.ts';

type Groups = Readonly<Partial<Record<string, string>>>;

/** One way of writing a date. `read` gets the groups of its pattern and gives local ms; NaN: no such day. */
interface DateForm {
  readonly pattern: string;
  readonly read: (groups: Groups, calendar: Calendar) => LocalMs;
  /** Whether clocks without colons may follow. */
  readonly basic?: true;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = '(?<mon>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?<more>[a-z]*)';

/** `jul`, `july`, `sept`, but no other word that begins so. */
function monthOf({ mon = '', more = '' }: Groups): number {
  const month = MONTHS.findIndex((name) => name.startsWith(mon));
  return MONTHS[month]?.startsWith(mon + more) ? month + 1 : NaN;
}

const yearOf = (year: string | undefined): number => (year?.length === 2 ? century(Number(year)) : Number(year));
const WEEKDAY = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?`;
const named = (g: Groups): LocalMs => dayStart(yearOf(g.y), monthOf(g), Number(g.d));
const numbered = (g: Groups): LocalMs => dayStart(Number(g.y), Number(g.m), Number(g.d));

const DATES: readonly DateForm[] = [
  // 2023-07-22, 2023/7/22
  { pattern: String.raw`(?<y>\d{4})(?<s1>[-/.:_ ])(?<m>\d{1,2})\k<s1>(?<d>\d{1,2})`, read: numbered, basic: true },
  // 7/22/2023, 22-07-2023, 23-07-22
  {
    pattern: String.raw`(?<a>\d{1,2})(?<s2>[-/.])(?<b>\d{1,2})\k<s2>(?<c>\d{4}|\d{2})`,
    read: ({ a = '', b = '', c = '', s2 = '' }, calendar) => calendar.date({ a, b, c, separator: s2 }),
  },
  // 22 Jul 2023, 22-Jul-23, 22nd July, 2023
  {
    pattern: String.raw`${WEEKDAY}(?<d>\d{1,2})(?:st|nd|rd|th|\.)?[-/ ]?(?:of )?${MONTH}\.?,?[-/ ]?(?<y>\d{4}|\d{2})`,
    read: named,
  },
  // Jul 22, 2023
  {
    pattern: String.raw`${WEEKDAY}${MONTH}\.?[-/ ]?(?<d>\d{1,2})(?:st|nd|rd|th)?(?:, ?|[-/ ])(?<y>\d{4})`,
    read: named,
  },
  // 2023-Jul-22
  { pattern: String.raw`(?<y>\d{4})[-/ ]?${MONTH}\.?[-/ ]?(?<d>\d{1,2})`, read: named },
  // 20230722
  { pattern: String.raw`(?<y>(?:19|20|21)\d\d)(?<m>\d\d)(?<d>\d\d)`, read: numbered, basic: true },
  // 2023-W29-6
  {
    pattern: String.raw`(?<y>\d{4})-?w(?<week>\d{2})-?(?<day>\d)`,
    read: (g) => weekDayStart(Number(g.y), Number(g.week), Number(g.day)),
    basic: true,
  },
  // 2023-203
  {
    pattern: String.raw`(?<y>\d{4})-(?<n>\d{3})`,
    read: (g) => yearDayStart(Number(g.y), Number(g.n)),
    basic: true,
  },
];

const CLOCK = String.raw`(?:(?<part>${DAY_PARTS}) ?)?(?<h>\d{1,2}):(?<mi>\d{1,2})(?::(?<s>\d{1,2})(?:[.,:](?<f>\d{1,9}))?)?(?: ?(?<part2>${DAY_PARTS}))?`;
const BASIC = String.raw`(?<h>\d{2})(?<mi>\d{2})(?:(?<s>\d{2})(?:[.,](?<f>\d{1,9})|(?<ms>\d{3}))?)?`;
const ZONE_NAME = String.raw`[a-z]+(?:[_-][a-z]+)*(?:\/[a-z0-9_+-]+){1,2}|china standard time|[\u4e00-\u9fff]{4,6}|[a-z]{1,5}`;
const OFFSET = String.raw`(?:utc|gmt)?[+-]\d{1,2}(?::?\d{2})?(?::00)?`;
const ZONE = String.raw`(?: ?(?<z>${OFFSET}|(?<![a-z])(?:${ZONE_NAME})))?(?: ?\((?<aside>[^()]{1,40})\))?(?:\[!?(?<rfc>[a-z0-9_/+:-]+)\])?(?:\[!?[a-z]+-?[a-z]*=[^\]]*\])*`;
const BETWEEN = String.raw`(?: ?[-_,:] ?|t| )`;
const whole = (source: string): RegExp => new RegExp(`^${source}$`);

/** A whole text: its pattern, and the moment that its groups mean. */
interface TimeForm {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, calendar: Calendar) => EpochMs;
}

const FORMS: readonly TimeForm[] = [
  ...DATES.map((date) => form(date, `${date.pattern}${BETWEEN}${CLOCK}${ZONE}`)),
  ...DATES.filter(({ basic }) => basic).map((date) => form(date, `${date.pattern}(?:${BETWEEN})?${BASIC}${ZONE}`)),
  // 19:24:00 22/07/2023
  ...DATES.slice(0, 6).map((date) => form(date, `${CLOCK}(?:, ?| )${date.pattern}${ZONE}`)),
  // jul 22 19:24:00 +0000 2023
  form(
    { pattern: '', read: named },
    String.raw`${WEEKDAY}${MONTH} (?<d>\d{1,2}),? ${CLOCK}(?: (?<z>${OFFSET}|${ZONE_NAME}))? (?<y>\d{4})`,
  ),
  // 1690025040.000
  {
    pattern: /^(?<count>\d{9,10}|\d{13}|\d{16}|\d{19})(?:\.(?<f>\d+))?$/,
    read: (g) => momentOfCount(g.count!, g.f),
  },
  // 1.69002504E+12
  {
    pattern: /^(?<lead>\d)(?:\.(?<rest>\d+))?e\+?(?<exponent>\d{1,2})$/,
    read: ({ lead = '', rest = '', exponent }, calendar) => {
      const digits = Number(exponent);
      const at = digits > 18 ? NaN : momentOfCount((lead + rest.slice(0, digits)).padEnd(digits + 1, '0'));
      // Excel drops zeros at the end: up to the second nothing is lost.
      if (!Number.isNaN(at) && rest.length < 9) {
        calendar.shortened++;
        return NaN;
      }
      return at;
    },
  },
  // 45129.8083333333
  {
    pattern: /^(?<days>\d{5})(?:[.,](?<f>\d+))?$/,
    read: ({ days = '', f }, calendar) => {
      if (f === undefined && !calendar.rules.serials) return NaN;
      return calendar.serial(localOfSerial(f === undefined ? days : `${days}.${f}`, calendar.rules.from1904));
    },
  },
  {
    pattern: /^\/date\((?<count>\d{12,13})(?:[+-]\d{4})?\)\/$/,
    read: (g) => momentOfCount(g.count!),
  },
];

const DATE_ALONE = DATES.map(({ pattern }) => whole(pattern));

function form(date: DateForm, source: string): TimeForm {
  return {
    pattern: whole(source),
    read: (g, calendar) => {
      const day = date.read(g, calendar);
      const hour = hourOf(Number(g.h), g.part ?? g.part2);
      const local = day + sinceMidnight(hour, Number(g.mi), Number(g.s ?? 0), thousandths(g.f ?? g.ms));
      return Number.isNaN(local) ? NaN : zoned(local, g, calendar);
    },
  };
}

/** What stands in brackets counts where nothing else tells the zone. */
function zoned(local: LocalMs, { z, rfc, aside }: Groups, calendar: Calendar): EpochMs {
  const said = zoneSaid(z ?? rfc ?? aside);
  if (said === 'unknown') return NaN;
  if (said === 'own?') calendar.marks |= MARKS.ambiguous;
  if (typeof said === 'string') return calendar.local(local);
  return 'offset' in said ? local - said.offset : calendar.elsewhere(said.zone, local);
}

const LONGEST = 100;

/** The moment that a text means, or NaN with the reason in `calendar.flaw`. */
export function momentOfText(raw: string, calendar: Calendar): EpochMs {
  calendar.marks = 0;
  calendar.flaw = 'bad_timestamp';
  if (raw.length > LONGEST) return NaN;
  // Most texts are of the form of the one before, and as plain.
  const usual = FORMS[calendar.usualForm];
  const alike = usual.pattern.exec(raw.toLowerCase())?.groups;
  if (alike !== undefined) return usual.read(alike, calendar);
  const text = plainTime(raw);
  if (!/\d/.test(text)) return NaN;
  for (const [index, { pattern, read }] of FORMS.entries()) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    calendar.usualForm = index;
    return read(groups, calendar);
  }
  if (DATE_ALONE.some((pattern) => pattern.test(text))) calendar.flaw = 'date_without_time';
  return NaN;
}
