import { css } from 'lit';

/** A week as a picture: seven rows of 48 cells, with what is on drawn over them to the minute. */
export const rosterStyles = css`
  :host {
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
    --cell: 15px;
    --days: 44px;
  }
  .scroll {
    overflow-x: auto;
    border: 0;
  }
  .week {
    position: relative;
    width: calc(var(--days) + 48 * var(--cell));
  }
  .hours {
    display: grid;
    grid-template-columns: var(--days) repeat(24, calc(2 * var(--cell)));
    color: var(--muted);
    font-size: 12px;
    line-height: 18px;
  }
  [role='grid'] {
    cursor: crosshair;
    user-select: none;
  }
  [role='row'] {
    display: grid;
    grid-template-columns: var(--days) repeat(48, var(--cell));
    height: var(--touch);
    border-bottom: 1px solid var(--hairline);
  }
  [role='rowheader'] {
    position: sticky;
    left: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    background: var(--sunken);
    color: var(--muted);
    font-size: 12px;
    cursor: default;
  }
  [role='rowheader'].now {
    color: var(--ink);
    font-weight: 650;
  }
  /* A finger draws here; by the names of the days and the hours it scrolls. */
  [role='gridcell'] {
    touch-action: none;
  }
  [role='gridcell']:nth-child(2n) {
    border-left: 1px solid var(--hairline);
  }
  [role='gridcell']:focus-visible {
    outline-offset: -2px;
    position: relative;
    z-index: 1;
  }
  [role='gridcell'][aria-selected='true'] {
    background: var(--mark);
  }
  svg {
    position: absolute;
    left: var(--days);
    bottom: 0;
    width: calc(48 * var(--cell));
    height: calc(7 * var(--touch));
    pointer-events: none;
  }
  rect {
    fill: var(--plan-a);
    fill-opacity: 0.55;
  }
  rect.aside {
    fill: none;
    stroke: var(--ink);
    stroke-width: 1.5px;
    stroke-dasharray: 3 2;
    vector-effect: non-scaling-stroke;
  }
  rect.draw {
    fill: var(--focus);
  }
  rect.erase {
    fill: var(--late);
    fill-opacity: 0.35;
  }
  @media (max-width: 720px), (pointer: coarse) {
    :host {
      --cell: 16px;
    }
    .hours {
      line-height: 32px;
    }
  }
`;
