import type { QuestionId } from '../i18n/texts/query.ts';

/** Questions that people ask first, as SQL over the tables of the log. */
export const QUESTIONS: Readonly<Record<QuestionId, string>> = {
  slowest: '',
  by_account: '',
  by_hour: '',
  unanswered: '',
  messages: '',
};
