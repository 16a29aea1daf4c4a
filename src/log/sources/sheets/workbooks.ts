import type { Result } from '../../../base/result.ts';
import type { Opening, RowSource } from '../source.ts';
import { openOds } from './ods.ts';
import type { Package } from './package.ts';
import { openXlsx } from './xlsx.ts';

/** Opens a workbook of either make that can be read; loaded when there is one. */
export const openWorkbook = (kind: 'xlsx' | 'ods', opening: Opening, archive: Package): Promise<Result<RowSource>> =>
  kind === 'xlsx' ? openXlsx(opening, archive) : openOds(opening, archive);
