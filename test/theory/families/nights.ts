import type { OfflineRule } from '../../../src/model/plan.ts';
import { live, MONDAY } from '../../sim/day.ts';
import { figuresOf, type Case } from '../cases.ts';
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
export function nightMessages(p: Parameters, one: Case): Expression {
  const shifts = p.spans('shifts');
  const typing = p.number('typing');
  const window = p.number('window');
  const dealing = p.text('distribution', 'alternate');
  if (!/^alternate/.test(dealing)) throw new NotExpressed(`a click deals in turn; "${dealing}" is another way`);
  p.passOver('robot_delay');
  const staff = Object.fromEntries(
    Object.entries(shifts).map(([name, [from, to]]) => [name, `${minute(from)}-${minute(to)}`]),
  );
  const lines = p.numbers('messages').map((at, i) => `${clock(at)} 客${i} 在吗 ${typing}s`);
  const told = (offline: OfflineRule, prefix: string, human = ''): [string, unknown][] => {
    const { replied, asked } = live({ staff, offline, day: lines.join('\n') });
    const frt = seconds(replied, asked);
    return [
      [`${prefix}.${human}reply_at`, seconds(replied, MONDAY)],
      [`${prefix}.${human}frt`, frt],
      [`${prefix}.mean_${human}frt`, frt.reduce((sum, s) => sum + s, 0) / frt.length],
      [`${prefix}.${human}reply_rate_${window}`, frt.filter((s) => s <= window).length / frt.length],
    ];
  };
  const distribution = { at: minute(p.number('distribute_at')), dates: [0], accounts: Object.keys(shifts) };
  const robots = figuresOf(one.expected).filter(([name]) => name.endsWith('_counting_robot'));
  return {
    traced: Object.fromEntries([
      ...told({ kind: 'proxy', accounts: [{ account: p.text('proxy'), weight: 1 }] }, 'proxy_mode'),
      ...told({ kind: 'pool', distribution }, 'assistant_mode', 'human_'),
    ]),
    untold: Object.fromEntries(robots.map(([name]) => [name, 'answers of robots are not modelled yet'])),
  };
}
