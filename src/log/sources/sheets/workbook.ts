import type { NumberKind } from './number-formats.ts';
import { builtInKind, kindOfCode } from './number-formats.ts';
import type { Epoch } from './serials.ts';
import type { XmlHandler } from './xml.ts';
import { nameOf, XmlReader } from './xml.ts';

/** What a workbook says of itself before its sheets. */
export interface Book {
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  /** The path of the texts that cells share, if there are some. */
  readonly strings: string | null;
  /** What numbers stand for, by the style of their cell. */
  readonly formats: readonly NumberKind[];
  readonly epoch: Epoch;
}

/** Reads a part of the workbook; false: the archive has none of that name. */
export type ReadPart = (path: string, handler: XmlHandler & { readonly xml: XmlReader }) => Promise<boolean>;

const MAIN = 'xl/workbook.xml';

export async function bookOf(read: ReadPart): Promise<Book> {
  const roots = new Relations();
  await read('_rels/.rels', roots);
  const main = roots.byKind('officeDocument')?.target ?? MAIN;
  const relations = new Relations(folderOf(main));
  await read(`${folderOf(main)}_rels/${main.slice(folderOf(main).length)}.rels`, relations);
  const list = new SheetList();
  await read(main, list);
  const styles = new Styles();
  const stylePath = relations.byKind('styles')?.target;
  if (stylePath !== undefined) await read(stylePath, styles);
  const sheets = list.sheets.flatMap(({ name, id }) => {
    const relation = relations.all.get(id);
    return relation?.kind === 'worksheet' ? [{ name, path: relation.target }] : [];
  });
  return {
    sheets,
    strings: relations.byKind('sharedStrings')?.target ?? null,
    formats: styles.kinds(),
    epoch: list.epoch,
  };
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** A path as an archive has it: relative to a folder, or from the root where it begins with a stroke. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** A part that is read for its attributes. */
abstract class Attributes implements XmlHandler {
  readonly wantsText = false;
  readonly xml = new XmlReader(this);

  abstract open(name: number): void;

  close(name: number): void;
  close(): void {
    // What a tag opens with says all.
  }

  text(): void {
    // It wants none.
  }

  protected attribute(name: number): string {
    return this.xml.attribute(name) ?? '';
  }
}

interface Relation {
  /** The last word of its type: `worksheet`, `styles`, in either edition of the standard. */
  readonly kind: string;
  readonly target: string;
}

const RELATIONSHIP = nameOf('Relationship');
const [ID, TYPE, TARGET] = ['Id', 'Type', 'Target'].map(nameOf);

class Relations extends Attributes {
  readonly all = new Map<string, Relation>();
  private readonly folder: string;

  constructor(folder = '') {
    super();
    this.folder = folder;
  }

  open(name: number): void {
    if (name !== RELATIONSHIP) return;
    const kind = this.attribute(TYPE).split('/').at(-1)!;
    this.all.set(this.attribute(ID), { kind, target: resolved(this.folder, this.attribute(TARGET)) });
  }

  byKind(kind: string): Relation | undefined {
    return [...this.all.values()].find((relation) => relation.kind === kind);
  }
}

const [SHEET, PROPERTIES] = ['sheet', 'workbookPr'].map(nameOf);
const [NAME, RELATION_ID, DATE_1904] = ['name', 'id', 'date1904'].map(nameOf);

class SheetList extends Attributes {
  readonly sheets: { readonly name: string; readonly id: string }[] = [];
  epoch: Epoch = 1900;

  open(name: number): void {
    if (name === SHEET) this.sheets.push({ name: this.attribute(NAME), id: this.attribute(RELATION_ID) });
    else if (name === PROPERTIES && /^(1|true|on)$/.test(this.attribute(DATE_1904))) this.epoch = 1904;
  }
}

const [CELL_FORMATS, FORMAT, NUMBER_FORMAT] = ['cellXfs', 'xf', 'numFmt'].map(nameOf);
const [FORMAT_ID, CODE] = ['numFmtId', 'formatCode'].map(nameOf);

class Styles extends Attributes {
  private readonly own = new Map<number, NumberKind>();
  private readonly ids: number[] = [];
  private inCells = false;

  open(name: number): void {
    if (name === NUMBER_FORMAT) this.own.set(this.xml.number(FORMAT_ID), kindOfCode(this.attribute(CODE)));
    else if (name === CELL_FORMATS) this.inCells = true;
    else if (name === FORMAT && this.inCells) this.ids.push(this.xml.number(FORMAT_ID));
  }

  override close(name: number): void {
    if (name === CELL_FORMATS) this.inCells = false;
  }

  kinds(): NumberKind[] {
    return this.ids.map((id) => this.own.get(id) ?? builtInKind(id));
  }
}
