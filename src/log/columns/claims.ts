import type { ColumnRole } from '../../model/intake.ts';
import { rankOfName } from './names.ts';
import type { ColumnSample, Sample } from './sample.ts';

export interface Columns {
  readonly columns: Partial<Record<ColumnRole, number>>;
  readonly because: Partial<Record<ColumnRole, 'name' | 'values'>>;
}

/** Gives columns to roles; a column has one role, a role one column. */
export class Claims implements Columns {
  columns: Partial<Record<ColumnRole, number>> = {};
  because: Partial<Record<ColumnRole, 'name' | 'values'>> = {};
  private readonly sample: Sample;
  private readonly taken = new Set<number>();

  constructor(sample: Sample) {
    this.sample = sample;
  }

  has(role: ColumnRole): boolean {
    return this.columns[role] !== undefined;
  }

  columnOf(role: ColumnRole): ColumnSample | undefined {
    const column = this.columns[role];
    return column === undefined ? undefined : this.sample.columns[column];
  }

  take(role: ColumnRole, column: number, why: 'name' | 'values'): void {
    this.columns[role] = column;
    this.because[role] = why;
    this.taken.add(column);
  }

  /** The column that was taken for one role is one of another. */
  rename(from: ColumnRole, to: ColumnRole): void {
    const { [from]: column, ...columns } = this.columns;
    const { [from]: why, ...because } = this.because;
    if (column === undefined || why === undefined) return;
    this.columns = { ...columns, [to]: column };
    this.because = { ...because, [to]: why };
  }

  /** The role has no column after all. */
  drop(role: ColumnRole): void {
    const { [role]: column, ...columns } = this.columns;
    const { [role]: _, ...because } = this.because;
    if (column === undefined) return;
    this.columns = columns;
    this.because = because;
    this.taken.delete(column);
  }

  /** Gives the role the free column that its name says most plainly, if its values agree. */
  byName(role: ColumnRole, agrees: (column: ColumnSample) => boolean = () => true): void {
    const named = this.free()
      .map((column) => ({ column, rank: rankOfName(role, this.sample.columns[column].name) }))
      .filter(({ column, rank }) => rank >= 0 && agrees(this.sample.columns[column]))
      .sort((a, b) => a.rank - b.rank);
    if (named.length > 0 && !this.has(role)) this.take(role, named[0].column, 'name');
  }

  /** Gives the role the free column with the highest score above 0; of equals the first. */
  byValues(role: ColumnRole, score: (column: ColumnSample, index: number) => number): void {
    if (this.has(role)) return;
    let best = { column: -1, score: 0 };
    for (const column of this.free()) {
      const found = score(this.sample.columns[column], column);
      if (found > best.score) best = { column, score: found };
    }
    if (best.column >= 0) this.take(role, best.column, 'values');
  }

  private free(): number[] {
    return this.sample.columns.map((_, column) => column).filter((column) => !this.taken.has(column));
  }
}
