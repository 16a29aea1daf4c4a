import { assert } from '../base/result.ts';
import { parseScenario } from '../model/parse.ts';
import type { Scenario } from '../model/scenario.ts';
import distributeThePool from '../../scenarios/lessons/distribute-the-pool.json';
import fewestOpen from '../../scenarios/lessons/fewest-open.json';
import proxyOrPool from '../../scenarios/lessons/proxy-or-pool.json';
import removeDeactivated from '../../scenarios/lessons/remove-deactivated.json';
import suspendAfterSales from '../../scenarios/lessons/suspend-after-sales.json';
import afterSalesSuspended from '../../scenarios/plans/after-sales-suspended.json';
import asIs from '../../scenarios/plans/as-is.json';
import deactivatedInGroup from '../../scenarios/plans/deactivated-in-group.json';
import deactivatedRemoved from '../../scenarios/plans/deactivated-removed.json';
import leastOpen from '../../scenarios/plans/least-open.json';
import nightPool from '../../scenarios/plans/night-pool.json';
import nightProxy from '../../scenarios/plans/night-proxy.json';
import poolNeverDistributed from '../../scenarios/plans/pool-never-distributed.json';
import shop from '../../scenarios/sample-shop.json';

/** Plans and lessons in the order in which the app offers them. */
const read = parseScenario({
  ...shop,
  plans: [
    asIs,
    afterSalesSuspended,
    deactivatedInGroup,
    deactivatedRemoved,
    nightProxy,
    nightPool,
    poolNeverDistributed,
    leastOpen,
  ],
  lessons: [suspendAfterSales, removeDeactivated, proxyOrPool, distributeThePool, fewestOpen],
});
assert(read.ok, 'the files of scenarios/ are without problems');

/** The shop that the app opens with, its plans and what they teach. */
export const SAMPLE: Scenario = read.value;
