import { assert } from '../base/result.ts';
import { MINUTE, SECOND } from '../base/units.ts';
import type { ScenarioShop } from '../model/scenario.ts';
import type { Shop, WorkModel } from '../model/shop.ts';

type Manner = Omit<WorkModel, 'overhead' | 'basis'>;

/** Agents watch their chats; their paces differ as people do. */
const agent = (pace: number, reaction: number): Manner => ({
  pace,
  reaction: reaction * SECOND,
  reactionSpread: 0.6,
  attention: 0.993,
});

/** After-sales people work on parcels that came back; a new inquiry is seen by chance, and late. */
const afterSales: Manner = { pace: 1.3, reaction: 2 * MINUTE, reactionSpread: 0.8, attention: 0.2 };

/** How each account of the sample shop really works; a deactivated one does not. */
const MANNERS: Readonly<Record<string, Manner>> = {
  小颖: agent(0.85, 9),
  阿琳: agent(1.05, 11),
  青柠: agent(1.15, 14),
  木木: agent(0.95, 10),
  可乐: agent(1.2, 13),
  小满: agent(1, 12),
  售后01: afterSales,
  售后02: afterSales,
  停用03: { pace: 1, reaction: 0, reactionSpread: 0, attention: 0 },
};

/** The sample shop with the people behind its accounts. */
export function staffOf({ name, timeZone, accounts }: ScenarioShop): Shop {
  return {
    version: 1,
    name,
    timeZone,
    scopes: [],
    accounts: accounts.map((account) => {
      assert(account.name in MANNERS, `somebody works as ${account.name}`);
      const work: WorkModel = { ...MANNERS[account.name], overhead: 0, basis: 0 };
      return { ...account, work, presence: { intervals: [], inferred: false } };
    }),
  };
}
