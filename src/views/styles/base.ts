import { css } from 'lit';

/** Type, links, focus and the states that every element shares. */
export const base = css`
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  p {
    text-wrap: pretty;
  }
  ul,
  ol {
    list-style: none;
  }
  h1 {
    font-size: 20px;
    line-height: 28px;
    font-weight: 650;
    letter-spacing: -0.005em;
  }
  h2 {
    font-size: 16px;
    line-height: 24px;
    font-weight: 650;
  }
  h3 {
    font-size: 14px;
    line-height: 20px;
    font-weight: 650;
  }
  small,
  .small {
    font-size: 12px;
    line-height: 18px;
  }
  .muted {
    color: var(--muted);
  }
  .late {
    color: var(--late);
  }
  .mono {
    font-family: var(--mono);
    font-size: 12px;
  }
  :focus-visible {
    outline: 2px solid var(--focus);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  svg.icon {
    width: 16px;
    height: 16px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
    vertical-align: -3px;
  }
  .mark-a,
  .mark-b,
  .mark-c,
  .mark-d {
    width: 10px;
    height: 10px;
    flex: none;
    fill: currentColor;
    stroke: none;
  }
  .mark-a,
  .of-a {
    color: var(--plan-a);
  }
  .mark-b,
  .of-b {
    color: var(--plan-b);
  }
  .mark-c,
  .of-c {
    color: var(--plan-c);
  }
  .mark-d,
  .of-d {
    color: var(--plan-d);
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      transition: none !important;
      animation: none !important;
    }
  }
`;
