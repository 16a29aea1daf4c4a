import type { ResultColumn, ResultTable } from '../../app/commands.ts';
import type { GridColumn, GridData } from '../grid/grid-data.ts';

const column = ({ name, kind, type }: ResultColumn): GridColumn => ({
  name,
  kind: type === 'timestamp' || type === 'date' ? 'time' : kind,
});

const known = new WeakMap<ResultTable, GridData>();

/** A result as rows of a grid; of one result always the same object. */
export function gridDataOf(result: ResultTable): GridData {
  const data = known.get(result) ?? { columns: result.columns.map(column), count: result.count, cellAt: result.cellAt };
  known.set(result, data);
  return data;
}
