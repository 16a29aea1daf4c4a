import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Slot } from '../../app/slots.ts';

const icon = (paths: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${paths}</svg>`;

export const ICONS = {
  add: icon(svg`<path d="M8 3v10M3 8h10" />`),
  close: icon(svg`<path d="m4 4 8 8M12 4l-8 8" />`),
  copy: icon(svg`<path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" />`),
  edit: icon(svg`<path d="m3 13 .6-2.8L11 2.8 13.2 5l-7.4 7.4zM9.6 4.2l2.2 2.2" />`),
  help: icon(
    svg`<path d="M5.8 6a2.2 2.2 0 1 1 3.3 2C8.3 8.5 8 9 8 10" /><path d="M8 12.6v.1" /><circle cx="8" cy="8" r="6.3" />`,
  ),
  link: icon(
    svg`<path d="M6.8 9.2 9.2 6.8M7.3 4.6l1.6-1.6a2.9 2.9 0 0 1 4.1 4.1l-1.6 1.6M8.7 11.4 7.1 13A2.9 2.9 0 0 1 3 8.9l1.6-1.6" />`,
  ),
  print: icon(svg`<path d="M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z" />`),
  redo: icon(svg`<path d="M13 6H6.5a3.5 3.5 0 0 0 0 7H10M13 6l-3-3M13 6l-3 3" />`),
  remove: icon(svg`<path d="M3 4.5h10M6 4.5v-2h4v2M4.5 4.5l.5 9h6l.5-9" />`),
  run: icon(svg`<path d="M5 3.2v9.6L12.5 8z" fill="currentColor" />`),
  search: icon(svg`<circle cx="7" cy="7" r="4" /><path d="m10 10 3.5 3.5" />`),
  save: icon(svg`<path d="M8 2.5v7.5M4.8 7 8 10.2 11.2 7M3 13.5h10" />`),
  swap: icon(svg`<path d="M3 5.5h9.5M10 3l2.5 2.5L10 8M13 10.5H3.5M6 8l-2.5 2.5L6 13" />`),
  theme: icon(svg`<circle cx="8" cy="8" r="5.5" /><path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />`),
  undo: icon(svg`<path d="M3 6h6.5a3.5 3.5 0 0 1 0 7H6M3 6l3-3M3 6l3 3" />`),
  warn: icon(svg`<path d="M8 2.5 14 13.5H2z" /><path d="M8 7v3M8 11.8v.1" />`),
} as const;

const SYMBOLS: Readonly<Record<Slot, SVGTemplateResult>> = {
  A: svg`<circle cx="5" cy="5" r="4" />`,
  B: svg`<path d="M5 0 10 5 5 10 0 5z" />`,
  C: svg`<path d="M1 1h8v8H1z" />`,
  D: svg`<path d="M5 9.5 0 .8h10z" />`,
};

/** The symbol of a plan, the same as on the charts: A a disc, B a diamond, C a square, D a triangle. */
export const planMark = (slot: Slot): TemplateResult =>
  html`<svg class="mark-${slot.toLowerCase()}" viewBox="0 0 10 10" aria-hidden="true">${SYMBOLS[slot]}</svg>`;
