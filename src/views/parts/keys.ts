import type { Page } from '../../app/state.ts';

/** What a key can ask for outside of fields. */
export type KeyAction =
  { readonly kind: 'go'; readonly page: Page } | { readonly kind: 'edit' | 'run' | 'help' | 'undo' | 'redo' };

/** The part of a keyboard event that shortcuts read. */
export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

export interface KeyAnswer {
  readonly action: KeyAction | null;
  /** The first key of a two-key shortcut that waits for its second. */
  readonly pending: string | null;
}

const PAGES_BY_KEY: Readonly<Record<string, Page>> = { d: 'data', c: 'compare', q: 'query' };
const SINGLE: Readonly<Record<string, KeyAction>> = { e: { kind: 'edit' }, r: { kind: 'run' }, '?': { kind: 'help' } };
const NOTHING: KeyAnswer = { action: null, pending: null };

/** Reads one key press after `pending`. */
export function interpret({ key, ctrl, shift, alt }: KeyPress, pending: string | null): KeyAnswer {
  const letter = key.length === 1 ? key.toLowerCase() : key;
  if (ctrl && !alt && letter === 'z') return { action: { kind: shift ? 'redo' : 'undo' }, pending: null };
  if (ctrl && !alt && !shift && letter === 'y') return { action: { kind: 'redo' }, pending: null };
  if (ctrl || alt) return NOTHING;
  if (pending === 'g' && letter in PAGES_BY_KEY)
    return { action: { kind: 'go', page: PAGES_BY_KEY[letter] }, pending: null };
  if (letter === 'g') return { action: null, pending: 'g' };
  return letter in SINGLE ? { action: SINGLE[letter], pending: null } : NOTHING;
}

/** Keys that type text are none of ours: in a field, or while an input method composes. */
export function isTyping(event: KeyboardEvent): boolean {
  // The key that opens a composition comes before `isComposing`; it is called Process.
  return event.isComposing || event.key === 'Process' || isInField(event);
}

/** Whether an event belongs to a field that takes text. */
export function isInField(event: Event): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}
