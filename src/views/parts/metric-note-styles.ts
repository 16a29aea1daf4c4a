import { css } from 'lit';

export const noteStyles = css`
  :host {
    display: grid;
    gap: 8px;
    padding: 12px 16px 16px;
    white-space: normal;
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
  }
  dl {
    display: grid;
    gap: 2px 16px;
  }
  dt {
    color: var(--muted);
    font-size: 12px;
    line-height: 18px;
  }
  dd {
    margin-bottom: 6px;
    text-wrap: pretty;
  }
  .figure {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .by {
    color: var(--muted);
    font-size: 12px;
    line-height: 18px;
  }
  .trap {
    border-left: 3px solid var(--mark-edge);
    padding-left: 12px;
  }
  .threshold {
    border-top: 1px solid var(--hairline);
    border-bottom: 1px solid var(--hairline);
    padding-block: 8px;
  }
  .bites {
    border-left: 3px solid var(--mark-edge);
    padding-left: 12px;
  }
  input {
    width: 88px;
  }
  dd button {
    margin-top: 4px;
  }
  pre {
    font-family: var(--mono);
    font-size: 12px;
    line-height: 18px;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    margin: 0;
    padding: 8px;
    background: var(--sunken);
  }
`;
