import { memoryText, readMemory, type Memory } from '../model/remembered.ts';
import { questionsText, readQuestions, type QuestionBook, type SavedQuestion } from '../model/savedQuestions.ts';

const KEY = 'fenliu.kinds-of-files';
const QUESTIONS = 'fenliu.questions';

/** What the browser keeps for this page; where it keeps nothing, the page remembers until it is closed. */
export function browserMemory(storage: Pick<Storage, 'getItem' | 'setItem'>): Memory {
  const kinds = readMemory(attempt(() => storage.getItem(KEY)));
  return {
    habitOf: (signature) => kinds.get(signature) ?? null,
    // How its text is written, the next file of the kind tells by itself.
    remember(signature, { mapping: { encoding: _, delimiter: __, part: ___, ...mapping }, gap }) {
      if (signature === '') return;
      kinds.delete(signature);
      kinds.set(signature, { mapping, gap });
      attempt(() => storage.setItem(KEY, memoryText(kinds)));
    },
  };
}

/** The user's own questions, as all tabs of this browser keep them. */
export function browserQuestions(storage: Pick<Storage, 'getItem' | 'setItem'>): QuestionBook {
  let known: readonly SavedQuestion[] = [];
  return {
    read() {
      const text = attempt(() => storage.getItem(QUESTIONS));
      return text === null ? known : (known = readQuestions(text));
    },
    keep(questions) {
      known = questions;
      attempt(() => storage.setItem(QUESTIONS, questionsText(questions)));
    },
  };
}

function attempt<T>(access: () => T): T | null {
  try {
    return access();
  } catch {
    return null;
  }
}
