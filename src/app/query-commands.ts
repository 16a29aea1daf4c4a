import { EXPORT_FORMATS } from '../db/exports/formats.ts';
import type { Commands } from './commands.ts';
import type { Workbench } from './workbench.ts';

type Asking =
  'query' | 'look' | 'cancelQuery' | 'vocabulary' | 'countRows' | 'retryTables' | 'csv' | 'exportCsv' | 'export';

/** Asking the tables, and saving what they answer. */
export function queryCommands({ tables }: Workbench, offer: Commands['save']): Pick<Commands, Asking> {
  const save: Commands['export'] = async (sql, { format = 'csv', name = 'query-result' } = {}, told) => {
    const { extension } = EXPORT_FORMATS.find(({ id }) => id === format)!;
    const { parts, rows } = await tables.export(sql, format, told);
    const file = new Blob([...parts]);
    offer(name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`, ...parts);
    return { rows, bytes: file.size };
  };
  return {
    query: (sql, limit = 1000) => tables.query(sql, limit),
    look: (sql, limit, told) => tables.look(sql, limit, told),
    cancelQuery: () => tables.cancel(),
    vocabulary: () => tables.vocabulary(),
    countRows: () => tables.countRows(),
    retryTables: () => tables.retry(),
    csv: async (sql) => new Blob([...(await tables.export(sql, 'csv')).parts]).text(),
    async exportCsv(sql, name) {
      await save(sql, { format: 'csv', name });
    },
    export: save,
  };
}
