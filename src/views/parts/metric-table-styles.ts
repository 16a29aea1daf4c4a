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
    width: 9em;
    white-space: nowrap;
    color: var(--muted);
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
    color: var(--plan-b);
    font-weight: 650;
  }
  .worse {
    color: var(--plan-a);
    font-weight: 650;
  }
  .verdict svg {
    margin-right: 6px;
  }
  .even {
    color: var(--muted);
  }
  @media (max-width: 720px) {
    th[scope='row'] {
      position: sticky;
      left: 0;
      background: var(--paper);
      padding-right: 12px;
    }
  }
`;
