import type { Mapping, Preview } from '../../model/intake.ts';
import { missingRoles } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import type { Table } from '../records/table.ts';
import { sampleOf } from './sample.ts';

/** A mapping with the reasons for it, and the roles that nothing was found for. */
export type Guess = Pick<Preview, 'mapping' | 'because' | 'missing'>;

/** What the columns of a table mean: the format that lacks least, of equals the one that explains more columns. */
export function guessMapping(table: Table, encoding: string, timeZone: string): Guess {
  const sample = sampleOf(table.header, table.rows);
  let best: { guess: Guess; roles: number } | null = null;
  for (const { grain, recognise } of FORMATS) {
    const found = recognise(sample);
    if (found === null) continue;
    const { columns, because } = found;
    const mapping: Mapping = { grain, encoding, delimiter: table.delimiter, columns, timeZone };
    const guess = { mapping, because, missing: missingRoles(grain, columns) };
    const roles = Object.keys(columns).length;
    const lead = best === null ? 1 : best.guess.missing.length - guess.missing.length || roles - best.roles;
    if (lead > 0) best = { guess, roles };
  }
  return best!.guess;
}
