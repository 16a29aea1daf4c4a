import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { DataMessages } from '../../i18n/texts/data.ts';

const COMMON = [
  'Asia/Shanghai',
  'UTC',
  'Asia/Hong_Kong',
  'Asia/Taipei',
  'Asia/Tokyo',
  'Asia/Jerusalem',
  'Europe/London',
];
let all: readonly string[] | null = null;

/** Time zones to choose from: the usual ones, the file's own, then, when the list is `opened`, all that the browser knows. */
export function zoneOptions(chosen: string, opened: boolean, words: DataMessages): TemplateResult {
  // Some 450, which nobody should wait for who does not look.
  if (opened) all ??= Intl.supportedValuesOf('timeZone');
  const common = COMMON.includes(chosen) ? COMMON : [chosen, ...COMMON];
  const option = (zone: string, selected: boolean): TemplateResult =>
    html`<option value=${zone} .selected=${live(selected)}>${zone}</option>`;
  return html`<optgroup label=${words.timeZoneCommon}>${common.map((zone) => option(zone, zone === chosen))}</optgroup>
    <optgroup label=${words.timeZoneAll}>
      ${(opened ? (all ?? []) : []).filter((zone) => !common.includes(zone)).map((zone) => option(zone, false))}
    </optgroup>`;
}
