import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Problem } from '../../base/result.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { ClockTime } from '../../model/plan.ts';
import { problemsAt, wrong } from './problems.ts';

/** What is known around a field: of the plan that it is part of. */
interface Around {
  readonly problems: readonly Problem[];
  readonly t: Messages;
}

export interface Field extends Around {
  readonly label: string;
  /** Its JSON path in the plan, by which it is found from a problem. */
  readonly at: string;
}

/** The field at a JSON path of the plan, with what is wrong there or below. */
export const fieldAt = ({ problems, t }: Around, at: string, label: string): Field => ({
  label,
  at,
  problems: problemsAt(problems, at),
  t,
});

/** Unique in its element; ties a field to its label and to what is wrong with it. */
const idOf = ({ at }: Field): string => at.replace(/[^\p{L}\p{N}]+/gu, '-');
const wrongId = (field: Field): string => `${idOf(field)}-wrong`;

const said = (field: Field): string | typeof nothing => (field.problems.length > 0 ? wrongId(field) : nothing);
const invalid = ({ problems }: Field): 'true' | 'false' => (problems.length > 0 ? 'true' : 'false');

/** A clock time; text, since hours go to 47. */
export function clockField(field: Field, value: ClockTime, change: (value: ClockTime) => void): TemplateResult {
  return html`<span class="field"
    ><label for=${idOf(field)}>${field.label}</label
    ><input
      id=${idOf(field)}
      data-at=${field.at}
      class="clock"
      inputmode="numeric"
      autocomplete="off"
      size="5"
      .value=${value}
      title=${field.t.plan.clockHint}
      aria-invalid=${invalid(field)}
      aria-describedby=${said(field)}
      @change=${(event: Event) => change((event.target as HTMLInputElement).value.trim().replace('：', ':'))}
    />${wrong(field.problems, wrongId(field), field.t)}</span
  >`;
}

/** A number in a table: its label is spoken only, its column says the rest. */
export const numberCell = (field: Field, value: number, change: (value: number) => void): TemplateResult =>
  html`${numberInput(field, value, needed(change))}${wrong(field.problems, wrongId(field), field.t)}`;

/** A number under its label, with its unit behind it. */
export const numberField = (
  field: Field & { readonly unit?: string },
  value: number,
  change: (value: number) => void,
): TemplateResult =>
  html`<span class="field"
    ><label for=${idOf(field)}>${field.label}</label
    ><span class="measure">${numberInput(field, value, needed(change))}${field.unit ?? nothing}</span
    >${wrong(field.problems, wrongId(field), field.t)}</span
  >`;

/** A number that may be left out: an empty field is `null`. */
export const optionalNumber = (
  field: Field,
  value: number | undefined,
  change: (value: number | null) => void,
): TemplateResult =>
  html`<span class="field"
    ><label for=${idOf(field)}>${field.label}</label>${numberInput(field, value ?? null, (read) => {
      change(read);
      return true;
    })}${wrong(field.problems, wrongId(field), field.t)}</span
  >`;

/** Takes a number, and refuses an empty field. */
const needed =
  (change: (value: number) => void) =>
  (read: number | null): boolean => {
    if (read !== null) change(read);
    return read !== null;
  };

/**
 * `change` tells whether it takes what was read; what it refuses, and what is no number, is put back. What is being typed
 * stays when the page is drawn again meanwhile.
 */
function numberInput(field: Field, value: number | null, change: (read: number | null) => boolean): TemplateResult {
  const shown = value === null ? '' : String(value);
  return html`<input
    id=${idOf(field)}
    data-at=${field.at}
    type="number"
    class="small-number"
    min="0"
    step="any"
    placeholder=${field.t.plan.settings.blank}
    .value=${shown}
    aria-label=${field.label}
    aria-invalid=${invalid(field)}
    aria-describedby=${said(field)}
    @change=${(event: Event) => {
      const input = event.target as HTMLInputElement;
      const read = Number.isNaN(input.valueAsNumber) ? null : input.valueAsNumber;
      if (input.validity.badInput || !change(read)) input.value = shown;
    }}
  />`;
}

/** One of a few words. */
export const choiceField = <T extends string>(
  field: Field,
  { value, of }: { readonly value: T; readonly of: readonly (readonly [T, string])[] },
  change: (value: T) => void,
): TemplateResult =>
  html`<span class="field"
    ><label for=${idOf(field)}>${field.label}</label
    ><select
      id=${idOf(field)}
      data-at=${field.at}
      aria-invalid=${invalid(field)}
      aria-describedby=${said(field)}
      @change=${(event: Event) => change((event.target as HTMLSelectElement).value as T)}
    >
      ${of.map(([one, name]) => html`<option value=${one} .selected=${live(one === value)}>${name}</option>`)}</select
    >${wrong(field.problems, wrongId(field), field.t)}</span
  >`;

/** On or off. */
export const tickField = (label: string, on: boolean, change: (on: boolean) => void): TemplateResult =>
  html`<label class="tick"
    ><input
      type="checkbox"
      .checked=${live(on)}
      @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
    />${label}</label
  >`;

/** A day of the calendar that may be left out: an empty field is `null`. */
export const dayField = (
  field: Field,
  value: string | undefined,
  change: (value: string | null) => void,
): TemplateResult =>
  html`<span class="field"
    ><label for=${idOf(field)}>${field.label}</label
    ><input
      id=${idOf(field)}
      data-at=${field.at}
      type="date"
      max="9999-12-31"
      .value=${live(value ?? '')}
      aria-invalid=${invalid(field)}
      aria-describedby=${said(field)}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        if (!input.validity.badInput) change(input.value || null);
      }}
    />${wrong(field.problems, wrongId(field), field.t)}</span
  >`;
