import { css } from 'lit';

/** The sheet itself. */
export const editorStyles = css`
  :host {
    display: contents;
  }
  dialog {
    margin: 0 0 0 auto;
    width: min(920px, 100vw);
    max-width: none;
    height: 100dvh;
    max-height: none;
    padding: 0;
    border-width: 0 0 0 1px;
    overflow: hidden;
  }
  dialog[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
  }
  .head {
    padding: 12px 24px;
    border-bottom: 1px solid var(--rule);
    display: grid;
    gap: 8px;
  }
  .head .row {
    justify-content: space-between;
    flex-wrap: nowrap;
  }
  h2:focus {
    outline: none;
  }
  .tools {
    display: flex;
  }
  .name {
    font-size: 16px;
    font-weight: 650;
  }
  .body {
    /* What is hidden but for screen readers scrolls with the rest. */
    position: relative;
    overflow-y: auto;
    padding: 16px 24px 32px;
    display: grid;
    gap: 24px;
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }
  .folds {
    border-top: 1px solid var(--rule);
  }
  .foot {
    display: flex;
    gap: 8px;
    align-items: center;
    justify-content: flex-end;
    padding: 12px 24px;
    border-top: 1px solid var(--hairline);
  }
  .foot > span {
    margin-right: auto;
  }
  @media (max-width: 720px) {
    .head,
    .body,
    .foot {
      padding-inline: 16px;
    }
  }
`;

/** What the parts of the sheet share. */
export const partStyles = css`
  section {
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
  }
  section + section {
    margin-top: 24px;
  }
  h3 {
    border-bottom: 1px solid var(--rule);
    padding-bottom: 4px;
  }
  .note {
    color: var(--muted);
    font-size: 12px;
    line-height: 18px;
  }
  .note.void {
    border-left: 3px solid var(--control);
    padding-left: 9px;
    color: inherit;
  }
  .field > .measure {
    display: flex;
    align-items: center;
    gap: 4px;
    color: inherit;
    font-size: inherit;
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: start;
  }
  .field {
    max-width: 100%;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
  }
  /* What has no label above it stands beside the fields, not beside their labels. */
  .fields > button,
  .fields > label.tick,
  .fields > input {
    align-self: end;
  }
  /* What a tick above it asks for. */
  .under {
    padding-left: 24px;
  }
  .clock {
    width: 72px;
  }
  .small-number {
    width: 64px;
  }
  .measure .small-number {
    width: 84px;
  }
  .pager {
    justify-content: flex-end;
  }
  td .wrong {
    max-width: 18em;
    text-align: left;
  }
`;
