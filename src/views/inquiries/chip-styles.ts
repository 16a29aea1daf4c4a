import { css } from 'lit';

/**
 * Chips in a row that stays in sight with what is said of them. On the phone chips are pushed sideways, and what is said
 * at length scrolls away, so that they leave room for what they filter: the host is no box of its own there.
 */
export const chipStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border-block: 1px solid var(--hairline);
    background: var(--paper);
  }
  .bar {
    display: grid;
    gap: 4px;
    grid-template-columns: minmax(0, 1fr);
    padding-block: 8px;
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
    border-left: 3px solid var(--control);
    padding-left: 12px;
    margin-bottom: 8px;
  }
  @media (max-width: 720px) {
    :host {
      display: contents;
    }
    .bar {
      position: sticky;
      top: 0;
      z-index: 4;
      border-block: 1px solid var(--hairline);
    }
    .warning {
      margin-block: -16px 0;
    }
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
