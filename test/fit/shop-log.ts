import { readLog } from '../../src/log/intake.ts';
import type { Log } from '../../src/model/log.ts';
import { MINUTE } from '../../src/base/units.ts';

/**
 * A log as a shop would write it: `09:00:00 甲 问 小颖` is a buyer's message that 小颖 was given, `09:00:30 甲 答 小颖`
 * her reply; every buyer is one conversation. All on 4 March 2024, Shanghai.
 */
export async function logOf(day: string): Promise<Log> {
  const lines = day
    .trim()
    .split('\n')
    .map((line) => {
      const [clock, buyer, what, account = ''] = line.trim().split(/\s+/);
      return `${buyer},2024-03-04 ${clock},${what === '问' ? '买家' : '客服'},${buyer},${account}`;
    });
  const text = ['会话ID,时间,角色,买家,客服', ...lines].join('\n');
  const file = Object.assign(new Blob([text]), { name: 'day.csv' });
  const options = { mapping: null, timeZone: 'Asia/Shanghai', gap: 30 * MINUTE, keepText: false };
  const read = await readLog(file, options, { progress: () => undefined, cancelled: () => false });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.log;
}
