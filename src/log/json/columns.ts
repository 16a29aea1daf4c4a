import type { Json, JsonObject } from './json.ts';
import { cellOf, isObject, plain } from './json.ts';

/** Objects in objects that become columns of their own; what is deeper is one column of JSON text. */
const LEVELS = 4;
/** Different names of late fields that are told apart. */
const NAMED = 1000;
const NAME_LENGTH = 200;

interface Node {
  /** Whether it holds more than objects, and so is a column itself. */
  holds: boolean;
  column: number;
  readonly parts: Map<string, Node>;
}

type Nodes = Map<string, Node>;

/** Fields that no column was made for, as they came after the first records. */
export class Late {
  records = 0;
  readonly names = new Set<string>();

  add(name: string): void {
    if (this.names.size < NAMED) this.names.add(name.slice(0, NAME_LENGTH));
  }
}

/** Gives every field of some records a column, the fields of objects inside by dotted names: `user.name`. */
export class FieldColumns {
  readonly names: readonly string[];
  private readonly root: Nodes = new Map();

  /** The columns of these records; there are no more than about `most`. */
  constructor(records: readonly JsonObject[], most: number) {
    const budget = { nodes: most + 1 };
    for (const record of records) learn(record, this.root, 1, budget);
    const names: string[] = [];
    number(this.root, '', names);
    this.names = names;
  }

  /** Puts the fields of a record into its cells, the first column at `first`; says whether one had no column. */
  fill(record: JsonObject, cells: string[], first: number, late: Late): boolean {
    return put(record, this.root, { cells, first, late, path: '' });
  }
}

function learn(record: JsonObject, nodes: Nodes, level: number, budget: { nodes: number }): void {
  for (const name in record) {
    let node = nodes.get(name);
    if (node === undefined) {
      if (budget.nodes-- <= 0) return;
      nodes.set(name, (node = { holds: false, column: -1, parts: new Map() }));
    }
    const value = plain(record[name]);
    if (level < LEVELS && isObject(value)) learn(value, node.parts, level + 1, budget);
    else if (value !== null) node.holds = true;
  }
}

function number(nodes: Nodes, path: string, names: string[]): void {
  for (const [name, node] of nodes) {
    if (node.holds || node.parts.size === 0) node.column = names.push((path + name).slice(0, NAME_LENGTH)) - 1;
    number(node.parts, `${path}${name}.`, names);
  }
}

interface Target {
  readonly cells: string[];
  readonly first: number;
  readonly late: Late;
  readonly path: string;
}

function put(record: JsonObject, nodes: Nodes, target: Target): boolean {
  let late = false;
  for (const name in record) {
    const node = nodes.get(name);
    const value = record[name];
    if (typeof value === 'string' && node !== undefined && node.column >= 0) {
      target.cells[target.first + node.column] = value;
    } else if (value !== null && place(plain(value), name, node, target)) late = true;
  }
  return late;
}

/** Puts a value where its field has its column; true when it has none. */
function place(value: Json, name: string, node: Node | undefined, target: Target): boolean {
  if (node !== undefined && node.parts.size > 0 && isObject(value)) {
    return put(value, node.parts, { ...target, path: `${target.path}${name}.` });
  }
  if (value === null) return false;
  if (node === undefined || node.column < 0) {
    target.late.add(target.path + name);
    return true;
  }
  target.cells[target.first + node.column] = cellOf(value);
  return false;
}
