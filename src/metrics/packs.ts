import { METRICS, type MetricId } from './metrics.ts';
import { PACK_IDS, type Pack, type PackId } from './pack.ts';
import { RULES } from './rules.ts';

/** First year of each version, and the figure that it judges plans by. */
const HEADLINES: Readonly<Record<PackId, { readonly since: number | null; readonly headline: MetricId }>> = {
  generic: { since: null, headline: 'reply_rate_3min' },
  'taobao-2022': { since: 2022, headline: 'taobao_2022_reply_3min' },
  'taobao-2020': { since: 2020, headline: 'taobao_2020_reply_3min' },
  'reply-rate': { since: null, headline: 'reply_rate_buyer_day' },
  pinduoduo: { since: null, headline: 'pinduoduo_reply_3min' },
  'pinduoduo-2019': { since: 2019, headline: 'pinduoduo_2019_reply_5min' },
  feige: { since: null, headline: 'feige_reply_3min' },
  jd: { since: null, headline: 'jd_reply_30s' },
  kuaishou: { since: null, headline: 'kuaishou_reply_3min' },
};

/** Every rule book, in the order in which they are offered. */
export const PACKS: readonly Pack[] = PACK_IDS.map((id) => ({
  id,
  rule: id === 'generic' ? null : RULES[id],
  metrics: METRICS.filter(({ pack }) => pack === id).map((metric) => metric.id),
  ...HEADLINES[id],
}));

/** The pack of an id. */
export const packOf = (id: PackId): Pack => PACKS.find((pack) => pack.id === id)!;
