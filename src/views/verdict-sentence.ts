import type { AppState, Compared } from '../app/state.ts';
import { messages } from '../i18n/messages.ts';
import { contestsOf } from './contests.ts';
import { textFigures } from './figures.ts';
import { judge } from './judge.ts';
import { planName } from './plan-words.ts';

/** The sentence above the table, and on paper: about the plan that is looked at, with a clause on the others. */
export function verdictSentence(state: AppState, compared: Compared): string {
  const { locale, pack } = state;
  const { a, b } = compared;
  const contests = contestsOf(state, compared);
  const looked = contests.find(({ plan }) => plan === b) ?? contests[0];
  const others = contests.filter((one) => one !== looked);
  const judging = { a: planName(a, locale), b: planName(b, locale), pack, figures: textFigures(locale) };
  return messages(locale).compare.sentence(judge(looked, others, judging));
}
