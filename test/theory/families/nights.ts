import type { OfflineRule, Robot } from '../../../src/model/plan.ts';
import { REASONS } from '../../../src/model/run.ts';
import { live, MONDAY } from '../../sim/day.ts';
import type { Expression } from '../expression.ts';
import { NotExpressed, type Parameters } from '../parameters.ts';
import { seconds } from '../seconds.ts';

/** `HH:MM:SS` of a second after midnight in Shanghai; past 24 hours the next day. */
function clock(second: number): string {
  const part = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${part(second / 3600)}:${part((second % 3600) / 60)}:${part(second % 60)}`;
}

/** A clock time of a plan: whole minutes. */
function minute(second: number): string {
  if (second % 60 !== 0) throw new NotExpressed(`plans tell whole minutes; ${second} s is none`);
  return clock(second).slice(0, 5);
}

/** Messages of the night: a proxy account has them all, or the pool keeps them until a click. Seconds after midnight. */
export function nightMessages(p: Parameters): Expression {
  const shifts = p.spans('shifts');
  const typing = p.number('typing');
  const window = p.number('window');
  const dealing = p.text('distribution', 'alternate');
  if (!/^alternate/.test(dealing)) throw new NotExpressed(`a click deals in turn; "${dealing}" is another way`);
  const robotDelay = p.number('robot_delay', 0);
  const staff = Object.fromEntries(
    Object.entries(shifts).map(([name, [from, to]]) => [name, `${minute(from)}-${minute(to)}`]),
  );
  const lines = p.numbers('messages').map((at, i) => `${clock(at)} 客${i} 在吗 ${typing}s`);
  // The service assistant has an answer for whoever is pooled, which needs a person all the same.
  const assistant: Robot = { mode: 'human-first', resolves: 0, asksForPerson: 1, handoverSeconds: robotDelay };
  const told = (offline: OfflineRule, prefix: string, human = ''): [string, unknown][] => {
    const robot = human === '' ? {} : { robot: assistant };
    const { replied, asked, reason } = live({ staff, offline, ...robot, day: lines.join('\n') });
    const frt = seconds(replied, asked);
    const soon = frt.filter((s, i) => s <= window || (REASONS[reason[i]] === 'POOL_MANUAL' && robotDelay <= window));
    return [
      [`${prefix}.reply_rate_${window}_counting_robot`, soon.length / frt.length],
      [`${prefix}.${human}reply_at`, seconds(replied, MONDAY)],
      [`${prefix}.${human}frt`, frt],
      [`${prefix}.mean_${human}frt`, frt.reduce((sum, s) => sum + s, 0) / frt.length],
      [`${prefix}.${human}reply_rate_${window}`, frt.filter((s) => s <= window).length / frt.length],
    ];
  };
  const distribution = { at: minute(p.number('distribute_at')), dates: [0], accounts: Object.keys(shifts) };
  return {
    traced: Object.fromEntries([
      ...told({ kind: 'proxy', accounts: [{ account: p.text('proxy'), weight: 1 }] }, 'proxy_mode'),
      ...told({ kind: 'pool', distribution }, 'assistant_mode', 'human_'),
    ]),
  };
}
