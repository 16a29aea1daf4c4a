import { css } from 'lit';

export const planBarStyles = css`
  .menu {
    display: none;
  }
  .plans {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .plan {
    display: flex;
    align-items: center;
    gap: 4px;
    padding-left: 8px;
  }
  .letter {
    font-weight: 650;
    margin-right: 2px;
  }
  button.look {
    border: 0;
    border-bottom: 3px solid transparent;
    border-radius: 0;
    background: none;
    padding: 3px 4px 0;
  }
  button.look:hover:not(:disabled) {
    border-bottom-color: var(--hairline);
  }
  button.look[aria-pressed='true'] {
    background: none;
    border-color: transparent;
    border-bottom-color: var(--ink);
    color: inherit;
  }
  select {
    width: 176px;
    text-overflow: ellipsis;
  }
  [popover] {
    padding: 8px 0;
    max-width: min(360px, 100vw - 32px);
  }
  @supports (position-area: bottom) {
    [popover] {
      inset: auto;
      margin: 4px 0;
      position-area: bottom span-left;
      position-try-fallbacks: flip-inline;
    }
  }
  [popover] button {
    display: flex;
    width: 100%;
    justify-content: flex-start;
    border: 0;
    padding: 0 16px;
    background: none;
  }
  @media (max-width: 1100px) {
    .plans {
      flex-wrap: wrap;
    }
  }
  @media (max-width: 720px) {
    .menu {
      display: flex;
      width: 100%;
      justify-content: flex-start;
      overflow: hidden;
    }
    .menu span {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    .menu::after {
      content: '▾';
      margin-left: auto;
    }
    .menu[aria-expanded='true']::after {
      content: '▴';
    }
    .plans {
      display: none;
    }
    .plans.open {
      display: grid;
      grid-template-columns: 1fr 40px;
      padding-top: 8px;
    }
    .plan {
      grid-column: 1 / -1;
      padding-left: 0;
      min-width: 0;
    }
    .plan-a {
      grid-column: 1;
    }
    .plan select {
      flex: 1;
      width: 0;
    }
    .add {
      grid-column: 1 / -1;
      justify-self: start;
    }
  }
`;
