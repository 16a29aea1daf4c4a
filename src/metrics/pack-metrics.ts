import type { Metric } from './metric.ts';
import { meanSql, shareSql } from './rule-sql.ts';

const share = { unit: 'share', better: 'higher', survivors: false, table: 'run_turn' } as const;
const mean = { unit: 'ms', better: 'lower', table: 'run_turn' } as const;

/** The figures of the platforms, by their rules. */
export const PACK_METRICS = [
  {
    id: 'taobao_2022_reply_3min',
    pack: 'taobao-2022',
    ...share,
    sum: ['taobao-2022 in time', 'taobao-2022 counted'],
    sql: shareSql('taobao-2022'),
  },
  {
    id: 'taobao_2022_response_mean',
    pack: 'taobao-2022',
    ...mean,
    survivors: false,
    sum: ['taobao-2022 ms', 'taobao-2022 averaged'],
    sql: meanSql('taobao-2022'),
  },
  {
    id: 'taobao_2020_reply_3min',
    pack: 'taobao-2020',
    ...share,
    sum: ['taobao-2020 in time', 'taobao-2020 counted'],
    sql: shareSql('taobao-2020'),
  },
  {
    id: 'taobao_2020_response_mean',
    pack: 'taobao-2020',
    ...mean,
    survivors: true,
    sum: ['taobao-2020 ms', 'taobao-2020 averaged'],
    sql: meanSql('taobao-2020'),
  },
  {
    id: 'reply_rate_buyer_day',
    pack: 'reply-rate',
    ...share,
    sum: ['reply-rate in time', 'reply-rate counted'],
    sql: shareSql('reply-rate'),
  },
  {
    id: 'pinduoduo_reply_3min',
    pack: 'pinduoduo',
    ...share,
    sum: ['pinduoduo in time', 'pinduoduo counted'],
    sql: shareSql('pinduoduo'),
  },
  {
    id: 'pinduoduo_2019_reply_5min',
    pack: 'pinduoduo-2019',
    ...share,
    sum: ['pinduoduo-2019 in time', 'pinduoduo-2019 counted'],
    sql: shareSql('pinduoduo-2019'),
  },
  {
    id: 'feige_reply_3min',
    pack: 'feige',
    ...share,
    sum: ['feige in time', 'feige counted'],
    sql: shareSql('feige'),
  },
  { id: 'jd_reply_30s', pack: 'jd', ...share, sum: ['jd in time', 'jd counted'], sql: shareSql('jd') },
  { id: 'kuaishou_reply_3min', pack: 'kuaishou', ...share, sql: shareSql('kuaishou') },
] as const satisfies readonly Metric[];
