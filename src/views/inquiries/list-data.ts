import type { ResultTable } from '../../app/commands.ts';
import type { FateId, GivenId } from '../../i18n/texts/inquiries.ts';
import type { Outcome, Reason } from '../../model/run.ts';
import type { Cell, GridColumn, GridData } from '../grid/grid-data.ts';
import type { FilterTelling } from './filter-words.ts';

/** The column of a list that holds the numbers of inquiries. */
export const INQUIRY = 0;
const DASH = '—';
/** Rows that tell whether buyers have pseudonyms: all have one, or none. */
const LOOKED_AT = 20;

/** A column of the grid, made from one of the list. */
interface Told extends GridColumn {
  readonly from: number;
  /** The cell in words where those, not the codes, are sorted and searched. */
  readonly word?: (cell: Cell) => string;
}

/** The list as rows of a grid: names for places, words for codes, durations for ms; read cell by cell, never copied. */
export function listData(table: ResultTable, telling: FilterTelling): GridData {
  const columns = columnsOf(table, telling);
  return {
    columns,
    count: table.count,
    cellAt(row, column) {
      const { from, word } = columns[column];
      const cell = table.cellAt(row, from);
      return word ? word(cell) : cell;
    },
  };
}

function columnsOf(table: ResultTable, telling: FilterTelling): Told[] {
  const { inquiries: words } = telling.t;
  const place = (name: string): number => table.columns.findIndex((column) => column.name === name);
  const given = (id: GivenId, column: Omit<GridColumn, 'name'>): Told => ({
    name: id,
    label: words.given[id],
    from: place(id),
    ...column,
  });
  const hasBuyers = Array.from({ length: Math.min(table.count, LOOKED_AT) }, (_, row) =>
    table.cellAt(row, place('buyer')),
  ).some((buyer) => buyer !== null);
  const fates = (id: FateId): Told[] =>
    (['a', 'b'] as const).map((side) => ({
      name: `${id}_${side}`,
      label: words.fate[id](telling.letters[side]),
      from: place(`${id}_${side}`),
      ...fateOf(id, telling, side),
    }));
  return [
    given('inquiry', { kind: 'number' }),
    given('arrival', { kind: 'time' }),
    ...(hasBuyers ? [given('buyer', { kind: 'text', say: (cell) => (cell === null ? DASH : String(cell)) })] : []),
    ...fates('response'),
    {
      name: 'difference',
      label: words.difference(telling.letters.b),
      from: place('difference'),
      kind: 'number',
      say: (cell) => differenceText(cell, telling),
    },
    ...(['account', 'outcome', 'reason', 'group', 'transfers'] as const).flatMap(fates),
  ];
}

/** How a column of what became of inquiries under one plan is shown. */
function fateOf(
  id: FateId,
  { shop, plans, t, figures }: FilterTelling,
  side: 'a' | 'b',
): Pick<Told, 'kind' | 'say' | 'word'> {
  const { inquiries: words, why } = t;
  switch (id) {
    case 'response':
      return {
        kind: 'number',
        say: (cell) =>
          cell === null ? words.byRobot : cell === Infinity ? words.never : figures.duration(Number(cell)),
      };
    case 'account':
      return { kind: 'text', word: (cell) => (cell === null ? words.nobody : nameAt(shop?.accounts, cell)) };
    case 'group':
      return { kind: 'text', word: (cell) => (cell === null ? words.noGroup : nameAt(plans[side].groups, cell)) };
    case 'outcome':
      return { kind: 'text', word: (cell) => words.outcomes[cell as Outcome] };
    case 'reason':
      return { kind: 'text', word: (cell) => why.reasons[cell as Reason] };
    case 'transfers':
      return { kind: 'number' };
  }
}

const nameAt = (named: readonly { readonly name: string }[] | undefined, place: Cell): string =>
  named?.[Number(place)]?.name ?? String(place);

/** B − A with its sign; where one of the two was never replied to, which. */
function differenceText(cell: Cell, { t, figures }: FilterTelling): string {
  if (cell === null) return DASH;
  const ms = Number(cell);
  if (!Number.isFinite(ms)) return ms < 0 ? t.inquiries.gained : t.inquiries.lost;
  if (ms === 0) return '0';
  return ms > 0 ? `+${figures.duration(ms)}` : figures.duration(ms);
}
