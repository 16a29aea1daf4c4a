import type { QueryMessages } from '../texts/query.ts';

const grouped = (value: number): string => value.toLocaleString('zh-CN');

export const query: QueryMessages = {
  title: '用 SQL 查询日志',
  sql: 'SQL',
  run: '运行',
  running: '正在查询…',
  cancelled: '已取消。',
  export: '导出 CSV',
  exportName: '查询结果.csv',
  saved: '常用问题',
  questions: {
    slowest: '最慢的 50 条首次响应',
    by_account: '每个账号接了多少、回得多快',
    by_hour: '每个钟点的咨询量和回复率',
    unanswered: '没人回的咨询',
    moved: '换了账号的咨询（上次运行）',
    replications: '每个指标的每次重放（上次运行）',
  },
  tables: '可以查的表',
  tablesNote: '时间列是毫秒；点名字插入到 SQL。',
  loading: '表还在装入，稍等。',
  failed: '数据库没有启动起来，查询暂不可用；其他页面照常。',
  noLog: '还没有日志。',
  result: (shown, rows, ms) =>
    shown < rows
      ? `共 ${grouped(rows)} 行，显示前 ${grouped(shown)} 行 · ${grouped(Math.round(ms))} 毫秒`
      : `${grouped(rows)} 行 · ${grouped(Math.round(ms))} 毫秒`,
  empty: '没有符合的行。',
  first: '写一条 SQL，或从「常用问题」里选一个，再按 Ctrl+Enter。',
  error: '这条 SQL 没有跑通',
  insert: (name) => `插入 ${name}`,
};
