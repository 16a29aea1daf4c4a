import type { Locale } from '../app/state.ts';
import type { EpochMs, Ms } from '../base/units.ts';
import { figuresOf, type Figures, type Unit } from '../charts/format.ts';
import type { Estimate } from '../compare/comparison.ts';
import { messages } from '../i18n/messages.ts';

/** A difference as its parts, so that a table sets them in columns and a sentence in a row. */
export interface DifferenceText {
  readonly value: string;
  /** `[low, high]`; empty where nothing varies. */
  readonly interval: string;
  readonly low: string;
  readonly high: string;
  readonly unit: string;
}

/** Figures of tables and sentences: those of the charts, and what only text needs. */
export interface TextFigures extends Figures {
  integer(value: number): string;
  /** A value of a metric; Infinity, a quantile among the unanswered, is a word. */
  value(unit: Unit, value: number): string;
  estimate(unit: Unit, estimate: Estimate): DifferenceText;
  bytes(bytes: number): string;
  /** Local days of a span in its zone: 3月4日–10日. */
  period(from: EpochMs, to: EpochMs, timeZone: string): string;
  moment(at: EpochMs, timeZone: string): string;
  /** Day and clock to the second, without the year; a dash for what did not happen. */
  stamp(at: EpochMs, timeZone: string): string;
}

const DASH = '—';
const NOTHING: DifferenceText = { value: DASH, interval: '', low: DASH, high: DASH, unit: '' };
const ZERO: DifferenceText = { value: '0', interval: '', low: '0', high: '0', unit: '' };
/** Decimals that keep about three figures. */
const digitsFor = (magnitude: number): number => (magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : 2);
const SIZES = ['B', 'KiB', 'MiB', 'GiB'];

function figuresIn(locale: Locale): TextFigures {
  const figures = figuresOf(locale);
  const { unanswered } = messages(locale).compare;

  const duration = (ms: Ms): string => (ms === Infinity ? unanswered : Number.isNaN(ms) ? DASH : figures.duration(ms));

  const estimate = (unit: Unit, { mean, low, high }: Estimate): DifferenceText => {
    if (!Number.isFinite(mean)) return NOTHING;
    if (mean === 0 && low === 0 && high === 0) return ZERO;
    const magnitude = Math.max(...[mean, low, high].filter(Number.isFinite).map(Math.abs));
    const { size, name } = figures.scale(unit, magnitude);
    const write = (value: number): string => figures.signed(value / size, digitsFor(magnitude / size));
    const [from, to] = [write(low), write(high)];
    return { value: write(mean), interval: `[${from}, ${to}]`, low: from, high: to, unit: name };
  };

  const dayOf = (timeZone: string, year: boolean): Intl.DateTimeFormat =>
    // The short month of Chinese is a bare number: 3/4.
    new Intl.DateTimeFormat(locale, {
      timeZone,
      month: locale === 'zh-CN' ? 'long' : 'short',
      day: 'numeric',
      ...(year ? { year: 'numeric' } : {}),
    });

  const stampIn = remembered(
    (timeZone: string) =>
      new Intl.DateTimeFormat(locale, {
        timeZone,
        month: locale === 'zh-CN' ? 'long' : 'short',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
        hourCycle: 'h23',
      }),
  );

  return {
    ...figures,
    duration,
    integer: (value) => figures.number(Math.round(value), 0),
    value: (unit, value) =>
      ({
        share: figures.share,
        ms: duration,
        count: figures.count,
        money: (amount: number) => figures.number(amount, 2),
      })[unit](value),
    estimate,
    bytes: (bytes) => {
      const step = Math.min(SIZES.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
      return `${figures.number(bytes / 1024 ** step, step === 0 ? 0 : 1)} ${SIZES[step]}`;
    },
    period: remembered((from: EpochMs, to: EpochMs, timeZone: string) => {
      const year = (at: EpochMs): string => new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' }).format(at);
      const day = dayOf(timeZone, year(from) !== year(to));
      const [start, end] = [day.format(from), day.format(to)];
      if (start === end) return start;
      // Within a month its name is said once.
      const [month] = /^(?:\d+月|[A-Z][a-z]+ )/.exec(start) ?? [''];
      return `${start}–${month !== '' && end.startsWith(month) ? end.slice(month.length) : end}`;
    }),
    stamp: (at, timeZone) => (Number.isFinite(at) ? stampIn(timeZone).format(at) : DASH),
    moment: (at, timeZone) =>
      new Intl.DateTimeFormat(locale === 'en' ? 'en-CA' : locale, {
        timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
        hourCycle: 'h23',
      }).format(at),
  };
}

/** Keeps the last answer: formats of dates take long to make, and the same period is asked for at every update. */
function remembered<Asked extends readonly unknown[], T>(answer: (...asked: Asked) => T): (...asked: Asked) => T {
  let last: { readonly asked: Asked; readonly told: T } | null = null;
  return (...asked) => {
    if (last === null || asked.some((part, i) => part !== last?.asked[i])) last = { asked, told: answer(...asked) };
    return last.told;
  };
}

const written = new Map<Locale, TextFigures>();

/** The figures of a language. */
export function textFigures(locale: Locale): TextFigures {
  const known = written.get(locale) ?? figuresIn(locale);
  written.set(locale, known);
  return known;
}
