import type { Ms } from '../../base/units.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../base/units.ts';
import { isNothing } from './ids.ts';

const MANY: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, k: 1e3, w: 1e4, m: 1e6 };

const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
    .toLowerCase();

/**
 * A number as tables for people write it: `1,588`, `99.71%` (0.9971), `1.2万`, `120人`. `null`: nothing stands there
 * (empty, `--`); NaN: something that is no number.
 */
export function readNumber(raw: string): number | null {
  const text = tidy(raw);
  if (isNothing(raw.trim()) || isNothing(text)) return null;
  const found = /^([+-]?)(\d[\d,.' ]*)(万|萬|亿|億|[kwm](?![a-z]))?\s*(%|‰|[人次条條个個笔筆单單件位]*)$/.exec(text);
  if (found === null) return NaN;
  const [, sign, digits, many = '', unit] = found;
  const value = Number(plainDigits(digits.trim()));
  const scale = (many === '' ? 1 : MANY[many]) * (unit === '%' ? 0.01 : unit === '‰' ? 0.001 : 1);
  // A division leaves fewer digits behind than a product: 99.71 % is 0.9971.
  const scaled = scale < 1 ? value / Math.round(1 / scale) : value * scale;
  return sign === '-' ? -scaled : scaled;
}

/** Thousands signs go; a comma is the decimal sign where it cannot be a thousands sign. */
function plainDigits(digits: string): string {
  if (/^\d{1,3}([,' ])\d{3}(?:\1\d{3})*(?:\.\d+)?$/.test(digits)) return digits.replace(/[,' ]/g, '');
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(digits)) return digits.replaceAll('.', '').replace(',', '.');
  return /^\d+,\d+$/.test(digits) ? digits.replace(',', '.') : digits;
}

const UNITS: readonly (readonly [words: string, ms: Ms])[] = [
  ['毫秒|milliseconds?|millis|msecs?|ms', 1],
  ['秒钟|秒鐘|秒|seconds?|secs?|s|"|″', SECOND],
  ["分钟|分鐘|分|minutes?|mins?|m|'|′", MINUTE],
  ['小时|小時|时|時|hours?|hrs?|h', HOUR],
  ['天|日|days?|d', DAY],
];
const unitOf = (word: string): Ms => UNITS.find(([words]) => new RegExp(`^(?:${words})$`).test(word))![1];
const PIECE = new RegExp(`(\\d+(?:\\.\\d+)?) ?(${UNITS.map(([words]) => words).join('|')})(?![a-z])[ ,]*`, 'g');

/** The unit that a column's name gives its bare numbers, `首次响应(秒)` or `wait_min`; seconds where it gives none. */
export function unitOfHeader(header: string): Ms {
  const name = tidy(header);
  const words = name.match(/[a-z]+|[\u4e00-\u9fff]+/g) ?? [];
  for (const word of words.toReversed()) {
    const unit = UNITS.find(([known]) => new RegExp(`^(?:${known})$`).test(word));
    if (unit !== undefined && !/^[mdhs时時天日分]$/.test(word)) return unit[1];
    if (word === 's' || (word === '分' && /[([]分[)\]]/.test(name))) return unitOf(word);
  }
  return SECOND;
}

/**
 * A duration in ms, whole: `00:01:23`, `1:23` (minutes and seconds), `1分23秒`, `1h 2m`, `PT1M23S`, or a number in the
 * given unit. `null`: nothing stands there; NaN: something that is no duration. Below zero where a minus stands in front.
 */
export function readDuration(raw: string, unit: Ms): Ms | null {
  const bare = readNumber(raw);
  if (bare === null) return null;
  if (!Number.isNaN(bare)) return /[%‰％]/.test(raw) ? NaN : Math.round(bare * unit);
  const text = tidy(raw);
  const negative = text.startsWith('-');
  const size = sizeOf(text.replace(/^[+-] ?/, ''));
  return negative ? 0 - size : size;
}

function sizeOf(text: string): Ms {
  const clock = /^(?:(\d+) ?(?:d|天|days?)?[ ,.]+)?(?:(\d+):(?=[0-5]?\d:))?(\d{1,3}):([0-5]?\d(?:[.,]\d+)?)$/.exec(
    text,
  );
  if (clock !== null) {
    const [days, hours, minutes, seconds] = clock.slice(1).map((part: string | undefined) => part ?? '0');
    const rest = Number(minutes) * MINUTE + Number(seconds.replace(',', '.')) * SECOND;
    return Math.round(Number(days) * DAY + Number(hours) * HOUR + rest);
  }
  const iso = /^p(?:(\d+)d)?(?:t(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?)?$/.exec(text);
  if (iso !== null && text.length > 2) {
    const [days, hours, minutes, seconds] = iso.slice(1).map((part: string | undefined) => Number(part ?? 0));
    return Math.round(days * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND);
  }
  let size = 0;
  const rest = text.replace(PIECE, (_, number: string, word: string) => {
    size += Number(number) * unitOf(word);
    return '';
  });
  return rest.trim() === '' && text !== '' ? Math.round(size) : NaN;
}
