import type { Ms } from '../../base/units.ts';
import { MEASURES, type Measure } from '../../model/side.ts';
import { plainName, rankOfName } from '../columns/names.ts';
import { readDuration, readNumber, unitOfHeader } from '../values/numbers.ts';

/** Names of people that are plain enough in a table of accounts. */
const PEOPLE = new Set(['昵称', '账户名', '姓名', '名称', 'name', 'user', 'username', 'nickname'].map(plainName));

export const isAccountName = (header: string): boolean =>
  rankOfName('account', header) >= 0 || PEOPLE.has(plainName(header));

const DAYS = new Set(
  ['日期', '统计日期', '时间', '统计时间', '数据日期', '日', 'date', 'day', 'statdate', 'reportdate'].map(plainName),
);
export const isDayName = (header: string): boolean => DAYS.has(plainName(header));

/** Reads the cells of one column: a count, a share 0–1, or ms. `null`: nothing stands there; NaN: no such value. */
export function measureReader(header: string, measure: Measure): (text: string) => number | null {
  if (MEASURES[measure] === 'duration') {
    const unit: Ms = unitOfHeader(header);
    return (text) => notBelowZero(readDuration(text, unit));
  }
  if (MEASURES[measure] === 'count') return (text) => notBelowZero(readNumber(text));
  const ratio = measure === 'answer_ratio';
  return (text) => {
    const value = notBelowZero(readNumber(text));
    // Percent without its sign: no share but that of answers to questions goes beyond one.
    return value !== null && value > 1 && !ratio && !/[%％]/.test(text) ? value / 100 : value;
  };
}

const notBelowZero = (value: number | null): number | null => (value !== null && value < 0 ? NaN : value);
