import { css } from 'lit';

export const metricTableStyles = css`
  td,
  th {
    height: 34px;
    vertical-align: middle;
  }
  thead th,
  thead td {
    height: auto;
    vertical-align: bottom;
  }
  thead td {
    border-bottom-color: var(--rule);
  }
  thead .difference {
    font-weight: 400;
  }
  th[scope='row'] {
    white-space: nowrap;
    padding-right: 24px;
  }
  .section th {
    vertical-align: bottom;
    padding-top: 16px;
    font-weight: 400;
    color: var(--muted);
  }
  .notes {
    color: var(--muted);
    padding-top: 4px;
  }
  sup {
    line-height: 0;
    color: var(--muted);
  }
  .value {
    width: 8em;
  }
  .difference {
    width: 8em;
    padding-right: 4px;
    font-weight: 650;
  }
  .unit {
    width: 5.5em;
    white-space: nowrap;
    color: var(--muted);
    font-size: 12px;
    padding-right: 8px;
  }
  .interval {
    width: 13em;
    white-space: nowrap;
    color: var(--muted);
  }
  td.two {
    padding-block: 1px;
    font-size: 12px;
    line-height: 15px;
  }
  .two span {
    display: flex;
    justify-content: space-between;
    gap: 8px;
  }
  .two i {
    font-style: normal;
  }
  button.name {
    text-decoration-style: dotted;
    text-decoration-thickness: 1px;
  }
  .plot {
    width: 200px;
  }
  .plot svg {
    display: block;
  }
  /* The longest word of any language: while figures come in the columns stay where they are. */
  .verdict {
    white-space: nowrap;
    width: 12em;
  }
  .better {
    font-weight: 650;
  }
  td.verdict {
    padding-block: 1px;
    line-height: 18px;
  }
  .several th.difference {
    padding-right: 12px;
  }
  .several .difference {
    padding-right: 8px;
  }
  .below {
    display: block;
    font-size: 12px;
    line-height: 14px;
    color: var(--muted);
  }
  .trap::before {
    content: '△ ';
  }
  .several .verdict,
  .several .value,
  .several .difference,
  .several .interval {
    width: auto;
  }
  .several .first {
    border-left: 1px solid var(--hairline);
    padding-left: 12px;
  }
  .several .difference .unit {
    padding: 0;
    font-weight: 400;
  }
  .several .below {
    max-width: 9em;
    white-space: normal;
  }
  .look {
    max-width: 20em;
    font-weight: 400;
  }
  button.look[aria-pressed='true'] {
    background: none;
    color: var(--ink);
    font-weight: 650;
    text-decoration-color: var(--ink);
    text-decoration-thickness: 2px;
  }
  .cut {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .look svg {
    flex: none;
  }
  .looked {
    background: var(--sunken);
  }
  [popover] {
    width: min(480px, 100vw - 32px);
    max-height: min(640px, 100vh - 32px);
    overflow: auto;
    padding: 0;
  }
  @supports (position-area: bottom) {
    [popover] {
      inset: auto;
      margin: 4px 0;
      position-area: bottom span-right;
      position-try-fallbacks: flip-block;
    }
  }
  .verdict svg {
    margin-right: 6px;
  }
  .even {
    color: var(--muted);
  }
  @media (max-width: 720px) {
    [popover] {
      inset: auto 0 0;
      width: 100vw;
      max-width: none;
      max-height: 80vh;
      margin: 0;
      position-area: none;
    }
    button.name {
      min-height: var(--touch);
    }
    th[scope='row'] {
      position: sticky;
      left: 0;
      background: var(--paper);
      padding-right: 12px;
    }
  }
`;
