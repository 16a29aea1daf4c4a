import type { Commands } from '../../app/commands.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { SavedQuestion } from '../../model/savedQuestions.ts';
import type { QuestionWish } from './fl-questions.ts';

/** Where a wish about the user's own questions is fulfilled. */
export interface WishDesk {
  readonly commands: Commands;
  readonly own: readonly SavedQuestion[];
  /** What the editor holds. */
  readonly sql: string;
  readonly t: Messages;
}

/** What is said of it, and, where the question in the editor has another name now, that name. */
export interface Fulfilled {
  readonly said?: string;
  readonly name?: string;
}

/** Keeps, renames, deletes, opens or offers questions of the user's own. */
export async function fulfil(wish: QuestionWish, { commands, own, sql, t }: WishDesk): Promise<Fulfilled> {
  const { query: words } = t;
  switch (wish.kind) {
    case 'save':
      commands.saveQuestion(wish.name, sql);
      return { said: words.kept(wish.name), name: wish.name };
    case 'rename': {
      const free = wish.from === wish.to || own.every(({ name }) => name !== wish.to);
      if (!free) return { said: words.taken(wish.to) };
      commands.renameQuestion(wish.from, wish.to);
      return { said: words.kept(wish.to), name: wish.to };
    }
    case 'delete':
      commands.deleteQuestion(wish.name);
      return { said: words.gone(wish.name) };
    case 'open':
      return { said: words.opened(await commands.openQuestions(wish.file)) };
    case 'offer':
      commands.offerQuestions(words.sqlFile);
      return {};
  }
}
