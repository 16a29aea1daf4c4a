import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../base/result.ts';
import type { Messages } from '../../i18n/messages.ts';
import { problemText } from '../problem-words.ts';

/** Problems at a JSON path or below it. */
export const problemsAt = (problems: readonly Problem[], path: string): readonly Problem[] =>
  problems.filter(({ at }) => at === path || at.startsWith(`${path}.`) || at.startsWith(`${path}[`));

/** What is wrong with one field, to stand beside it; `id` is what the field's `aria-describedby` names. */
export function wrong(problems: readonly Problem[], id: string, t: Messages): TemplateResult | typeof nothing {
  return problems.length === 0
    ? nothing
    : html`<span class="wrong" id=${id}>${problems.map((problem) => html`${problemText(problem, t)} `)}</span>`;
}
