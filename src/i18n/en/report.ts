import type { ReportMessages } from '../texts/report.ts';

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
  filtered: (conditions) => `selected inquiries only (${conditions} ${conditions === 1 ? 'condition' : 'conditions'})`,
};
