import type { Attribute, Attributes } from '../../model/log.ts';
import type { AttributeRows, KindColumn } from '../rows/attribute-rows.ts';
import type { Numbering } from './people.ts';

/** The rows behind inquiries. */
export interface RowsOfInquiries {
  /** Number of the buyer of each inquiry. */
  readonly buyer: Int32Array;
  readonly buyers: Numbering;
  /** Buyer that a row names, an id; −1 = none. */
  readonly nameOf: (row: number) => number;
  /** Shows every row of every inquiry, in the order of time inside each. */
  readonly each: (see: (inquiry: number, row: number) => void) => void;
}

/** What inquiries carry: of each kind the first value that the rows of an inquiry have. */
export function attributesOf(columns: AttributeRows, rows: RowsOfInquiries): Attributes {
  const found = columns.kinds.map((kind) => [kind.kind, attributeOf(kind, rows)] as const);
  return Object.fromEntries(found.filter(([, { values }]) => values.length > 0));
}

function attributeOf(column: KindColumn, { buyer, each }: RowsOfInquiries): Attribute {
  const inquiry = new Int32Array(buyer.length).fill(-1);
  const code = new Int32Array(column.names.size).fill(-1);
  const values: string[] = [];
  each((number, row) => {
    const id = column.at(row);
    if (id < 0 || inquiry[number] >= 0) return;
    if (code[id] < 0) code[id] = values.push(column.names.text(id)) - 1;
    inquiry[number] = code[id];
  });
  return { values, inquiry };
}

/**
 * Per buyer: 1 = some row of his says that he is a member; `null`: no column tells. A row that names a buyer is his,
 * whatever the inquiry; one that names nobody is of the inquiry's buyer.
 */
export function membersOf(columns: AttributeRows, rows: RowsOfInquiries): Uint8Array | null {
  if (columns.vip === null) return null;
  const { buyer, buyers, nameOf, each } = rows;
  const { members } = columns.vip;
  const vip = new Uint8Array(buyers.count);
  const nameless = new Set<number>();
  for (const row of members) {
    const name = nameOf(row);
    if (name < 0) nameless.add(row);
    else if (buyers.known(name) >= 0) vip[buyers.known(name)] = 1;
  }
  if (nameless.size > 0) {
    each((number, row) => {
      if (nameless.has(row)) vip[buyer[number]] = 1;
    });
  }
  return vip;
}
