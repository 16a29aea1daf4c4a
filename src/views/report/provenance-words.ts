import { provenanceOf, type Provenance } from '../../app/provenance.ts';
import { shownFilter, shownResult, type AppState } from '../../app/state.ts';
import type { EpochMs } from '../../base/units.ts';
import { messages, type Messages } from '../../i18n/messages.ts';
import { buyerWords } from '../buyer-words.ts';
import { textFigures, type TextFigures } from '../figures.ts';
import { filterWords, tellingOf } from '../inquiries/filter-words.ts';

interface Telling {
  readonly t: Messages;
  readonly figures: TextFigures;
  /** Which inquiries were chosen, a phrase each; empty for all. */
  readonly chosen: readonly string[];
}

/** One line that says where figures come from: log and its hash, period, seed, replications, filter, version, day. */
export function provenanceWords(from: Provenance, { t, figures, chosen }: Telling): string {
  const { files, hash, rows, timeZone, run, version } = from;
  const { report } = t;
  return report.provenance({
    log: files === null ? report.sample : report.files(files),
    hash,
    rows: figures.integer(rows),
    period: figures.period(from.from, from.to, timeZone),
    run: run && {
      seed: run.seed,
      replications: run.replications,
      besides: [...buyerWords(run.buyers, t), ...(chosen.length === 0 ? [] : [report.filtered(chosen)])],
    },
    version,
    day: figures.moment(from.at, timeZone).slice(0, 10),
  });
}

/** The inquiries that the result on the screen is over, a phrase per condition; empty for all. */
export function chosenWords(state: AppState): readonly string[] {
  const { log, locale } = state;
  const shown = shownResult(state);
  if (log === null || shown === null) return [];
  const [t, figures] = [messages(locale), textFigures(locale)];
  return filterWords(shownFilter(state), tellingOf(state, shown, { t, figures }));
}

/** The line of what the screen shows, or of the log alone; empty without a log. */
export function provenanceLine(state: AppState, of: 'log' | 'comparison', at: EpochMs): string {
  const { log, locale } = state;
  if (log === null) return '';
  const compared = of === 'comparison' ? shownResult(state) : null;
  const chosen = compared === null ? [] : chosenWords(state);
  const from = provenanceOf(log, compared && { compared, filter: shownFilter(state) }, at);
  return provenanceWords(from, { t: messages(locale), figures: textFigures(locale), chosen });
}
