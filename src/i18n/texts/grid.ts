export interface GridMessages {
  readonly find: string;
  readonly found: (rows: number, all: number) => string;
  /** While rows are put in order or looked through. */
  readonly working: string;
  readonly sortBy: (column: string) => string;
}
