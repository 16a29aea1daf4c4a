import { css } from 'lit';

/** Weights beside what they give. */
export const weightStyles = css`
  .part {
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
  }
  table {
    width: 100%;
  }
  td,
  th {
    padding-block: 2px;
    vertical-align: middle;
  }
  th[scope='row'] {
    white-space: nowrap;
    max-width: 10em;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .off th[scope='row'],
  .state {
    color: var(--muted);
  }
  .state {
    font-size: 12px;
  }
  .slide {
    width: 30%;
    min-width: 72px;
  }
  input[type='range'] {
    width: 100%;
    min-height: var(--touch);
    padding: 0;
    border: 0;
    background: none;
    accent-color: var(--ink);
  }
  .next {
    width: 34%;
    white-space: nowrap;
  }
  .next svg {
    width: calc(100% - 3em);
    height: 10px;
    vertical-align: middle;
    fill: var(--control);
    background: var(--sunken);
  }
  .count {
    display: inline-block;
    width: 2.5em;
    text-align: right;
  }
  @media (max-width: 720px) {
    th[scope='row'] {
      max-width: 6.5em;
    }
    .slide {
      min-width: 48px;
    }
    .next {
      width: 26%;
    }
    thead .next {
      white-space: normal;
    }
  }
`;
