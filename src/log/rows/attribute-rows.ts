import type { ColumnRole } from '../../model/intake.ts';
import { SCOPE_KINDS, type ScopeKind } from '../../model/shop.ts';
import { ROLE_OF_KIND } from '../columns/attributes.ts';
import type { Cells } from '../records/cells.ts';
import { ByteDictionary } from '../values/dictionary.ts';
import { cellId, isNothing } from '../values/ids.ts';
import { isMember } from '../values/members.ts';

/** The 0-based column of a role; −1 = the table has none. */
type ColumnOf = (role: ColumnRole) => number;

/** What kept rows say of buyers and of what they ask, of all files together. */
export class AttributeRows {
  readonly kinds: KindColumn[] = [];
  vip: VipColumn | null = null;

  /** Reads these columns of one more file; `null`: its table has none of them. */
  reader(columnOf: ColumnOf): AttributeReader | null {
    const kinds = SCOPE_KINDS.flatMap((kind) => {
      const column = columnOf(ROLE_OF_KIND[kind]);
      return column < 0 ? [] : [{ values: this.kind(kind), column }];
    });
    const column = columnOf('vip');
    const vip = column < 0 ? null : { says: (this.vip ??= new VipColumn()), column };
    return kinds.length > 0 || vip !== null ? new AttributeReader(kinds, vip) : null;
  }

  private kind(kind: ScopeKind): KindColumn {
    const known = this.kinds.find((one) => one.kind === kind);
    if (known !== undefined) return known;
    const fresh = new KindColumn(kind);
    this.kinds.push(fresh);
    return fresh;
  }
}

/** Reads the attributes of the rows of one file. */
export class AttributeReader {
  private readonly kinds: readonly { readonly values: KindColumn; readonly column: number }[];
  private readonly vip: { readonly says: VipColumn; readonly column: number } | null;

  constructor(kinds: AttributeReader['kinds'], vip: AttributeReader['vip']) {
    this.kinds = kinds;
    this.vip = vip;
  }

  /** Reads the kept row of that number; what is asked counts only where the buyer asks it. */
  read(cells: Cells, row: number, byBuyer: boolean): void {
    if (byBuyer) for (const { values, column } of this.kinds) values.read(cells, row, column);
    if (this.vip !== null) this.vip.says.read(cells, row, this.vip.column);
  }
}

/** The values of one kind, as ids of `names`. */
export class KindColumn {
  readonly kind: ScopeKind;
  readonly names = new ByteDictionary();
  /** Whether a word stands for nothing, by its id. */
  private readonly empty: boolean[] = [];
  /** id + 1; 0 = none, also of rows that were never read. */
  private ids = new Int32Array(1 << 10);

  constructor(kind: ScopeKind) {
    this.kind = kind;
  }

  read(cells: Cells, row: number, column: number): void {
    const id = cellId(this.names, cells, column);
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
  private readonly words = new ByteDictionary();
  /** What each word means, by its id. */
  private readonly means: (boolean | null)[] = [];

  read(cells: Cells, row: number, column: number): void {
    const word = cellId(this.words, cells, column);
    if (word < 0) return;
    if (word === this.means.length) this.means.push(meaning(this.words.text(word)));
    if (this.means[word] === null) this.unclear++;
    else if (this.means[word]) this.members.push(row);
  }
}

const meaning = (word: string): boolean | null => (isNothing(word) ? false : isMember(word));
