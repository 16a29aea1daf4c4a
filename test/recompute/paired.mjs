import { mean } from './figures.mjs';
import { studentBound, studentBeyond } from './student.mjs';

/** @typedef {{ mean: number, low: number, high: number }} Interval */

/**
 * B − A, replication by replication; what is the same differs by nothing, even where both are never answered.
 * @param {readonly number[]} a
 * @param {readonly number[]} b
 */
export const differences = (a, b) => a.map((value, r) => (Object.is(value, b[r]) ? 0 : b[r] - value));

/** @param {readonly number[]} values */
function standardError(values) {
  const centre = mean(values);
  const squares = values.reduce((total, value) => total + (value - centre) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/**
 * Mean and Student's t over replications; where some are never answered the extremes stand for the interval.
 * @param {readonly number[]} values
 * @param {number} confidence
 * @returns {Interval}
 */
export function interval(values, confidence) {
  const centre = mean(values);
  if (!values.every(Number.isFinite)) return { mean: centre, low: Math.min(...values), high: Math.max(...values) };
  if (values.length < 2) return { mean: centre, low: NaN, high: NaN };
  const se = standardError(values);
  const half = se === 0 ? 0 : se * studentBound(confidence, values.length - 1);
  return { mean: centre, low: centre - half, high: centre + half };
}

/**
 * Two-sided p against no difference.
 * @param {readonly number[]} values
 */
export function pOf(values) {
  if (!values.every(Number.isFinite)) return Math.min(...values) > 0 || Math.max(...values) < 0 ? 0 : 1;
  if (values.length < 2) return 1;
  const se = standardError(values);
  if (se === 0) return mean(values) === 0 ? 1 : 0;
  return studentBeyond(Math.abs(mean(values)) / se, values.length - 1);
}

/**
 * Holm's step-down at 5 %: the least p of m is held against 5 % ÷ m, the next against 5 % ÷ (m − 1) and so on, until one is
 * not below; all behind it share its level. Equal p share a level.
 * @param {readonly number[]} ps
 * @returns {{ p: number, confidence: number }[]} adjusted, in the order of `ps`
 */
export function holm(ps) {
  const m = ps.length;
  const sorted = ps.toSorted((x, y) => x - y);
  const levels = sorted.map((p) => 0.05 / (m - sorted.indexOf(p)));
  const stop = sorted.findIndex((p, k) => p >= levels[k]);
  return ps.map((p) => {
    const k = sorted.indexOf(p);
    const level = stop >= 0 && k > stop ? levels[stop] : levels[k];
    const upTo = sorted.slice(0, sorted.lastIndexOf(p) + 1).map((one, j) => Math.min(1, (m - j) * one));
    return { p: Math.max(...upTo), confidence: 1 - level };
  });
}
