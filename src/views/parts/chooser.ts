import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** A labelled select of a few choices. */
export const chooser = <T extends string>(
  label: string,
  value: T,
  choices: readonly (readonly [value: T, text: string])[],
  choose: (value: T) => void,
): TemplateResult =>
  html`<label class="field"
    ><span>${label}</span
    ><select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as T)}>
      ${choices.map(([one, text]) => html`<option value=${one} .selected=${live(one === value)}>${text}</option>`)}
    </select></label
  >`;

/** The usual choices, and the present one if it is none of them. */
export const withOwn = <T>(usual: readonly T[], own: T): readonly T[] =>
  usual.includes(own) ? usual : [own, ...usual];
