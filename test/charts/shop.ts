import { DAY, HOUR, MINUTE, SECOND } from '../../src/base/units.ts';
import type { GapData } from '../../src/charts/gapSensitivity.ts';
import type { Estimate } from '../../src/compare/comparison.ts';
import type { LoadRow, LoadSide } from '../../src/charts/loadRows.ts';
import { responseCurve } from '../../src/charts/responseCurve.ts';
import type { ResponseCounts, ResponseCurve } from '../../src/charts/responseCurve.ts';

/** Edges in ms: 0, then 24 to a decade from 0.1 s to a month. */
export const EDGES: readonly number[] = [0, ...Array.from({ length: 160 }, (_, i) => 100 * 10 ** (i / 24))];

/** Share of answers given within a time, when half of them take at most `median` and the spread is that of a chat. */
const within = (ms: number, median: number): number => 1 / (1 + (median / Math.max(1, ms)) ** 1.7);

interface Service {
  readonly median: number;
  /** Of all arrivals, answered by day; the others wait for the morning (`nextDay`) or for ever. */
  readonly byDay: number;
  readonly nextDay: number;
  readonly arrivals: number;
}

function countsOf({ median, byDay, nextDay, arrivals }: Service): ResponseCounts {
  const answered = EDGES.map(
    (edge) => arrivals * (byDay * within(edge, median) + nextDay * within(edge, 7 * HOUR) ** 3),
  );
  const counts = answered.map((sum, i) => Math.round((answered[i + 1] ?? arrivals * (byDay + nextDay)) - sum));
  return { counts, arrivals };
}

/** A week's curve over five replications that differ a little. */
const curveOf = (service: Service): ResponseCurve =>
  responseCurve(
    EDGES,
    [-2, -1, 0, 1, 2].map((step) =>
      countsOf({ ...service, median: service.median * 1.05 ** step, byDay: service.byDay - 0.004 * step }),
    ),
  );

export const TODAY = curveOf({ median: 28 * SECOND, byDay: 0.838, nextDay: 0.045, arrivals: 7392 });
export const SUSPENDED = curveOf({ median: 24 * SECOND, byDay: 0.928, nextDay: 0.045, arrivals: 7392 });
export const NOBODY_ASKED = responseCurve(EDGES, []);
/** Half of the buyers are never answered, some after a weekend: quantiles beyond the median do not exist. */
export const NEGLECTED = responseCurve(EDGES, [
  countsOf({ median: 4 * MINUTE, byDay: 0.35, nextDay: 0, arrivals: 40 }),
]);
export const ONE_BUYER = responseCurve(EDGES, [
  { counts: EDGES.map((edge, i) => (edge <= 90 * SECOND && EDGES[i + 1] > 90 * SECOND ? 1 : 0)), arrivals: 1 },
]);
export const AFTER_THE_WEEKEND = responseCurve(EDGES, [
  { counts: EDGES.map((edge) => (edge > MINUTE && edge < 2.5 * DAY ? 3 : 0)), arrivals: 400 },
]);

const estimate = (mean: number, half: number): Estimate => ({ mean, low: mean - half, high: mean + half });
const NOTHING: Estimate = { mean: NaN, low: NaN, high: NaN };

/** Difference of the 3-minute reply rate by hour: nothing at night, much in the evening. */
export const RATE_BY_HOUR: readonly Estimate[] = Array.from({ length: 24 }, (_, hour) =>
  hour >= 3 && hour <= 5
    ? NOTHING
    : estimate(0.045 * Math.max(-0.2, Math.sin(((hour - 7) / 17) * Math.PI)), hour < 9 ? 0.03 : 0.012),
);

/** Difference of the mean first response in ms by hour. */
export const WAIT_BY_HOUR: readonly Estimate[] = Array.from({ length: 24 }, (_, hour) =>
  estimate(-38_000 * Math.sin(((hour - 5) / 20) * Math.PI), 9_000 + 400 * Math.abs(hour - 14)),
);

/** One hour in which nobody was answered under B, one with an unknown interval. */
export const BROKEN_BY_HOUR: readonly Estimate[] = WAIT_BY_HOUR.map((one, hour) =>
  hour === 2
    ? { mean: Infinity, low: NaN, high: NaN }
    : hour === 10
      ? { mean: 12_000, low: -Infinity, high: Infinity }
      : one,
);
export const SAME_BY_HOUR: readonly Estimate[] = Array.from({ length: 24 }, () => estimate(0, 0));

const side = (perDay: number, late: number, utilisation: number): LoadSide => ({
  perDay,
  late,
  // Where many are late, the others wait long, too; an account that answers nobody has no wait.
  wait: perDay > 0 && late < 1 ? (14 + 600 * late ** 1.5) * SECOND : NaN,
  utilisation,
});

export const EIGHT_ACCOUNTS: readonly LoadRow[] = [
  { account: 0, name: '小颖', accounts: 1, a: side(172.4, 0.021, 0.62), b: side(191.1, 0.024, 0.68) },
  { account: 1, name: '阿强', accounts: 1, a: side(168.9, 0.034, 0.71), b: side(190.4, 0.041, 0.79) },
  { account: 2, name: '晓雯', accounts: 1, a: side(170.1, 0.018, 0.55), b: side(188.7, 0.02, 0.61) },
  { account: 3, name: '大勇', accounts: 1, a: side(165.3, 0.06, 0.74), b: side(181.2, 0.071, 0.81) },
  { account: 4, name: '早班小林', accounts: 1, a: side(98.6, 0.31, 0.44), b: side(98.6, 0.31, 0.45) },
  { account: 5, name: '售后01', accounts: 1, a: side(84.7, 0.94, 0.02), b: side(0, NaN, NaN) },
  { account: 6, name: '售后02', accounts: 1, a: side(61.2, 0.52, 0.35), b: side(64, 0.55, 0.37) },
  { account: 7, name: '停用03', accounts: 1, a: side(5.6, 1, NaN), b: side(5.6, 1, NaN) },
];

export const manyAccounts = (count: number): LoadRow[] =>
  Array.from({ length: count }, (_, i) => ({
    account: i,
    name: `晨光旗舰店:客服${String(i + 1).padStart(3, '0')}`,
    accounts: 1,
    a: side(140 / (1 + i / 25), 0.02 + 0.3 * ((i * 7) % 11 === 0 ? 1 : 0.1), 0.3 + ((i * 13) % 40) / 100),
    b: side(140 / (1 + ((i * 3) % 29) / 25), 0.03, 0.35 + ((i * 17) % 40) / 100),
  }));

/** A gap that is not among the usual ones. */
export const OWN_GAP = 25 * MINUTE;
const GAPS = [5, 10, 15, 20, 25, 30, 45, 60, 90, 120].map((minutes) => minutes * MINUTE);

/** A week of a shop under each gap. */
export const GAP_INQUIRIES: GapData = {
  gaps: GAPS,
  chosen: 30 * MINUTE,
  suggested: 50 * MINUTE,
  lines: [{ name: '咨询', values: [4812, 4102, 3710, 3521, 3444, 3390, 3280, 3214, 3140, 3098] }],
  unit: 'count',
};

export const GAP_RESPONSES: GapData = {
  ...GAP_INQUIRIES,
  lines: [
    { name: '均值', values: [41, 52, 63, 74, 80, 84, 97, 112, 140, 165].map((seconds) => seconds * SECOND) },
    { name: '中位数', values: [18, 20, 22, 23, 23, 24, 25, 25, 26, 27].map((seconds) => seconds * SECOND) },
  ],
  unit: 'ms',
};
