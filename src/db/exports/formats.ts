import { csv } from './csv.ts';
import type { ExportFormat } from './format.ts';
import { json, ndjson } from './json.ts';
import { parquet } from './parquet.ts';

/** Every kind of file that a result can be saved as. */
export const EXPORT_FORMATS = [csv, json, ndjson, parquet] as const satisfies readonly ExportFormat[];
export type ExportFormatId = (typeof EXPORT_FORMATS)[number]['id'];
export const EXPORT_FORMAT_IDS = EXPORT_FORMATS.map(({ id }) => id);

export const formatOf = (id: ExportFormatId): ExportFormat => EXPORT_FORMATS.find((format) => format.id === id)!;
