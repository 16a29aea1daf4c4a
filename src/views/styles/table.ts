import { css } from 'lit';

/** Tables as a newspaper sets them: hairlines between rows, a rule under the head, figures flush right. */
export const table = css`
  .scroll {
    /* What is hidden but for screen readers scrolls with the table. */
    position: relative;
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 4px 12px 4px 0;
    text-align: left;
    vertical-align: baseline;
    border-bottom: 1px solid var(--hairline);
    font-weight: 400;
  }
  th:last-child,
  td:last-child {
    padding-right: 0;
  }
  thead th {
    color: var(--muted);
    font-size: 12px;
    line-height: 18px;
    border-bottom: 1px solid var(--rule);
    white-space: nowrap;
    vertical-align: bottom;
  }
  .num {
    text-align: right;
    white-space: nowrap;
  }
  .raw {
    font-family: var(--mono);
    font-size: 12px;
    white-space: pre;
    max-width: 32ch;
    overflow: hidden;
    text-overflow: ellipsis;
  }
`;
