import { DAY, HOUR, MINUTE, SECOND } from '../base/units.ts';
import type { Ms, Share } from '../base/units.ts';
import type { MetricUnit } from '../metrics/metrics.ts';

export type Locale = 'zh-CN' | 'en';
/** What a value is counted in; differences of shares are written in percentage points. */
export type Unit = MetricUnit;

/** A unit that a whole axis can be written in: `value / size` is the figure before `name`. */
export interface Scale {
  readonly size: number;
  readonly name: string;
}

/** Writes the figures of a chart in one language. */
export interface Figures {
  /** `digits` decimals, with a true minus; a dash where there is no number. */
  number(value: number, digits: number): string;
  /** With the sign that every difference carries; what rounds to zero is ±0. */
  signed(value: number, digits: number): string;
  /** 0.9734 → 97.3%. */
  share(value: Share): string;
  /** 192_000 → 3 min 12 s; at most two parts; Infinity → ∞. */
  duration(ms: Ms): string;
  /** A round duration on an axis, in one short unit: 86_400_000 → 24 时. */
  tick(ms: Ms): string;
  /** A count on an axis, with as many decimals as it has, at most one. */
  count(value: number): string;
  /** A mean per day, always with one decimal so that a column of them aligns; nothing is 0. */
  perDay(value: number): string;
  /** Hour of the day for an axis: 9 → 9时 or 09:00. */
  hour(hour: number): string;
  /** The unit in which values up to `magnitude` are best written on an axis of differences. */
  scale(unit: Unit, magnitude: number): Scale;
  /** A number with its unit: 5, 's' → 5 s. */
  withUnit(figure: string, unit: string): string;
  /** A difference with sign and unit: 0.051 → +5.1 pp. */
  difference(unit: Unit, value: number): string;
}

const UNIT_NAMES = {
  'zh-CN': { second: '秒', minute: '分', hour: '小时', hourTick: '时', day: '天', points: '个百分点' },
  en: { second: 's', minute: 'min', hour: 'h', hourTick: 'h', day: 'd', points: 'pp' },
} as const;

const DASH = '—';
const MINUS = '−';

/** Decimals of a difference: below a hundred the first decimal still tells. */
const digitsFor = (magnitude: number): number => (magnitude >= 100 ? 0 : 1);

const written = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: Locale, digits: number): Intl.NumberFormat {
  const key = `${locale} ${digits}`;
  let format = written.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    written.set(key, format);
  }
  return format;
}

export function figuresOf(locale: Locale): Figures {
  const names = UNIT_NAMES[locale];

  const number = (value: number, digits: number): string => {
    if (Number.isNaN(value)) return DASH;
    if (!Number.isFinite(value)) return value > 0 ? '∞' : `${MINUS}∞`;
    // Below a thousand both languages write figures alike, and a format takes ten times as long as this.
    if (Number.isInteger(value) && value >= 0 && value < 1000 && digits === 0) return String(value);
    const text = numberFormat(locale, digits).format(value === 0 ? 0 : value);
    return text.replace('-', MINUS);
  };
  const signed = (value: number, digits: number): string => {
    if (Number.isNaN(value)) return DASH;
    if (value === 0) return '0';
    if (Math.abs(value) < 0.5 * 10 ** -digits) return `±${number(0, digits)}`;
    return value > 0 ? `+${number(value, digits)}` : number(value, digits);
  };
  const withUnit = (figure: string, unit: string): string => (unit === '' ? figure : `${figure} ${unit}`);

  const parts = (total: number, per: number, units: readonly [string, string]): string => {
    const large = withUnit(number(Math.floor(total / per), 0), units[0]);
    return total % per === 0 ? large : `${large} ${withUnit(number(total % per, 0), units[1])}`;
  };
  const duration = (ms: Ms): string => {
    if (!Number.isFinite(ms)) return number(ms, 0);
    if (ms < 0) return `${MINUS}${duration(Math.abs(ms))}`;
    const seconds = ms / SECOND;
    if (seconds < 9.95) return withUnit(number(seconds, Number.isInteger(seconds) ? 0 : 1), names.second);
    if (seconds < 59.5) return withUnit(number(Math.round(seconds), 0), names.second);
    if (ms < HOUR - SECOND / 2) return parts(Math.round(seconds), 60, [names.minute, names.second]);
    if (ms < 2 * DAY - MINUTE / 2) return parts(Math.round(ms / MINUTE), 60, [names.hour, names.minute]);
    return parts(Math.round(ms / HOUR), 24, [names.day, names.hour]);
  };

  const tick = (ms: Ms): string => {
    if (ms < MINUTE) return withUnit(figure(ms / SECOND), names.second);
    if (ms < HOUR) return withUnit(figure(ms / MINUTE), names.minute);
    return ms < 2 * DAY ? withUnit(figure(ms / HOUR), names.hourTick) : withUnit(figure(ms / DAY), names.day);
  };
  const figure = (value: number): string => number(value, Number.isInteger(value) ? 0 : 1);

  const scale = (unit: Unit, magnitude: number): Scale => {
    if (unit === 'share') return { size: 0.01, name: names.points };
    if (unit === 'count' || unit === 'money') return { size: 1, name: '' };
    if (magnitude < 10 * MINUTE) return { size: SECOND, name: names.second };
    if (magnitude < 4 * HOUR) return { size: MINUTE, name: names.minute };
    return { size: HOUR, name: names.hour };
  };

  return {
    number,
    signed,
    share: (value) => (Number.isNaN(value) ? DASH : `${number(value * 100, value === 0 || value === 1 ? 0 : 1)}%`),
    duration,
    tick,
    count: figure,
    perDay: (value) => number(value, value === 0 ? 0 : 1),
    hour: (hour) => (locale === 'zh-CN' ? `${hour}时` : `${String(hour).padStart(2, '0')}:00`),
    scale,
    withUnit,
    difference: (unit, value) => {
      const { size, name } = scale(unit, Math.abs(value));
      return Number.isFinite(value)
        ? withUnit(signed(value / size, digitsFor(Math.abs(value / size))), name)
        : signed(value, 0);
    },
  };
}
