import type { Notice } from '../values/notices.ts';

/** What the chat tool wrote itself, by the row on which it stands. */
export class NoticeRows {
  /** The inquiry goes to somebody else, whom `account` of the row names. */
  readonly handed = new Set<number>();
  /** The inquiry comes out of the message pool. */
  readonly pooled = new Set<number>();
  /** Rows that the log files under a buyer or an agent. */
  misfiled = 0;
  /** Replies under an agent's name that nobody typed, by their text or by the name. */
  automatic = 0;

  /** Notes a notice; `filed`: whether the log itself calls it one. */
  see(row: number, notice: Notice, filed: boolean): void {
    if (notice.kind === 'automatic') {
      this.automatic++;
      return;
    }
    if (!filed) this.misfiled++;
    if (notice.kind === 'transfer') this.handed.add(row);
    if (notice.kind === 'pool' || (notice.kind === 'transfer' && notice.pool)) this.pooled.add(row);
  }
}
