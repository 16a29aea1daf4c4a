import { css } from 'lit';

/** Buttons, fields and their labels: the browser's own controls, set in our type. */
export const controls = css`
  button,
  select,
  input,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    min-height: var(--touch);
    min-width: var(--touch);
    padding: 0 12px;
    border: 1px solid var(--control);
    border-radius: 2px;
    background: var(--surface);
    cursor: pointer;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    white-space: nowrap;
  }
  button:hover:not(:disabled) {
    background: var(--sunken);
  }
  button:disabled {
    color: var(--muted);
    border-color: var(--hairline);
    cursor: not-allowed;
  }
  button.primary {
    background: var(--ink);
    border-color: var(--ink);
    color: var(--paper);
    font-weight: 600;
  }
  button.primary:hover:not(:disabled) {
    background: color-mix(in oklab, var(--ink) 84%, var(--paper));
  }
  button.primary:disabled {
    background: var(--sunken);
    border-color: var(--hairline);
    color: var(--muted);
  }
  button.quiet {
    border-color: transparent;
    background: none;
    padding: 0 8px;
  }
  button.quiet:hover:not(:disabled) {
    background: var(--sunken);
  }
  button.icon-only {
    padding: 0;
  }
  button.link {
    border: 0;
    min-height: 0;
    min-width: 0;
    padding: 0;
    background: none;
    text-decoration: underline;
    text-decoration-color: var(--control);
    text-underline-offset: 3px;
  }
  button[aria-pressed='true'] {
    background: var(--ink);
    border-color: var(--ink);
    color: var(--paper);
  }
  select,
  input:not([type='checkbox'], [type='radio']),
  textarea {
    min-height: var(--touch);
    border: 1px solid var(--control);
    border-radius: 2px;
    background: var(--surface);
    padding: 0 8px;
    max-width: 100%;
  }
  textarea {
    padding: 8px;
  }
  input[type='number'] {
    text-align: right;
  }
  input[type='checkbox'],
  input[type='radio'] {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--ink);
    flex: none;
  }
  [aria-invalid='true'] {
    border-color: var(--late) !important;
    border-width: 2px !important;
  }
  .wrong {
    display: block;
    color: var(--late);
    font-size: 12px;
    line-height: 18px;
    white-space: normal;
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  label.tick {
    min-height: var(--touch);
    cursor: pointer;
  }
  .field {
    display: grid;
    gap: 2px;
    align-content: start;
  }
  .field > span:where(:not(.wrong)),
  .field > label {
    color: var(--muted);
    font-size: 12px;
    line-height: 18px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  progress {
    appearance: none;
    height: 4px;
    border: 0;
    background: var(--hairline);
    width: 100%;
    display: block;
  }
  progress::-webkit-progress-bar {
    background: var(--hairline);
  }
  progress::-webkit-progress-value {
    background: var(--ink);
  }
  progress::-moz-progress-bar {
    background: var(--ink);
  }
  summary {
    cursor: pointer;
    min-height: var(--touch);
    display: inline-flex;
    align-items: center;
    gap: 4px;
    color: var(--muted);
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '›';
    display: inline-block;
    width: 12px;
    text-align: center;
  }
  details[open] > summary::before {
    rotate: 90deg;
  }
  dialog,
  [popover] {
    color: var(--ink);
    background: var(--surface);
    border: 1px solid var(--hairline);
    box-shadow: var(--sheet-shadow);
  }
  dialog::backdrop {
    background: var(--scrim);
  }
  @media (max-width: 720px), (pointer: coarse) {
    input[type='checkbox'],
    input[type='radio'] {
      width: 20px;
      height: 20px;
    }
  }
`;
