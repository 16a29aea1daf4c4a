import type { DaysMethod } from '../../compare/comparison.ts';
import type { ReportMessages } from '../texts/report.ts';

const otherDays = ({ method, days, resamples }: DaysMethod): string => {
  if (method === 'none') return '日志不足两天，算不出「换几天」';
  const how = method === 'bootstrap' ? `从 ${days} 天里按整天重抽 ${resamples} 次` : `只有 ${days} 天，用 t 分布`;
  return `「换几天」是换成类似的日子会怎样（${how}）`;
};

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
  filtered: (conditions) => `只看这些咨询：${conditions.join('；')}`,
  link: {
    copy: '复制链接',
    copied: '链接已复制。',
    byHand: '浏览器不让复制，请手动复制：',
    says: '链接里有方案、筛选和种子，没有聊天记录；对方导入同一份记录，就看到同样的数字。',
    long: (characters) => `链接有 ${characters} 个字符，有的聊天软件会截断；也可以在「数据」页把方案存成文件发过去。`,
    field: '分享链接',
  },
  tables: {
    open: '导出表格…',
    title: '导出表格',
    format: '格式',
    comparison: '这次对比',
    comparisonSays: '每个方案、每个指标一行：数值、配对差、两个区间、判断。',
    comparisonFile: '方案对比',
    save: (table) => `保存 ${table}`,
    saving: (table, rows) => `正在写 ${table}：已取 ${rows} 行`,
    saved: (table) => `已保存 ${table}`,
  },
  page: {
    print: '打印报告',
    title: (shop) => `${shop} · 分流方案对比`,
    question: ({ a, b, letter }) => `把 A「${a}」换成 ${letter}「${b}」，买家会等得更短、更少没人回吗？`,
    changes: ({ a, b, letter }) => `${letter}「${b}」和 A「${a}」设置上的不同`,
    columns: {
      metric: '指标',
      difference: (letter) => `${letter} − A`,
      noise: '随机性 95% 区间',
      days: '换几天 95% 区间',
      verdict: (letter) => `${letter} 与 A 比`,
    },
    changed: (shown, accounts) => `只画接待量变化最大的 ${shown} 个账号，共 ${accounts} 个。`,
    methodTitle: '怎么算的',
    method: ({ letter, replications, otherDays: days, several, inferred }) => [
      `买家何时来、问几轮、看到回复后想多久，照日志；谁接待、等多久，按每个方案重放 ${replications} 次。A 与 ${letter} 用同一组随机数，差值逐次配对相减。`,
      `「随机性」只对这份日志；${otherDays(days)}。两个区间都不含 0 才说更好或更差${several ? '，同时比几个方案时按 Holm 放宽' : ''}；没人回的咨询始终在分母里。`,
      `模型尚未校准，差值比绝对值可信。${inferred === 0 ? '' : `${inferred} 个账号的在线时间由回复推断。`}`,
    ],
    stale: '设置在这次重放之后改过：数字属于改动前的设置。',
  },
};
