import type { ReportMessages } from '../texts/report.ts';

export const report: ReportMessages = {
  outside: '带走结果',
  savePicture: '保存图表',
  asSvg: '存为 SVG（矢量图）',
  asPng: '存为 PNG（图片）',
  copyTable: '复制数据表',
  copied: '已复制',
  notCopied: '浏览器不让复制',
  notSaved: (reason) => `没有存下来：${reason}`,
  provenance: ({ log, hash, rows, period, run, version, day }) =>
    [
      `数据：${log}（SHA-256 ${hash}，${rows} 行），${period}`,
      ...(run === null ? [] : [`种子 ${run.seed}，${run.replications} 次重复`, ...run.besides]),
      `分流 ${version}，${day}`,
    ].join(' · '),
  sample: '示例店铺',
  files: (names) => (names.length > 2 ? `${names[0]} 等 ${names.length} 个文件` : names.join('、')),
  filtered: (conditions) => `只看筛选出的咨询（${conditions} 个条件）`,
};
