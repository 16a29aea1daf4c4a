import { css } from 'lit';

/** Chips in a row; on the phone they are pushed sideways, so that they take one line of what they filter. */
export const chipStyles = css`
  :host {
    display: grid;
    gap: 4px;
    grid-template-columns: minmax(0, 1fr);
    padding-block: 8px;
    border-block: 1px solid var(--hairline);
    background: var(--paper);
  }
  .chips {
    display: flex;
    align-items: center;
    gap: 4px 8px;
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    min-width: 0;
    max-height: 112px;
    overflow-y: auto;
    padding: 2px;
  }
  .chip {
    max-width: min(420px, 80vw);
    padding: 0 8px 0 12px;
  }
  .chip > span {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .chip svg {
    color: var(--muted);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 16px;
    font-variant-numeric: tabular-nums;
  }
  .warning {
    border-left: 3px solid var(--late);
    padding-left: 12px;
    max-width: 96ch;
  }
  @media (max-width: 720px) {
    .chips {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .chips > .muted {
      display: none;
    }
    ul {
      flex-wrap: nowrap;
      overflow: auto hidden;
    }
    li {
      flex: none;
    }
    .chip {
      max-width: 72vw;
    }
    .line button.link {
      min-height: var(--touch);
    }
  }
`;
