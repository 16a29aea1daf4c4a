import type { MeasureMessages } from '../texts/measure.ts';

const methods = {
  bootstrap: (days: number, resamples: number, isStratified: boolean) =>
    `整天重抽 ${resamples.toLocaleString('zh-CN')} 次，${isStratified ? '同一星期几之间互换，' : ''}共 ${days} 天`,
  t: (days: number) => `按天的 t 区间，共 ${days} 天`,
  none: () => '只有一天，无从比较',
};

export const measure: MeasureMessages = {
  ask: (metric) => `${metric}：怎么算的`,
  close: '关闭',
  counts: '算什么',
  rules: '口径',
  sql: 'SQL',
  difference: (slot) => `${slot} − A`,
  noise: '模拟',
  days: '换几天',
  noiseBy: (replications, confidence) => `模拟的随机性：${replications} 次重放逐次相减的 t 区间，${confidence}`,
  daysBy: ({ method, days, resamples, isStratified }, confidence) =>
    `换几天会怎样：${methods[method](days, resamples, isStratified)}，${confidence}`,
  lacks: {
    'one-day': '换几天会怎样：日志只有一天，说不出来',
    'not-summed': '换几天会怎样：这个指标不能按天相加，只看模拟的随机性',
    undefined: '换几天会怎样：没有可算的数',
  },
  holm: (challengers) => `同时比 ${challengers} 个方案，置信水平按 Holm 法调高：所有结论一起看，误判的可能仍不超过 5%`,
  pairing: '同一组随机数',
  paired: (correlation, ratio) => `相关系数 ${correlation}；方差是各自独立重放的 1/${ratio}`,
  reasons: {
    provisional: '还没跑完',
    noise: '被模拟的随机性盖住',
    days: '被天与天的差别盖住',
    threshold: '小于你设的门槛',
  },
  more: ({ of, count }) => {
    if (count === Infinity) return of === 'replications' ? '多重放也看不出' : '多少天也看不出';
    return of === 'replications' ? `再重放 ${count} 次才看得出` : `再有 ${count} 天才看得出`;
  },
  moreTitle: '还差多少',
  moreHelp: ({ of, count }) => {
    if (of === 'days')
      return count === Infinity
        ? '天与天的差别太大，有多少天的记录都看不出；多重放也没有用。'
        : `天与天的差别盖住了它：要再有约 ${count} 天这样的记录才看得出，多重放没有用。`;
    return count === Infinity ? '差太小，重放多少次都看不出。' : `模拟的随机性盖住了它：再重放约 ${count} 次就看得出。`;
  },
  replay: (replications) => `改为重放 ${replications} 次`,
  tooMany: (most) => `超出了一次最多 ${most} 次重放。`,
  threshold: '小于多少不算差别',
  thresholdHelp: '差小于它就不说更好或更差；0 表示多小都算。不用重新重放。',
  units: { share: '个百分点', ms: '秒' },
  trap: (sibling, better) => `只算有人回的；${sibling}${better ? '更好' : '更差'}`,
  trapHelp: (metric, sibling) =>
    `别被它骗了：${metric}只算有人回的，没人回的不在里面。一个方案把原来没人回的也回了，这些慢的就算进来，均值反而变长；少回几条慢的，均值反而变短。看${sibling}，没人回的都在它的分母里。`,
};
