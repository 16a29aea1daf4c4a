import { memoryText, readMemory, type Memory } from '../model/remembered.ts';

const KEY = 'fenliu.kinds-of-files';

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

function attempt<T>(access: () => T): T | null {
  try {
    return access();
  } catch {
    return null;
  }
}
