import type { GridMessages } from '../texts/grid.ts';

const grouped = (value: number): string => value.toLocaleString('zh-CN');

export const grid: GridMessages = {
  find: '在结果里查找',
  found: (rows, all) => `${grouped(all)} 行里找到 ${grouped(rows)} 行`,
  working: '正在翻查各行…',
  sortBy: (column) => `按 ${column} 排序`,
};
