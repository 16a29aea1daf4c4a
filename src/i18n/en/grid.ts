import type { GridMessages } from '../texts/grid.ts';

const grouped = (value: number): string => value.toLocaleString('en');

export const grid: GridMessages = {
  find: 'Find in the rows',
  found: (rows, all) => `${grouped(rows)} of ${grouped(all)} rows`,
  working: 'Going through the rows…',
  sortBy: (column) => `Sort by ${column}`,
};
