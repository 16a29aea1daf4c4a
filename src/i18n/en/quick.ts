import type { QuickMessages } from '../texts/quick.ts';

export const quick: QuickMessages = {
  form: 'Form',
  forms: { bar: 'Bars', line: 'Lines', scatter: 'Dots', histogram: 'Histogram' },
  x: 'Across',
  y: 'Up',
  colour: 'Colour',
  none: '(none)',
  rows: 'rows',
  others: 'others',
  nothing: 'These columns hold nothing to draw.',
  label: (form, x, y, rows) =>
    form === 'histogram'
      ? `Histogram of ${x} over ${rows} rows`
      : `${{ bar: 'Bars', line: 'Lines', scatter: 'Dots' }[form]}: ${y} by ${x}, ${rows} rows`,
  left: (shown, all) => `${shown} of ${all} drawn; the table has them all.`,
};
