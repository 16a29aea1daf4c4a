import type { EpochMs } from '../base/units.ts';
import type { Plan } from '../model/plan.ts';
import type { AccountId, Shop } from '../model/shop.ts';
import { inquiryCount, turnCount, type Trace } from '../model/trace.ts';
import { compile } from '../sim/compile.ts';
import { draw } from '../sim/draw.ts';
import { advance, finish, start, type Kernel } from '../sim/replay.ts';

const SHOP_SEED = 8;

/** A turn that was asked in the week. */
export interface Turn {
  readonly inquiry: number;
  readonly index: number; // in its inquiry
  readonly last: boolean; // the buyer has no further question
  readonly asked: EpochMs;
  readonly replied: EpochMs; // NaN = never
  /** Who had it, and since when; `null` = nobody ever. */
  readonly holder: AccountId | null;
  readonly since: EpochMs; // NaN = nobody ever
}

/** What came of the buyers' turns in one replay of the week, by inquiry. */
export function live(shop: Shop, plan: Plan, trace: Trace): Turn[] {
  const kernel = start(compile(shop, plan, trace), trace, draw(shop, trace, SHOP_SEED, 0));
  const { holder, since } = follow(kernel);
  const { asked, replied } = finish(kernel);
  const turns: Turn[] = [];
  for (let inquiry = 0; inquiry < inquiryCount(trace); inquiry++) {
    const from = trace.turnOffset[inquiry];
    const to = trace.turnOffset[inquiry + 1];
    for (let t = from; t < to && !Number.isNaN(asked[t]); t++) {
      turns.push({
        inquiry,
        index: t - from,
        last: t + 1 === to,
        asked: asked[t],
        replied: replied[t],
        holder: holder[t] < 0 ? null : shop.accounts[holder[t]].id,
        since: since[t],
      });
    }
  }
  return turns;
}

interface Held {
  readonly holder: Int32Array; // per turn, index into Shop.accounts; −1 = nobody
  readonly since: Float64Array; // per turn
}

/** Lets the replay run and watches who is given what: at its end it only knows who had an inquiry last. */
function follow(kernel: Kernel): Held {
  const { trace, turn, account, assignedAt } = kernel;
  const holder = new Int32Array(turnCount(trace)).fill(-1);
  const since = new Float64Array(turnCount(trace)).fill(NaN);
  const seen = new Float64Array(inquiryCount(trace)).fill(NaN);
  for (let goesOn = true, given = 0; goesOn;) {
    // One event at a time: between two looks no inquiry is given twice.
    goesOn = advance(kernel, 1);
    if (kernel.assignments === given) continue;
    given = kernel.assignments;
    for (let i = 0; i < kernel.arrivals; i++) {
      if (Object.is(assignedAt[i], seen[i])) continue;
      seen[i] = assignedAt[i];
      holder.fill(account[i], turn[i], trace.turnOffset[i + 1]);
      since.fill(assignedAt[i], turn[i], trace.turnOffset[i + 1]);
    }
  }
  return { holder, since };
}
