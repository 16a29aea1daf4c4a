import { css } from 'lit';

/** Groups side by side with their accounts, and what is dragged over them. */
export const boardStyles = css`
  .columns {
    display: grid;
    gap: 16px 24px;
    grid-template-columns: repeat(auto-fit, minmax(232px, 1fr));
    align-items: start;
  }
  h4 {
    display: flex;
    align-items: center;
    margin: 0;
    min-height: var(--touch);
    border-bottom: 1px solid var(--hairline);
    font-size: 14px;
    font-weight: 650;
    line-height: 20px;
  }
  h5 {
    margin: 0;
    color: var(--muted);
    font-size: 12px;
    line-height: 18px;
    font-weight: 400;
    padding-top: 4px;
  }
  ul {
    min-height: calc(var(--touch) + 8px);
    padding: 2px 0;
  }
  ul.over {
    background: var(--mark);
  }
  li {
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: var(--touch);
  }
  li.card {
    cursor: grab;
    border-bottom: 1px solid var(--hairline);
  }
  li.held {
    opacity: 0.45;
  }
  li.off .name {
    color: var(--muted);
  }
  li.place {
    min-height: 0;
    height: 3px;
    margin: -2px 0 -1px;
    background: var(--focus);
  }
  li.empty {
    color: var(--muted);
    font-size: 12px;
    padding-left: 4px;
  }
  .name {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    user-select: none;
  }
  .role {
    color: var(--muted);
    font-size: 12px;
  }
  button.handle {
    touch-action: none;
    cursor: grab;
    color: var(--muted);
    padding: 0;
    letter-spacing: -2px;
  }
  button.handle[aria-pressed='true'] {
    background: var(--mark);
    border-color: var(--mark-edge);
    color: var(--ink);
  }
  button.state {
    padding: 0 6px;
    font-size: 12px;
    color: var(--muted);
  }
  button.state[aria-pressed='true'] {
    color: var(--paper);
  }
  .ghost {
    position: fixed;
    left: 0;
    top: 0;
    z-index: 1;
    pointer-events: none;
    padding: 4px 12px;
    border: 1px solid var(--control);
    background: var(--surface);
    box-shadow: var(--sheet-shadow);
  }
`;
