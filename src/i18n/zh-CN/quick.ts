import type { QuickMessages } from '../texts/quick.ts';

export const quick: QuickMessages = {
  form: '图形',
  forms: { bar: '条形', line: '折线', scatter: '散点', histogram: '直方图' },
  x: '横轴',
  y: '纵轴',
  colour: '颜色',
  none: '（不分）',
  rows: '行数',
  others: '其他',
  nothing: '这些列里没有能画的数。',
  label: (form, x, y, rows) =>
    form === 'histogram'
      ? `${x} 的直方图，共 ${rows} 行`
      : `${{ bar: '条形图', line: '折线图', scatter: '散点图' }[form]}：${y} 随 ${x}，共 ${rows} 行`,
  left: (shown, all) => `画了 ${all} 个里的 ${shown} 个，表格里是全部。`,
};
