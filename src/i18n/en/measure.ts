import type { MeasureMessages } from '../texts/measure.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const methods = {
  bootstrap: (days: number, resamples: number, isStratified: boolean) =>
    `whole days drawn anew ${resamples.toLocaleString('en')} times${isStratified ? ' among days of the same weekday' : ''}, ${plural(days, 'day', 'days')}`,
  t: (days: number) => `t interval over ${plural(days, 'day', 'days')}`,
  none: () => 'only one day, nothing to compare it with',
};

export const measure: MeasureMessages = {
  ask: (metric) => `${metric}: how this is computed`,
  close: 'Close',
  counts: 'What counts',
  rules: 'Rule book',
  sql: 'SQL',
  difference: (slot) => `${slot} − A`,
  noise: 'simulation',
  days: 'other days',
  noiseBy: (replications, confidence) =>
    `Chance of the simulation: t interval of the differences of ${plural(replications, 'replication', 'replications')}, ${confidence}`,
  daysBy: ({ method, days, resamples, isStratified }, confidence) =>
    `Other days like these: ${methods[method](days, resamples, isStratified)}, ${confidence}`,
  lacks: {
    'one-day': 'Other days like these: the log has one day, so nothing can be said',
    'not-summed': 'Other days like these: no sums by day of this metric, it is judged by the simulation alone',
    undefined: 'Other days like these: nothing was counted',
  },
  holm: (challengers) =>
    `${challengers} plans are judged at once: confidence is raised by Holm’s procedure, so that all words together are wrong at most 5% of the time`,
  pairing: 'Same random numbers',
  paired: (correlation, ratio) => `correlation ${correlation}; 1/${ratio} of the variance of independent replays`,
  reasons: {
    provisional: 'still running',
    noise: 'hidden by the simulation’s chance',
    days: 'hidden by days that differ',
    threshold: 'less than you call one',
  },
  more: ({ of, count }) => {
    if (count === Infinity) return of === 'replications' ? 'no replays would tell' : 'no days would tell';
    return of === 'replications'
      ? `${plural(count, 'more replay', 'more replays')} would tell`
      : `${plural(count, 'more day', 'more days')} would tell`;
  },
  moreTitle: 'What more would tell',
  moreHelp: ({ of, count }) => {
    if (of === 'days')
      return count === Infinity
        ? 'Days differ too much among themselves: no number of days would tell, and more replays would not either.'
        : `Days that differ hide it: about ${plural(count, 'more day', 'more days')} like these would tell; more replays would not.`;
    return count === Infinity
      ? 'The difference is too small for any number of replays.'
      : `The chance of the simulation hides it: about ${plural(count, 'more replay', 'more replays')} would tell.`;
  },
  replay: (replications) => `Replay ${replications} times`,
  tooMany: (most) => `More than the ${most} replications that a run can have.`,
  threshold: 'Differences below this do not count',
  thresholdHelp: 'A smaller difference is called neither better nor worse; 0: any counts. Nothing is replayed.',
  units: { share: 'pp', ms: 's' },
  trap: (sibling, better) => `answered ones only; ${sibling} is ${better ? 'better' : 'worse'}`,
  trapHelp: (metric, sibling) =>
    `Do not be misled: ${metric} counts the answered alone. A plan that answers those whom nobody used to answer adds slow ones, and its mean grows; one that drops slow ones looks faster. Read ${sibling}, where the unanswered stay in the denominator.`,
};
