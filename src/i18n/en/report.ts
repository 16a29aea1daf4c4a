import type { DaysMethod } from '../../compare/comparison.ts';
import type { ReportMessages } from '../texts/report.ts';

const otherDays = ({ method, days, resamples }: DaysMethod): string => {
  if (method === 'none') return '“other days” cannot be told from less than two days';
  const how =
    method === 'bootstrap' ? `whole days drawn ${resamples} times from ${days}` : `only ${days} days, by Student’s t`;
  return `“other days” is what other days like these would do (${how})`;
};

export const report: ReportMessages = {
  outside: 'Take away',
  savePicture: 'Save chart',
  asSvg: 'Save as SVG (vector)',
  asPng: 'Save as PNG (picture)',
  copyTable: 'Copy the data table',
  copied: 'Copied',
  notCopied: 'The browser does not allow copying',
  notSaved: (reason) => `Nothing was saved: ${reason}`,
  provenance: ({ log, hash, rows, period, run, version, day }) =>
    [
      `Data: ${log} (SHA-256 ${hash}, ${rows} rows), ${period}`,
      ...(run === null ? [] : [`seed ${run.seed}, ${run.replications} replications`, ...run.besides]),
      `Fenliu ${version}, ${day}`,
    ].join(' · '),
  sample: 'sample shop',
  files: (names) => (names.length > 2 ? `${names[0]} and ${names.length - 1} more files` : names.join(', ')),
  filtered: (conditions) => `these inquiries only: ${conditions.join('; ')}`,
  link: {
    copy: 'Copy link',
    copied: 'Link copied.',
    byHand: 'The browser does not allow copying; copy it by hand:',
    says: 'The link holds plans, filter and seed, and nothing of the log; who imports the same log sees the same figures.',
    long: (characters) =>
      `The link has ${characters} characters, and some messengers cut that; plans can also be saved as files on the page Data.`,
    field: 'Share link',
  },
  tables: {
    open: 'Export tables…',
    title: 'Export tables',
    format: 'Format',
    comparison: 'This comparison',
    comparisonSays: 'A row per plan and metric: values, paired difference, both intervals, verdict.',
    comparisonFile: 'comparison',
    save: (table) => `Save ${table}`,
    saving: (table, rows) => `Writing ${table}: ${rows} rows so far`,
    saved: (table) => `Saved ${table}`,
  },
  page: {
    print: 'Print report',
    title: (shop) => `${shop} · routing plans compared`,
    question: ({ a, b, letter }) =>
      `If A “${a}” gives way to ${letter} “${b}”, do buyers wait less, and do fewer go unanswered?`,
    changes: ({ a, b, letter }) => `What ${letter} “${b}” sets differently from A “${a}”`,
    columns: {
      metric: 'Metric',
      difference: (letter) => `${letter} − A`,
      noise: 'Noise, 95 %',
      days: 'Other days, 95 %',
      verdict: (letter) => `${letter} against A`,
    },
    changed: (shown, accounts) => `The ${shown} of ${accounts} accounts whose load changes most.`,
    methodTitle: 'Method',
    method: ({ letter, replications, otherDays: days, several, inferred }) => [
      `When buyers come, what they ask and how long they think is the log’s; who answers, and when, is replayed ${replications} times under each plan. A and ${letter} share the same random numbers, differences are taken pair by pair.`,
      `“Noise” is for this log alone; ${otherDays(days)}. Better or worse is said where both intervals exclude 0${several ? ', widened by Holm’s steps as several plans are compared' : ''}; the unanswered always count.`,
      `The model is not calibrated yet: trust differences more than levels.${inferred === 0 ? '' : ` Presence is inferred from replies for ${inferred} ${inferred === 1 ? 'account' : 'accounts'}.`}`,
    ],
    stale: 'Settings were changed after this replay: the figures are of the settings before.',
  },
};
