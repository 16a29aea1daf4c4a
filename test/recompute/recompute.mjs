import { checksOf } from './checks.mjs';
import { daysOf, firstWithin, flows, loads, turnsWithin } from './drawn.mjs';
import { figuresOfRun } from './figures.mjs';
import { differences, holm, interval, pOf } from './paired.mjs';
import { timed } from './replayed.mjs';
import { tablesOf } from './tables.mjs';

/**
 * One number of the app beside the same one recomputed.
 * @typedef {{ metric: string, plan: string, app: number, recomputed: number }} Figure
 */
/**
 * B − A over replications, of a challenger on a metric: 95 % by itself, and p by simulation noise alone, by itself and after
 * Holm's steps over all challengers, with the confidence of its step.
 * @typedef {{ metric: string, plan: string, replications: number, values: number[], alone: import('./paired.mjs').Interval, p: number,
 *   adjusted: number, confidence: number }} Difference
 */
/**
 * By plan, as `runs`: `told`, every metric of every replication.
 * @typedef {{ runs: import('./replayed.mjs').TimedRun[], names: Map<string, string>, told: Map<string, number[]>[], checks: import('./checks.mjs').Check[],
 *   figures: Figure[], differences: Difference[] }} Recomputed
 */

/**
 * Everything again from the tables: replication 0 from inquiries, turns and accounts, differences from the figures of all
 * replications.
 * @param {import('./tables.mjs').Texts} texts
 * @returns {Recomputed}
 */
export function recompute(texts) {
  const { plans, told, names } = tablesOf(texts);
  const runs = plans.map(timed);
  const figures = runs.flatMap((run) => {
    const again = figuresOfRun(run);
    return [...(told.get(run.plan) ?? [])].map(([metric, values]) => ({
      metric,
      plan: run.plan,
      app: values[0],
      recomputed: metric in again ? again[metric] : NaN,
    }));
  });
  return {
    runs,
    names,
    told: [...told.values()],
    checks: runs.flatMap(checksOf),
    figures,
    differences: differencesOf(told),
  };
}

/** @param {import('./tables.mjs').Told} told @returns {Difference[]} */
function differencesOf(told) {
  const [baseline, ...challengers] = [...told];
  return [...baseline[1]].flatMap(([metric, a]) => {
    const paired = challengers.map(([plan, ofPlan]) => ({ plan, values: differences(a, ofPlan.get(metric) ?? []) }));
    const ps = paired.map(({ values }) => pOf(values));
    const steps = holm(ps);
    return paired.map(({ plan, values }, c) => ({
      metric,
      plan,
      replications: values.length,
      values,
      alone: interval(values, 0.95),
      p: ps[c],
      adjusted: steps[c].p,
      confidence: steps[c].confidence,
    }));
  });
}

/** The same but for the last bits of sums in another order. @param {number} app @param {number} recomputed */
export const agrees = (app, recomputed) =>
  Object.is(app, recomputed) || Math.abs(app - recomputed) <= 1e-9 * Math.max(1, Math.abs(app));

/** @param {number} value */
const written = (value) => (Number.isFinite(value) ? String(Number(value.toPrecision(9))) : String(value));
/** @param {readonly string[]} cells */
const row = (cells) => cells.map((cell, c) => (c < 2 ? cell.padEnd(28) : cell.padStart(18))).join(' ');

/** What charts show of one plan. @param {import('./replayed.mjs').TimedRun} run @returns {string[]} */
function drawnRows(run) {
  const { plan, inquiries } = run;
  const limits = [30, 60, 180].flatMap((seconds) => [
    row([`first response ≤ ${seconds} s`, plan, written(firstWithin(inquiries, 1000 * seconds))]),
    row([`turn response ≤ ${seconds} s`, plan, written(turnsWithin(inquiries, 1000 * seconds))]),
  ]);
  const given = loads(run, daysOf(inquiries)).map(({ account, perDay }) =>
    row([`a day to ${account}`, plan, written(perDay)]),
  );
  const ways = [...flows(inquiries)].map(([way, count]) => row([way, plan, String(count)]));
  return [...limits, ...given, ...ways];
}

/**
 * As lines of text, and how much is wrong.
 * @param {Recomputed} recomputed
 * @returns {{ lines: string[], wrong: number }}
 */
export function report({ runs, checks, figures, differences: paired }) {
  const off = figures.filter(({ app, recomputed }) => !agrees(app, recomputed));
  const badChecks = checks.filter(({ wrong }) => wrong > 0);
  const lines = [
    row(['metric', 'plan', 'app', 'recomputed', 'difference']),
    ...figures.map(({ metric, plan, app, recomputed }) =>
      row([metric, plan, written(app), written(recomputed), agrees(app, recomputed) ? '0' : written(recomputed - app)]),
    ),
    '',
    row(['B − A, 95 %', 'plan', 'mean', 'low', 'high', 'p after Holm']),
    ...paired.map(({ metric, plan, alone, adjusted }) =>
      row([metric, plan, written(alone.mean), written(alone.low), written(alone.high), written(adjusted)]),
    ),
    '',
    row(['replication 0', 'plan', 'recomputed']),
    ...runs.flatMap(drawnRows),
    '',
    row(['column', 'plan', 'rows', 'wrong']),
    ...checks.map(({ what, plan, rows, wrong, example }) =>
      `${row([what, plan, String(rows), String(wrong)])} ${example}`.trimEnd(),
    ),
    '',
    `${off.length} of ${figures.length} figures and ${badChecks.length} of ${checks.length} columns differ.`,
  ];
  return { lines, wrong: off.length + badChecks.length };
}
