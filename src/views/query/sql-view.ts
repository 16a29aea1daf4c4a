import {
  acceptCompletion,
  autocompletion,
  completionKeymap,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { sql, PostgreSQL, SQLDialect } from '@codemirror/lang-sql';
import { bracketMatching, syntaxHighlighting } from '@codemirror/language';
import { Compartment, EditorState, StateEffect, StateField } from '@codemirror/state';
import { Decoration, drawSelection, EditorView, keymap, lineNumbers, type DecorationSet } from '@codemirror/view';
import type { Completions } from './completions.ts';
import { highlights, theme } from './sql-theme.ts';

/** What an editor of SQL is made of. */
export interface SqlViewNeeds {
  readonly parent: Element;
  /** Where its styles go: a shadow root takes them as sheets, which a strict policy allows. */
  readonly root: ShadowRoot;
  readonly text: string;
  readonly label: string;
  /** The editor's own words. */
  readonly phrases: Readonly<Record<string, string>>;
  changed(text: string): void;
  run(): void;
  complete(before: string, after: string): Completions | null;
}

/** An editor of SQL. */
export interface SqlView {
  setText(text: string): void;
  /** Puts a text where the cursor is. */
  insert(text: string): void;
  focus(): void;
  /** Underlines the word at a position; `null` takes the mark away. */
  mark(at: number | null): void;
  rename(label: string, phrases: Readonly<Record<string, string>>): void;
  destroy(): void;
}

const setMark = StateEffect.define<{ readonly from: number; readonly to: number } | null>();
const wrong = Decoration.mark({ class: 'cm-wrong', attributes: { 'aria-invalid': 'true' } });

/** The mark of an error, until the text there is changed. */
const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(before, transaction) {
    const told = transaction.effects.find((effect) => effect.is(setMark));
    if (told)
      return told.value === null ? Decoration.none : Decoration.set([wrong.range(told.value.from, told.value.to)]);
    return transaction.docChanged ? Decoration.none : before;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const DUCKDB = SQLDialect.define({
  ...PostgreSQL.spec,
  keywords: `${PostgreSQL.spec.keywords ?? ''} qualify pivot unpivot summarize describe exclude replace asof positional anti semi sample macro`,
  backslashEscapes: false,
});

/**
 * What is typed over a selection is put in here: Chrome would copy the look of what it replaces into a `style`
 * attribute, which the page's policy stops.
 */
const typedOver = EditorView.domEventHandlers({
  beforeinput({ inputType, data, isComposing }, view) {
    if (inputType !== 'insertText' || data === null || isComposing || view.state.selection.main.empty) return false;
    view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
    return true;
  },
});

export function openSqlView({ parent, root, text, label, phrases, changed, run, complete }: SqlViewNeeds): SqlView {
  const words = new Compartment();
  const named = (name: string, own: SqlViewNeeds['phrases']) => [
    EditorState.phrases.of({ ...own }),
    EditorView.contentAttributes.of({
      'aria-label': name,
      spellcheck: 'false',
      autocapitalize: 'off',
      'data-test': 'sql',
    }),
  ];
  const source = ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    const found = complete(state.sliceDoc(0, pos), state.sliceDoc(pos));
    if (found === null || (!explicit && found.from === pos && state.sliceDoc(pos - 1, pos) !== '.')) return null;
    const options = found.words.map(({ info, ...word }) => ({ ...word, ...(info === '' ? {} : { info }) }));
    return { from: found.from, options, validFor: /^[\p{L}\p{N}_]*$/u };
  };
  const view = new EditorView({
    parent,
    root,
    state: EditorState.create({
      doc: text,
      extensions: [
        words.of(named(label, phrases)),
        lineNumbers(),
        history(),
        drawSelection(),
        bracketMatching(),
        EditorView.lineWrapping,
        sql({ dialect: DUCKDB }),
        syntaxHighlighting(highlights),
        autocompletion({ override: [source], icons: false, closeOnBlur: true }),
        marks,
        typedOver,
        theme,
        keymap.of([
          { key: 'Mod-Enter', run: () => (run(), true) },
          { key: 'Tab', run: acceptCompletion },
          indentWithTab,
          ...completionKeymap,
          ...historyKeymap,
          ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'),
        ]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    setText: (next) =>
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next }, selection: { anchor: 0 } }),
    insert: (word) => {
      view.dispatch(view.state.replaceSelection(word));
      view.focus();
    },
    focus: () => view.focus(),
    mark(at) {
      const range = at === null ? null : wordAt(view.state, at);
      view.dispatch({
        effects: setMark.of(range),
        ...(range && { selection: { anchor: range.from }, scrollIntoView: true }),
      });
    },
    rename: (name, own) => view.dispatch({ effects: words.reconfigure(named(name, own)) }),
    destroy: () => view.destroy(),
  };
}

/** The word at a position, or the sign there; the last sign where the text is at its end. */
function wordAt(state: EditorState, at: number): { from: number; to: number } | null {
  const { length } = state.doc;
  if (length === 0) return null;
  const place = Math.min(at, length - 1);
  const word = state.wordAt(place);
  return word !== null && word.from <= place && place < word.to
    ? { from: word.from, to: word.to }
    : { from: place, to: place + 1 };
}
