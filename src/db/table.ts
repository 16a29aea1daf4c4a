import type { Cell, ResultColumn, ResultTable } from './result.ts';
import type { Batch } from './stream.ts';

/** The batches of a result, kept as they came and read cell by cell, up to a limit of rows. */
export class Batches {
  readonly #limit: number;
  readonly #batches: Batch[] = [];
  /** Row at which each batch begins. */
  readonly #starts: number[] = [];
  #kept = 0;
  #rowCount = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  take(batch: Batch): void {
    this.#rowCount += batch.rows;
    if (this.#kept >= this.#limit || batch.rows === 0) return;
    this.#starts.push(this.#kept);
    this.#batches.push(batch);
    this.#kept = Math.min(this.#limit, this.#kept + batch.rows);
  }

  get rows(): number {
    return this.#rowCount;
  }

  table(columns: readonly ResultColumn[], ms: number): ResultTable {
    let last = 0;
    const cellAt = (row: number, column: number): Cell => {
      // Neighbours are asked for one after another.
      if (!this.#holds(last, row)) last = this.#find(row);
      return this.#batches[last].cellAt(row - this.#starts[last], column);
    };
    return { columns, count: this.#kept, rowCount: this.#rowCount, ms, cellAt };
  }

  #holds(batch: number, row: number): boolean {
    return this.#starts[batch] <= row && row < (this.#starts[batch + 1] ?? this.#kept);
  }

  #find(row: number): number {
    let [from, to] = [0, this.#starts.length - 1];
    while (from < to) {
      const middle = (from + to + 1) >> 1;
      if (this.#starts[middle] <= row) from = middle;
      else to = middle - 1;
    }
    return from;
  }
}
