import { css } from 'lit';

/** The sheet that lists inquiries: a head that says what is listed, below it the rows, as high as there is room. */
export const inquiriesStyles = css`
  :host {
    display: contents;
  }
  dialog {
    margin: 0 0 0 auto;
    width: min(1320px, 100vw);
    max-width: none;
    height: 100dvh;
    max-height: none;
    padding: 0;
    border-width: 0 0 0 1px;
    overflow: hidden;
  }
  dialog[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
  }
  .head {
    display: flex;
    align-items: start;
    gap: 4px 16px;
    padding: 12px 24px;
    border-bottom: 1px solid var(--rule);
  }
  .head > div {
    flex: 1;
    min-width: 0;
    display: grid;
    gap: 2px;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 16px;
  }
  h2:focus {
    outline: none;
  }
  .count {
    font-variant-numeric: tabular-nums;
  }
  .words {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    max-height: 96px;
    overflow-y: auto;
  }
  .words li + li::before {
    content: '+';
    color: var(--muted);
    padding-right: 16px;
  }
  .mark {
    font-weight: 650;
  }
  .body {
    position: relative;
    overflow-y: auto;
    padding: 12px 24px 16px;
    --grid-height: calc(100dvh - 184px);
  }
  @media (max-width: 720px) {
    .head,
    .body {
      padding-inline: 16px;
    }
    .body {
      --grid-height: calc(100dvh - 236px);
    }
  }
`;
