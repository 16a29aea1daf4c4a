import type { Zone } from '../../base/civil.ts';
import { zoneOf } from '../../base/civil.ts';
import type { EpochMs } from '../../base/units.ts';
import type { DateOrder } from '../../model/intake.ts';
import type { TimeRules } from './calendar.ts';
import { Calendar } from './calendar.ts';
import type { OrderVerdict } from './date-order.ts';
import { ANY_ORDER } from './date-order.ts';
import { momentOfText } from './time-forms.ts';
import { pairText } from './time-pairs.ts';

/** What the user decided about times; what he did not is told by the first rows. */
export interface TimeChoices {
  readonly zone: Zone;
  readonly dateOrder: DateOrder | null;
  readonly from1904: boolean;
  readonly now: EpochMs;
}

/** Cells of the first rows: whole moments, or dates with the clocks that stand beside them. */
export interface TimeSample {
  readonly moments: readonly string[];
  readonly dates: readonly string[];
  readonly clocks: readonly string[];
}

/** The rules that the first rows suggest. The order of dates may turn out otherwise further down. */
export function rulesOf({ moments, dates, clocks }: TimeSample, choices: TimeChoices): TimeRules {
  const { zone, from1904, now } = choices;
  const numbers = clocks.map((text) => text.trim()).filter((text) => /^\d{1,6}$/.test(text));
  const rules: TimeRules = {
    zone,
    from1904,
    now,
    verdict: ANY_ORDER,
    serials: moments.some((text) => /^\s*\d{5}[.,]\d+\s*$/.test(text)),
    shortClocks: numbers.some(({ length }) => length > 2) && numbers.every(({ length }) => length <= 4),
  };
  const calendar = new Calendar(rules);
  for (const text of moments) momentOfText(text, calendar);
  for (const text of dates) momentOfText(pairText(text, NOON, rules), calendar);
  return { ...rules, verdict: decided(calendar, choices.dateOrder) };
}

const NOON = '12:00:00';

/** What the user says, else what all dates say that were read. */
export const decided = ({ evidence }: Calendar, chosen: DateOrder | null): OrderVerdict =>
  chosen === null ? evidence.verdict() : { state: 'proven', order: chosen };

const lenient = (zone: Zone): Calendar =>
  new Calendar({ zone, verdict: ANY_ORDER, serials: false, from1904: false, shortClocks: false, now: Infinity });
const anywhere = lenient(zoneOf('UTC'));

/** The moment of a text by clocks of UTC, whatever the order of its date, or NaN: to compare texts of one origin. */
export const roughMoment = (text: string): EpochMs => momentOfText(text, anywhere);

/** Whether a text reads as a moment, whatever the order of its date. */
export const isMoment = (text: string): boolean => !Number.isNaN(roughMoment(text));

/** Whether a text is a date that wants a clock. */
export const isDate = (text: string): boolean =>
  !isMoment(text) && !Number.isNaN(momentOfText(pairText(text, NOON, anywhere.rules), anywhere));

/** Whether a text is a clock that wants a date. */
export const isClock = (text: string): boolean =>
  !isMoment(text) && !Number.isNaN(momentOfText(pairText('2000-01-01', text, anywhere.rules), anywhere));
