import type { Bytes } from './talk.ts';
import { zipped } from './talk.ts';

/** A cell as a test writes it: text, a number with a style, or XML of its own. */
export type Cell = string | number | { readonly n: string; readonly style?: number } | { readonly xml: string } | null;

export interface BookOptions {
  readonly sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>;
  /** Whether texts are shared, as Excel writes them, or stand in their cells, as programs do. */
  readonly shared?: boolean;
  readonly date1904?: boolean;
  /** Format codes of the styles 1, 2, …, or numbers of built-in ones. */
  readonly formats?: readonly (string | number)[];
  /** References of merged cells, in every sheet. */
  readonly merged?: readonly string[];
  /** Stands before the root of every sheet. */
  readonly prolog?: string;
  readonly extra?: Readonly<Record<string, string>>;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\r', '_x000D_');

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** A workbook with no more in it than Excel asks for. */
export function workbook({ sheets, shared, date1904, formats = [], merged, prolog, extra }: BookOptions): Bytes {
  const names = Object.keys(sheets);
  const texts: string[] = [];
  const cell = (value: Cell, at: string): string => {
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    if (typeof value !== 'string') {
      return 'xml' in value
        ? value.xml.replace('<c', `<c r="${at}"`)
        : `<c r="${at}" s="${value.style ?? 0}"><v>${value.n}</v></c>`;
    }
    if (!shared) return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
    if (!texts.includes(value)) texts.push(value);
    return `<c r="${at}" t="s"><v>${texts.indexOf(value)}</v></c>`;
  };
  const sheet = (rows: readonly (readonly Cell[])[]): string =>
    `${HEAD}${prolog ?? ''}<worksheet xmlns="${MAIN}"><sheetData>` +
    rows
      .map((row, y) => `<row r="${y + 1}">${row.map((one, x) => cell(one, `${letters(x)}${y + 1}`)).join('')}</row>`)
      .join('') +
    `</sheetData>${merged ? `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>` : ''}</worksheet>`;
  const ids = formats.map((code, i) => (typeof code === 'number' ? code : 164 + i));
  const parts = names.map((name, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheet(sheets[name])] as const);
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  return zipped({
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>` +
      names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      `${HEAD}<Relationships xmlns="${PACKAGE}">` +
      names.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') +
      relation('rIdS', 'styles', '/xl/styles.xml') +
      relation('rIdT', 'sharedStrings', 'sharedStrings.xml') +
      '</Relationships>',
    'xl/styles.xml':
      `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>` +
      formats
        .map((code, i) =>
          typeof code === 'string' ? `<numFmt numFmtId="${ids[i]}" formatCode="${escaped(code)}"/>` : '',
        )
        .join('') +
      '</numFmts><cellStyleXfs><xf numFmtId="22"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>' +
      ids.map((id) => `<xf numFmtId="${id}"/>`).join('') +
      '</cellXfs></styleSheet>',
    ...Object.fromEntries(parts),
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    ...extra,
  });
}
