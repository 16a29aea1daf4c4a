import { slotsOf } from '../app/slots.ts';
import type { AppState, Compared, Rival } from '../app/state.ts';
import { messages } from '../i18n/messages.ts';
import { textFigures } from './figures.ts';
import { judge, type Contest } from './judge.ts';
import { planName } from './plan-words.ts';
import { isTold } from './told-metrics.ts';

/** Every challenger with its letter, in the order of the letters. */
export function contestsOf(state: AppState, compared: Compared): readonly (Contest & Rival)[] {
  const slots = slotsOf(state, compared);
  return compared.rivals
    .map((rival) => ({ ...rival, slot: slots.get(rival.plan.id)! }))
    .sort((one, other) => (one.slot < other.slot ? -1 : 1));
}

/** The sentence above the table: about the challenger that is looked at, judged by the chosen rule book. */
export function verdictSentence(state: AppState, compared: Compared): string {
  const { locale, pack } = state;
  const { a, b, comparison } = compared;
  const { compare } = messages(locale);
  if (comparison.rows.some((row) => row.metric === 'reply_rate' && !isTold(row))) return compare.nothing;
  const contests = contestsOf(state, compared);
  const looked = contests.find(({ plan }) => plan === b) ?? contests[0];
  const others = contests.filter((one) => one !== looked);
  const names = { a: planName(a, locale), b: planName(b, locale) };
  return compare.sentence(judge(looked, others, { ...names, pack, figures: textFigures(locale) }));
}
