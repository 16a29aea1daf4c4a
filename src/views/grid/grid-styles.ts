import { css } from 'lit';

/** A sheet of cells: hairlines, a head that stays, one row height. Widths and heights come from the element. */
export const gridStyles = css`
  :host {
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
    --row: 28px;
  }
  .tools input {
    min-width: 0;
    width: 180px;
  }
  .tools .said {
    color: var(--muted);
    font-size: 12px;
    line-height: 18px;
    min-width: 12ch;
  }
  .scroll {
    max-height: var(--grid-height, 60vh);
    overflow: auto;
    border: 1px solid var(--hairline);
    background: var(--surface);
    overscroll-behavior: contain;
  }
  table {
    display: block;
    width: max-content;
    min-width: 100%;
    outline: none;
  }
  thead,
  tbody {
    display: block;
  }
  thead {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--surface);
  }
  tr {
    display: grid;
    grid-template-columns: var(--columns);
    height: var(--row);
  }
  th,
  td {
    padding: 0 12px;
    line-height: calc(var(--row) - 1px);
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
    user-select: none;
    -webkit-user-select: none;
  }
  th:last-child,
  td:last-child {
    padding-right: 12px;
  }
  thead th {
    color: var(--ink);
    line-height: calc(var(--row) - 1px);
    cursor: pointer;
  }
  thead th:hover {
    background: var(--sunken);
  }
  .text {
    white-space: pre;
  }
  .order {
    color: var(--muted);
    padding-left: 4px;
  }
  .nothing {
    color: var(--muted);
  }
  .selected {
    background: var(--mark);
  }
  table:focus-visible .active {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
  }
  td .link {
    margin-left: 8px;
    vertical-align: baseline;
  }
  @media (max-width: 720px), (pointer: coarse) {
    :host {
      --row: 40px;
    }
    td .link {
      min-height: var(--touch);
      min-width: var(--touch);
    }
  }
`;
