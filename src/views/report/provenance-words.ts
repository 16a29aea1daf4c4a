import type { Provenance } from '../../app/provenance.ts';
import { provenanceOf } from '../../app/provenance.ts';
import { shownResult, type AppState } from '../../app/state.ts';
import type { EpochMs } from '../../base/units.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import { NO_FILTER } from '../../metrics/filter.ts';
import { buyerWords } from '../buyer-words.ts';
import { textFigures, type TextFigures } from '../figures.ts';

/** One line that says where figures come from: log and its hash, period, seed, replications, filter, version, day. */
export function provenanceWords(from: Provenance, t: Messages, figures: TextFigures): string {
  const { files, hash, rows, timeZone, run, version } = from;
  const { report } = t;
  const conditions = run?.filter.parts.length ?? 0;
  return report.provenance({
    log: files === null ? report.sample : report.files(files),
    hash,
    rows: figures.integer(rows),
    period: figures.period(from.from, from.to, timeZone),
    run: run && {
      seed: run.seed,
      replications: run.replications,
      besides: [...buyerWords(run.buyers, t), ...(conditions === 0 ? [] : [report.filtered(conditions)])],
    },
    version,
    day: figures.moment(from.at, timeZone).slice(0, 10),
  });
}

/** The line of what the screen shows, or of the log alone; empty without a log. */
export function provenanceLine(state: AppState, of: 'log' | 'comparison', at: EpochMs): string {
  const { log, locale } = state;
  if (log === null) return '';
  const compared = of === 'comparison' ? shownResult(state) : null;
  const filter = compared === state.result ? NO_FILTER : state.filter;
  const from = provenanceOf(log, compared && { compared, filter }, at);
  return provenanceWords(from, messages(locale), textFigures(locale));
}
