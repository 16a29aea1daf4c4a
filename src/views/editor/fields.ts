import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../base/result.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { ClockTime } from '../../model/plan.ts';
import { wrong } from './problems.ts';

export interface Field {
  readonly label: string;
  /** Unique in its element; ties the field to what is wrong with it. */
  readonly id: string;
  readonly problems: readonly Problem[];
  readonly t: Messages;
}

const said = ({ problems, id }: Field): string | typeof nothing => (problems.length > 0 ? `${id}-wrong` : nothing);
const invalid = ({ problems }: Field): 'true' | 'false' => (problems.length > 0 ? 'true' : 'false');

/** A clock time; text, since hours go to 47. */
export function clockField(field: Field, value: ClockTime, change: (value: ClockTime) => void): TemplateResult {
  return html`<span class="field"
    ><label for=${field.id}>${field.label}</label
    ><input
      id=${field.id}
      class="clock"
      inputmode="numeric"
      autocomplete="off"
      size="5"
      .value=${value}
      title=${field.t.plan.clockHint}
      aria-invalid=${invalid(field)}
      aria-describedby=${said(field)}
      @change=${(event: Event) => change((event.target as HTMLInputElement).value.trim().replace('：', ':'))}
    />${wrong(field.problems, `${field.id}-wrong`, field.t)}</span
  >`;
}

/** A number in a table: its label is spoken only, its column says the rest. */
export function numberCell(field: Field, value: number, change: (value: number) => void): TemplateResult {
  return html`<input
      type="number"
      class="small-number"
      min="0"
      step="any"
      .value=${String(value)}
      aria-label=${field.label}
      aria-invalid=${invalid(field)}
      aria-describedby=${said(field)}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        if (Number.isNaN(input.valueAsNumber)) input.value = String(value);
        else change(input.valueAsNumber);
      }}
    />${wrong(field.problems, `${field.id}-wrong`, field.t)}`;
}
