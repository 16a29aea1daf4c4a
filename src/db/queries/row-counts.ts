import { question } from '../question.ts';
import { TABLE_IDS } from '../schema.ts';

/** How many rows each table of the app has. */
export const rowCounts = question(
  'row counts',
  { name: 'text', rows: 'number' },
  `${TABLE_IDS.map((table) => `SELECT '${table}' AS name, count(*) AS rows FROM ${table}`).join('\nUNION ALL ')}
ORDER BY name`,
);
