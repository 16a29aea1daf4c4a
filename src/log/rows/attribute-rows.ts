import type { ColumnRole } from '../../model/intake.ts';
import { SCOPE_KINDS, type ScopeKind } from '../../model/shop.ts';
import { ROLE_OF_KIND } from '../columns/attributes.ts';
import type { Cells } from '../records/cells.ts';
import { ByteDictionary } from '../values/dictionary.ts';
import { cellId, isNothing } from '../values/ids.ts';
import { isMember } from '../values/members.ts';

/** The 0-based column of a role; −1 = the table has none. */
type ColumnOf = (role: ColumnRole) => number;

/** What kept rows say of buyers and of what they ask; only of tables that have such columns. */
export class AttributeRows {
  readonly kinds: readonly KindColumn[];
  readonly vip: VipColumn | null;

  private constructor(kinds: readonly KindColumn[], vip: VipColumn | null) {
    this.kinds = kinds;
    this.vip = vip;
  }

  /** `null`: the table has no such column. */
  static of(columnOf: ColumnOf): AttributeRows | null {
    const kinds = SCOPE_KINDS.flatMap((kind) => {
      const column = columnOf(ROLE_OF_KIND[kind]);
      return column < 0 ? [] : [new KindColumn(kind, column)];
    });
    const column = columnOf('vip');
    const vip = column < 0 ? null : new VipColumn(column);
    return kinds.length > 0 || vip !== null ? new AttributeRows(kinds, vip) : null;
  }

  /** Reads the kept row of that number; what is asked counts only where the buyer asks it. */
  read(cells: Cells, row: number, byBuyer: boolean): void {
    if (byBuyer) for (const kind of this.kinds) kind.read(cells, row);
    this.vip?.read(cells, row);
  }
}

/** The values of one kind, as ids of `names`. */
export class KindColumn {
  readonly kind: ScopeKind;
  readonly names = new ByteDictionary();
  private readonly column: number;
  /** Whether a word stands for nothing, by its id. */
  private readonly empty: boolean[] = [];
  /** id + 1; 0 = none, also of rows that were never read. */
  private ids = new Int32Array(1 << 10);

  constructor(kind: ScopeKind, column: number) {
    this.kind = kind;
    this.column = column;
  }

  read(cells: Cells, row: number): void {
    const id = cellId(this.names, cells, this.column);
    if (id === this.empty.length) this.empty.push(isNothing(this.names.text(id)));
    if (id < 0 || this.empty[id]) return;
    if (row >= this.ids.length) {
      const longer = new Int32Array(2 * Math.max(row, this.ids.length));
      longer.set(this.ids);
      this.ids = longer;
    }
    this.ids[row] = id + 1;
  }

  /** Id of the value on a row; −1 = none. */
  at(row: number): number {
    return row < this.ids.length ? this.ids[row] - 1 : -1;
  }
}

/** Which rows say that the buyer is a member. */
export class VipColumn {
  /** Rows with a word that says neither yes nor no. */
  unclear = 0;
  /** Rows that say yes, ascending. */
  readonly members: number[] = [];
  private readonly column: number;
  private readonly words = new ByteDictionary();
  /** What each word means, by its id. */
  private readonly means: (boolean | null)[] = [];

  constructor(column: number) {
    this.column = column;
  }

  read(cells: Cells, row: number): void {
    const word = cellId(this.words, cells, this.column);
    if (word < 0) return;
    if (word === this.means.length) this.means.push(meaning(this.words.text(word)));
    if (this.means[word] === null) this.unclear++;
    else if (this.means[word]) this.members.push(row);
  }
}

const meaning = (word: string): boolean | null => (isNothing(word) ? false : isMember(word));
