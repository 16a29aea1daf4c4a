import { expect, test } from 'vitest';
import { findings, repaired } from '../../src/lint/lint.ts';
import { SAMPLE } from '../../src/sample/scenario.ts';
import { openSample } from '../sample/opened.ts';

const { shop } = await openSample();
const told = (id: string): string[] =>
  findings(
    SAMPLE.plans.find((plan) => plan.id === id)!,
    shop,
  ).map(({ rule, detail: { account } }) => `${rule} ${account?.replace(/^.*:/, '') ?? ''}`.trimEnd());

test('as it is, the sample shop makes the mistakes that its lessons are about', () => {
  expect(told('as-is')).toEqual(['after_sales_receives 售后01', 'after_sales_receives 售后02', 'single_proxy 小颖']);
  expect(told('after-sales-suspended')).toEqual(['single_proxy 小颖']);
  expect(told('deactivated-in-group')).toEqual(expect.arrayContaining(['deactivated_in_rotation 停用03']));
  expect(told('deactivated-removed')).not.toContain('deactivated_in_rotation 停用03');
  expect(told('pool-never-distributed')).toContain('pool_never_distributed');
  expect(told('night-pool')).toEqual([]);
});

test('every plan of the sample can be mended click by click until nothing is left to click', () => {
  for (const plan of SAMPLE.plans) {
    let mended = plan;
    for (let clicks = 0; clicks < 20; clicks++) {
      const next = findings(mended, shop)
        .map((finding) => repaired(mended, shop, finding))
        .find((one) => one !== null);
      if (next == null) break;
      mended = next;
    }
    expect(findings(mended, shop), plan.id).toEqual([]);
  }
});
