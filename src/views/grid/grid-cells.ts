import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.ts';
import { writtenAt, type Cell, type GridData, type GridSort } from './grid-data.ts';
import { isSelected, type At, type Selection } from './selection.ts';

/** What of a grid its cells are drawn from. */
export interface GridView {
  readonly data: GridData;
  /** Rows of `data` in the order in which they are shown. */
  readonly rows: Uint32Array;
  readonly sort: GridSort | null;
  readonly selection: Selection;
  readonly t: Messages;
  readonly more: (cell: Cell, column: number) => TemplateResult | null;
}

/** Id of the cell at a place on the screen; row −1 is the head. */
export const idOf = ({ row, column }: At): string => `cell-${row}-${column}`;

/** The head of a column: its name, and how it is sorted. */
export function headCell({ data, sort, selection, t }: GridView, column: number, sortBy: () => void): TemplateResult {
  const { name, label, kind } = data.columns[column];
  const order = sort?.column !== column ? 'none' : sort.descending ? 'descending' : 'ascending';
  const sign = { none: '', ascending: '↑', descending: '↓' }[order];
  const at = { row: -1, column };
  return html`<th
    role="columnheader"
    scope="col"
    id=${idOf(at)}
    class=${classesOf(selection, at, kind === 'number' ? 'num' : '')}
    aria-sort=${order}
    aria-colindex=${column + 1}
    title=${t.grid.sortBy(label ?? name)}
    @click=${sortBy}
  >
    ${label ?? name}${sign === '' ? nothing : html`<span class="order" aria-hidden="true">${sign}</span>`}
  </th>`;
}

/** A row that is seen. */
export const bodyRow = (view: GridView, place: number): TemplateResult =>
  html`<tr role="row" aria-rowindex=${place + 2}>
    ${view.data.columns.map((_, column) => bodyCell(view, { row: place, column }))}
  </tr>`;

function bodyCell({ data, rows, selection, more }: GridView, at: At): TemplateResult {
  const cell = data.cellAt(rows[at.row], at.column);
  const set = [data.columns[at.column].kind === 'number' ? 'num' : '', cell === null ? 'nothing' : ''].join(' ');
  return html`<td
    role="gridcell"
    id=${idOf(at)}
    class=${classesOf(selection, at, set)}
    aria-colindex=${at.column + 1}
    aria-selected=${isSelected(selection, at) ? 'true' : 'false'}
    data-at=${`${at.row} ${at.column}`}
  >
    <span class="text">${writtenAt(data, rows[at.row], at.column)}</span>${more(cell, at.column) ?? nothing}
  </td>`;
}

function classesOf(selection: Selection, at: At, set: string): string {
  const { active, anchor } = selection;
  const isActive = active.row === at.row && active.column === at.column;
  const many = active.row !== anchor.row || active.column !== anchor.column;
  return `${set} ${isActive ? 'active' : ''} ${many && at.row >= 0 && isSelected(selection, at) ? 'selected' : ''}`;
}

/** The cell that an event is about; `null`: none. */
export function placeIn(event: Event): At | null {
  const cell = (event.target as Element).closest<HTMLElement>('[data-at]');
  const [row, column] = (cell?.dataset['at'] ?? '').split(' ').map(Number);
  return cell === null ? null : { row, column };
}

/** Scrolls a box sideways until a head in it is seen. */
export function bringAcross(box: HTMLElement, { offsetLeft, offsetWidth }: HTMLElement): void {
  const { scrollLeft, clientWidth } = box;
  if (offsetLeft < scrollLeft) box.scrollLeft = offsetLeft;
  else if (offsetLeft + offsetWidth > scrollLeft + clientWidth) box.scrollLeft = offsetLeft + offsetWidth - clientWidth;
}
