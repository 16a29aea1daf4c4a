import { EXPORT_FORMATS, type ExportFormatId } from '../db/exports/formats.ts';
import type { Commands } from './commands.ts';
import { shownResult } from './state.ts';
import type { Workbench } from './workbench.ts';

type Asking =
  | 'query'
  | 'look'
  | 'cancelQuery'
  | 'vocabulary'
  | 'countRows'
  | 'retryTables'
  | 'csv'
  | 'exportCsv'
  | 'export'
  | 'exportComparison';

/** Asking the tables, and saving what they answer. */
export function queryCommands({ state, tables }: Workbench, offer: Commands['save']): Pick<Commands, Asking> {
  const save: Commands['export'] = async (sql, { format = 'csv', name = 'query-result' } = {}, told) => {
    const { parts, rows } = await tables.export(sql, format, told);
    const file = new Blob([...parts]);
    offer(named(name, format), ...parts);
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
    async exportComparison(words, { format = 'csv', name = 'comparison' } = {}) {
      const result = shownResult(state());
      if (result === null) throw new RangeError('nothing has been compared yet');
      const { comparisonFile } = await import('./comparison-file.ts');
      offer(named(name, format), ...(await comparisonFile(result, { words, thresholds: state().thresholds }, format)));
    },
  };
}

/** A name with the extension of its format. */
function named(name: string, format: ExportFormatId): string {
  const { extension } = EXPORT_FORMATS.find(({ id }) => id === format)!;
  return name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`;
}
