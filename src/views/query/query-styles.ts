import { css } from 'lit';

export const queryStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 300px;
    gap: 16px 32px;
    align-items: start;
  }
  .work {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
  }
  .keys {
    margin-top: -8px;
  }
  @media (max-width: 900px) {
    :host {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 720px), (pointer: coarse) {
    .keys {
      display: none;
    }
  }
`;
