import type { OfflineRule } from '../../model/plan.ts';
import { assert } from '../../base/result.ts';
import { main } from './main.ts';
import { members } from './members.ts';
import type { Night } from './night.ts';
import { pool } from './pool.ts';
import { proxy } from './proxy.ts';
import { queue } from './queue.ts';

/** Every kind of offline rule. */
export const NIGHTS = [proxy, pool, main, members, queue] as const satisfies readonly Night[];

export function nightOf(rule: OfflineRule): Night {
  const found = NIGHTS.find((night) => night.kind === rule.kind);
  assert(found !== undefined, `offline rule ${rule.kind} is in the list`);
  return found;
}
