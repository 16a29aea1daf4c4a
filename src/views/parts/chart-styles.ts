import { css } from 'lit';

/** A chart in its frame: the room of the picture is kept before it is drawn. */
export const chartStyles = css`
  figure {
    border-top: 1px solid var(--rule);
    padding-top: 8px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: center;
    gap: 0 12px;
    min-height: var(--touch);
  }
  .tools {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  .note {
    color: var(--muted);
    font-size: 12px;
    line-height: 18px;
    min-height: var(--note, 36px);
  }
  .picture {
    min-height: var(--picture, 300px);
    overflow: hidden;
    contain: content;
  }
  .picture svg {
    display: block;
    max-width: 100%;
  }
  .picture [role='button'] {
    cursor: pointer;
  }
  /* Cells that can be brushed draw a ring of their own. */
  .picture [aria-pressed] {
    outline: none;
  }
  .empty {
    display: grid;
    place-items: center;
    color: var(--muted);
    background: var(--sunken);
  }
  .data {
    max-height: 320px;
    overflow: auto;
  }
  .data td,
  .data th {
    padding-block: 2px;
    font-size: 12px;
  }
`;
