import { zoneOf } from '../base/civil.ts';
import { assert } from '../base/result.ts';
import type { EpochMs } from '../base/units.ts';
import { buyersOf } from './buyers.ts';
import { nicknameOf } from './nicknames.ts';
import { SAMPLE } from './scenario.ts';
import { staffOf } from './staff.ts';
import { linesOf } from './talk.ts';
import { live } from './week.ts';

const HEADER = '会话ID,买家昵称,客服账号,发送方,发送时间,消息内容';
const SENDERS = { buyer: '买家', agent: '客服' } as const;

/**
 * The log of the sample shop's week as CSV, a row a message in the order of time: what came of its buyers under the
 * plan that it opens with. A buyer's row names the account that had the inquiry at that moment. The same bytes at every
 * call.
 */
export function sampleLog(): string {
  const plan = SAMPLE.plans.find(({ id }) => id === SAMPLE.a);
  assert(plan !== undefined, 'the sample opens with a plan of its own');
  const shop = staffOf(SAMPLE.shop);
  const trace = buyersOf(shop.timeZone);
  const clock = clockOf(shop.timeZone);
  const messages = live(shop, plan, trace).flatMap((turn) =>
    linesOf(turn).map(({ at, from, text }) => {
      const account = at >= turn.since ? turn.holder : '';
      const buyer = nicknameOf(trace.buyer[turn.inquiry]);
      return { at, row: [`S${10_001 + turn.inquiry}`, buyer, account, SENDERS[from], clock(at), text].join(',') };
    }),
  );
  const ofWeek = messages.filter(({ at }) => at < trace.end).sort((x, y) => x.at - y.at);
  return [HEADER, ...ofWeek.map(({ row }) => row), ''].join('\n');
}

/** `2024-03-04 09:00:00`, by the shop's clock. */
function clockOf(timeZone: string): (at: EpochMs) => string {
  const zone = zoneOf(timeZone);
  return (at) => new Date(zone.toLocal(at)).toISOString().slice(0, 19).replace('T', ' ');
}
