import { questionsOfScript, scriptOf, type QuestionBook, type SavedQuestion } from '../model/savedQuestions.ts';
import type { Commands } from './commands.ts';
import type { Workbench } from './workbench.ts';

type Keeping = 'saveQuestion' | 'renameQuestion' | 'deleteQuestion' | 'openQuestions' | 'offerQuestions';

/** The user's own questions. What another tab has kept meanwhile stays. */
export function questionCommands(
  { set }: Workbench,
  book: QuestionBook,
  offer: Commands['save'],
): Pick<Commands, Keeping> {
  const keep = (questions: readonly SavedQuestion[]): void => {
    book.keep(questions);
    set({ questions });
  };
  const save = (before: readonly SavedQuestion[], question: SavedQuestion): readonly SavedQuestion[] =>
    before.some(({ name }) => name === question.name)
      ? before.map((one) => (one.name === question.name ? question : one))
      : [...before, question];
  return {
    saveQuestion(name, sql) {
      const called = name.trim();
      if (called !== '') keep(save(book.read(), { name: called, sql }));
    },
    renameQuestion(from, to) {
      const questions = book.read();
      const called = to.trim();
      if (called === '' || questions.some(({ name }) => name === called)) return;
      keep(questions.map((one) => (one.name === from ? { ...one, name: called } : one)));
    },
    deleteQuestion: (gone) => keep(book.read().filter(({ name }) => name !== gone)),
    async openQuestions(file) {
      const found = questionsOfScript(await file.text(), file.name.replace(/\.[^.]*$/, ''));
      keep(found.reduce(save, book.read()));
      return found.length;
    },
    offerQuestions: (fileName) => offer(fileName, scriptOf(book.read())),
  };
}
