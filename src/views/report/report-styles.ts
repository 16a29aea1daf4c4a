import { css } from 'lit';

/** One sheet of A4 between the margins that app.css sets: black on white, whatever the theme. */
export const reportStyles = css`
  :host {
    color-scheme: light;
    --ink: #000;
    --muted: #333;
    --hairline: #bbb;
    --rule: #000;
    --paper: #fff;
    --surface: #fff;
  }
  article {
    height: 272mm;
    overflow: hidden;
    display: grid;
    grid-template-rows: minmax(0, 1fr) auto;
    background: #fff;
    color: #000;
    font-size: 12px;
    line-height: 18px;
    break-inside: avoid;
    print-color-adjust: exact;
  }
  .body {
    display: flex;
    flex-direction: column;
    gap: 9px;
    overflow: hidden;
  }
  .body > * {
    flex: none;
  }
  header {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    border-bottom: 1.5px solid #000;
    padding-bottom: 4px;
  }
  h1 {
    font-size: 16px;
    line-height: 22px;
  }
  h2 {
    font-size: 12px;
    line-height: 18px;
  }
  .cut {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }
  .verdict {
    font-size: 14px;
    line-height: 20px;
    font-weight: 650;
    -webkit-line-clamp: 4;
  }
  .warning::before {
    content: '△ ';
  }
  th,
  td {
    padding: 1px 8px 1px 0;
    line-height: 17px;
    white-space: nowrap;
  }
  td:last-child {
    white-space: normal;
  }
  thead th,
  thead td {
    color: #000;
  }
  .pair {
    display: grid;
    grid-template-columns: 340px 340px;
    justify-content: space-between;
  }
  figure {
    display: grid;
    gap: 2px;
  }
  figure svg {
    display: block;
  }
  footer {
    display: grid;
    gap: 2px;
    border-top: 1px solid #000;
    padding-top: 6px;
    font-size: 11px;
    line-height: 15px;
  }
  .provenance {
    overflow-wrap: anywhere;
    -webkit-line-clamp: 2;
  }
`;
