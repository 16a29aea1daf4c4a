import { css } from 'lit';

export const barStyles = css`
  header {
    background: var(--paper);
    border-bottom: 1px solid var(--rule);
  }
  .skip {
    position: absolute;
    left: 8px;
    top: -100px;
    z-index: 5;
  }
  .skip:focus {
    top: 8px;
  }
  .bar,
  nav {
    max-width: 1440px;
    margin: 0 auto;
    padding: 0 24px;
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 16px;
    min-height: 52px;
    border-bottom: 1px solid var(--hairline);
  }
  .brand {
    font-size: 20px;
    font-weight: 700;
    letter-spacing: 0.04em;
    white-space: nowrap;
  }
  .shop {
    display: flex;
    gap: 8px;
    white-space: nowrap;
    min-width: 0;
    overflow: hidden;
  }
  .shop .name {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  fl-plan-bar {
    margin-left: auto;
  }
  .many {
    flex-wrap: wrap;
    padding-block: 8px;
    row-gap: 4px;
  }
  .many .status {
    margin-left: auto;
  }
  .many fl-plan-bar {
    order: 2;
    margin: 0;
    flex: 1 0 100%;
  }
  .status {
    color: var(--muted);
    min-width: 120px;
    text-align: right;
    white-space: nowrap;
  }
  .settings,
  .languages {
    display: flex;
    align-items: center;
  }
  .languages button {
    padding: 0 6px;
    min-width: 32px;
  }
  .languages button[aria-pressed='true'] {
    background: none;
    border-color: transparent;
    color: var(--ink);
    font-weight: 650;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 5px;
  }
  .languages button[aria-pressed='false'] {
    color: var(--muted);
  }
  nav {
    display: flex;
    gap: 24px;
  }
  .tab {
    border: 0;
    border-radius: 0;
    background: none;
    padding: 0;
    min-height: 36px;
    border-bottom: 3px solid transparent;
    border-top: 3px solid transparent;
  }
  .tab:hover:not(:disabled) {
    background: none;
    border-bottom-color: var(--hairline);
  }
  .tab[aria-current='page'] {
    border-bottom-color: var(--ink);
    font-weight: 650;
  }
  @media (max-width: 1100px) {
    .bar {
      flex-wrap: wrap;
      gap: 4px 12px;
      padding-block: 8px;
    }
    .settings {
      order: 1;
      margin-left: auto;
    }
    .status {
      order: 1;
    }
    fl-plan-bar {
      order: 2;
      margin: 0;
      flex: 1 0 100%;
    }
  }
  @media (max-width: 720px) {
    .bar,
    nav {
      padding-inline: 16px;
    }
    .shop {
      order: 2;
      flex: 1 0 60%;
    }
    .status {
      order: 2;
      flex: none;
    }
    .many .status {
      margin-left: 0;
    }
    fl-plan-bar,
    .many fl-plan-bar {
      order: 3;
    }
    .tab {
      min-height: 40px;
    }
  }
`;
