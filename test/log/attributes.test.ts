import { describe, expect, test } from 'vitest';
import { COLUMN_ROLES, type ColumnRole } from '../../src/model/intake.ts';
import type { ScopeKind } from '../../src/model/shop.ts';
import type { Log } from '../../src/model/log.ts';
import { preview } from '../../src/log/intake.ts';
import { rankOfName } from '../../src/log/columns/names.ts';
import { isMember } from '../../src/log/values/members.ts';
import { fileOf, OPTIONS, reading } from './files.ts';

const VALUES = { crowd: '新客', product: '雪地靴', intent: '问尺码', orderState: '未下单', vip: '是' };
type Told = keyof typeof VALUES;

/** Roles that columns of these names get in a table of messages, each column over a value that suits its role. */
async function rolesOf(columns: Readonly<Partial<Record<Told, string>>>, more = ''): Promise<string[]> {
  const told = Object.keys(columns) as Told[];
  const header = ['会话ID,时间,角色,买家', ...told.map((role) => columns[role]), ...(more ? [more] : [])].join(',');
  const row = (who: string): string =>
    [`1,2024-03-04 09:00:00,${who},甲`, ...told.map((role) => VALUES[role]), ...(more ? ['某'] : [])].join(',');
  const look = await preview(fileOf([header, row('买家'), row('客服')].join('\n')), OPTIONS);
  if (!look.ok) throw new Error(JSON.stringify(look.error));
  const { mapping, because } = look.value;
  return COLUMN_ROLES.filter(
    (role) => role in VALUES && mapping.columns[role] !== undefined && because[role] === 'name',
  );
}

/** What inquiries carry of a kind, in words. */
const carried = ({ attributes, inquiry }: Log, kind: ScopeKind): (string | null)[] =>
  Array.from(inquiry.arrival, (_, i) => {
    const found = attributes[kind];
    return found === undefined || found.inquiry[i] < 0 ? null : found.values[found.inquiry[i]];
  });

/** Who is a member, by inquiry. */
const membership = ({ vip, inquiry }: Log): number[] => Array.from(inquiry.buyer, (buyer) => vip?.[buyer] ?? -1);

describe('headers', () => {
  const ALL = ['crowd', 'product', 'intent', 'orderState', 'vip'];

  test.each([
    ['plain Chinese', { crowd: '人群', product: '商品', intent: '意图', orderState: '订单状态', vip: '是否会员' }],
    [
      'other Chinese',
      { crowd: '客户类型', product: '宝贝ID', intent: '问题类型', orderState: '售前/售后', vip: 'VIP' },
    ],
    ['levels', { crowd: '会员等级', product: '商品ID', intent: '咨询意图', orderState: '订单阶段', vip: '会员' }],
    [
      'traditional',
      { crowd: '客戶類型', product: '寶貝標題', intent: '意圖', orderState: '訂單狀態', vip: '是否會員' },
    ],
    ['English', { crowd: 'crowd', product: 'Product ID', intent: 'intent', orderState: 'order_status', vip: 'is_vip' }],
    [
      'other English',
      { crowd: 'customer_type', product: 'SKU', intent: 'issue-type', orderState: 'Order State', vip: 'member' },
    ],
  ])('in %s are known in a table of messages', async (_, names) => {
    expect(await rolesOf(names)).toEqual(ALL);
  });

  test('are known in a table of inquiries', async () => {
    const csv = `咨询ID,买家,客服,开始时间,首次响应时间,人群,宝贝,意图,订单状态,VIP
1,甲,小颖,2024-03-04 09:00:00,2024-03-04 09:00:10,老客,雪地靴,退货,已签收,V1`;
    const { report, log } = await reading(csv);
    expect(report.mapping.grain).toBe('inquiry');
    expect(report.mapping.columns).toMatchObject({ crowd: 5, product: 6, intent: 7, orderState: 8, vip: 9 });
    expect((['crowd', 'product', 'intent', 'order'] as const).map((kind) => carried(log, kind)[0])).toEqual([
      '老客', '雪地靴', '退货', '已签收',
    ]); // prettier-ignore
    expect(membership(log)).toEqual([1]);
  });

  test('会员 over names is the buyer, as it was', async () => {
    const csv = `时间,角色,会员,内容
2024-03-04 09:00:00,买家,tb1001,在吗
2024-03-04 09:00:09,客服,tb1001,在的`;
    const { report, log } = await reading(csv);
    expect(report.mapping.columns).toEqual({ time: 0, role: 1, buyer: 2, text: 3 });
    expect(log).toMatchObject({ buyers: 1, vip: null, attributes: {} });
  });

  test('会员 over numbers is a buyer, VIP over numbers a level', async () => {
    const told = async (name: string): Promise<object> =>
      (await reading(`会话ID,时间,角色,${name}\n1,2024-03-04 09:00:00,买家,3\n2,2024-03-04 09:01:00,买家,0`)).report
        .mapping.columns;
    expect(await told('会员')).toMatchObject({ buyer: 3 });
    expect(await told('VIP')).toMatchObject({ vip: 3 });
  });

  test.each(['分组', '渠道', '店铺', 'topic', 'group', 'queue', 'channel'])(
    'the plain scope column %s stays one beside the new ones',
    async (name) => {
      const csv = `会话ID,时间,角色,买家,${name},人群\n1,2024-03-04 09:00:00,买家,甲,一店,老客\n1,2024-03-04 09:00:05,客服,甲,一店,老客`;
      const { report, log } = await reading(csv);
      expect(report.mapping.columns).toMatchObject({ scope: 4, crowd: 5 });
      expect(log.scopes).toEqual(['一店']);
    },
  );

  test('no name of a new role was one of an old role, but for the two that the values tell apart', () => {
    const names = [
      'crowd',
      '客户类型',
      '会员等级',
      '商品',
      'item',
      '宝贝',
      '意图',
      '问题类型',
      '订单状态',
      '售前售后',
      'order_status',
    ];
    const old = COLUMN_ROLES.filter((role) => !(role in VALUES));
    const claimedBy = (name: string): ColumnRole[] => old.filter((role) => rankOfName(role, name) >= 0);
    expect(names.flatMap(claimedBy)).toEqual([]);
    expect(claimedBy('会员')).toEqual(['buyer']);
  });

  test('a row of data that says VIP and 会员 is no header', async () => {
    const { report } = await reading('VIP,2024-03-04 09:00:00,buyer,甲\nmember,2024-03-04 09:00:09,agent,甲');
    expect(report.rowsRead).toBe(2);
  });
});

test.each([
  [true, ['1', '是', 'yes', 'TRUE', 'VIP', 'v1', 'VIP 3', 'Lv2', '会员', '店铺会员', '金卡会员', '會員', '１']],
  [false, ['0', '否', 'no', 'False', 'V0', '非会员', '不是会员', '非VIP', 'non-member', '无', '普通客户']],
  [null, ['普通会员', '待定', '12', '金卡', '?']],
])('%s is what these words say of a membership: %j', (means, words) => {
  expect(words.map(isMember)).toEqual(words.map(() => means));
});

describe('a table of messages', () => {
  const HEADER = '会话ID,时间,角色,买家,客服,人群,商品,意图,订单状态,会员';

  test('an inquiry carries what its first buyer message says that has a value', async () => {
    const { log } = await reading(`${HEADER}
1,2024-03-04 09:00:00,买家,甲,小颖,,,,,
1,2024-03-04 09:00:05,客服,甲,小颖,客服眼里的新客,推荐款,,,
1,2024-03-04 09:01:00,买家,甲,小颖,老客,-,问发货,未发货,
1,2024-03-04 09:02:00,买家,甲,小颖,新客,雪地靴,退货,已签收,
2,2024-03-04 09:03:00,买家,乙,小颖,新客,,,,`);
    expect(carried(log, 'crowd')).toEqual(['老客', '新客']);
    expect(carried(log, 'product')).toEqual(['雪地靴', null]);
    expect(carried(log, 'intent')).toEqual(['问发货', null]);
    expect(carried(log, 'order')).toEqual(['未发货', null]);
    // What only accounts say, or only later messages, is no value of the log.
    expect(log.attributes.crowd?.values).toEqual(['老客', '新客']);
  });

  test('the first message is the first in time, not in the file', async () => {
    const { log } = await reading(`${HEADER}
1,2024-03-04 09:05:00,买家,甲,小颖,后来,,,,
1,2024-03-04 09:00:00,买家,甲,小颖,先前,,,,
2,2024-03-04 09:06:00,买家,乙,小颖,后来,,,,`);
    expect(carried(log, 'crowd')).toEqual(['先前', '后来']);
  });

  test('a buyer is a member when one row of three says so, in all of his inquiries', async () => {
    const { log, report } = await reading(`${HEADER}
1,2024-03-04 09:00:00,买家,甲,小颖,,,,,0
2,2024-03-04 12:00:00,买家,甲,小颖,,,,,是
3,2024-03-04 15:00:00,买家,甲,小颖,,,,,
4,2024-03-04 16:00:00,买家,乙,小颖,,,,,否
5,2024-03-04 17:00:00,买家,丙,小颖,,,,,
6,2024-03-04 18:00:00,买家,丁,小颖,,,,,-`);
    expect(report.mapping.columns).toMatchObject({ buyer: 3, vip: 9 });
    expect(membership(log)).toEqual([1, 1, 1, 0, 0, 0]);
    expect(report.flags).toEqual({});
  });

  test('without a buyer column a membership is of the inquiry that its rows stand in', async () => {
    const { log } = await reading(`会话ID,时间,角色,VIP
1,2024-03-04 09:00:00,买家,
1,2024-03-04 09:00:05,客服,是
2,2024-03-04 09:01:00,买家,否`);
    expect(membership(log)).toEqual([1, 0]);
  });

  test('a word that is neither yes nor no is no membership, and the report counts its rows', async () => {
    const { log, report } = await reading(`会话ID,时间,角色,买家,VIP
1,2024-03-04 09:00:00,买家,甲,是
2,2024-03-04 09:01:00,买家,乙,普通会员
3,2024-03-04 09:02:00,买家,丙,否
4,2024-03-04 09:03:00,买家,丁,是
5,2024-03-04 09:04:00,买家,戊,否`);
    expect(membership(log)).toEqual([1, 0, 0, 1, 0]);
    expect(report.flags).toEqual({ unclear_membership: 1 });
  });

  test('values with commas, quotes and blanks are read as they are meant', async () => {
    const { log } = await reading(`会话ID,时间,角色,买家,商品,意图
1,2024-03-04 09:00:00,买家,甲," 靴子, ""加绒"" 款 ",  退 货
2,2024-03-04 09:01:00,买家,乙,"靴子, ""加绒"" 款",退 货
3,2024-03-04 09:02:00,买家,丙,'600123.0,"退 货"
4,2024-03-04 09:03:00,买家,丁,"   ",""`);
    expect(carried(log, 'product')).toEqual(['靴子, "加绒" 款', '靴子, "加绒" 款', '600123', null]);
    expect(carried(log, 'intent')).toEqual(['退 货', '退 货', '退 货', null]);
  });

  test('attributes split no inquiry, and change nothing else of a log', async () => {
    const rows = ['00:00,买家', '00:20,客服', '05:00,买家', '05:30,客服'];
    const day = (extra: string, of: (row: number) => string): string =>
      [`时间,角色,买家,客服${extra}`, ...rows.map((row, i) => `2024-03-04 09:${row},甲,小颖${of(i)}`)].join('\n');
    const plain = await reading(day('', () => ''));
    const rich = await reading(day(',人群,意图,VIP', (i) => `,人群${i},意图${i},1`));
    const { attributes, vip, ...rest } = rich.log;
    expect({ ...rest, attributes: {}, vip: null }).toEqual(plain.log);
    expect(attributes.crowd?.values).toEqual(['人群0']);
    expect([...(vip ?? [])]).toEqual([1]);
  });

  test('many rows are read like few', async () => {
    const rows = Array.from({ length: 9_000 }, (_, i) => {
      const minute = String(Math.floor(i / 60) % 60).padStart(2, '0');
      return `${i},2024-03-04 09:${minute}:${String(i % 60).padStart(2, '0')},买家,b${i},人群${i % 7},${i % 3}`;
    });
    const { log } = await reading(['会话ID,时间,角色,买家,人群,VIP', ...rows].join('\n'));
    const number = Array.from(log.inquiry.buyer);
    expect(new Set(number).size).toBe(9_000);
    const crowds = log.attributes.crowd!;
    expect(crowds.values).toHaveLength(7);
    expect(log.vip!.reduce((sum, one) => sum + one, 0)).toBe(6_000);
  });
});

describe('a mapping by hand', () => {
  const csv = `会话ID,时间,角色,买家,标签,等级,渠道
1,2024-03-04 09:00:00,买家,甲,大促,3,抖音
2,2024-03-04 09:01:00,买家,乙,日常,0,淘宝`;

  test('gives a column a role that its name does not say, and takes it back', async () => {
    const guessed = await reading(csv);
    expect(guessed.log).toMatchObject({ attributes: {}, vip: null, scopes: ['抖音', '淘宝'] });
    const { scope, ...unscoped } = guessed.report.mapping.columns;
    expect(scope).toBe(6);
    const own = {
      ...guessed.report.mapping,
      columns: { ...unscoped, crowd: 4, vip: 5, orderState: 6 },
    };
    const { log } = await reading(csv, { mapping: own });
    expect(carried(log, 'crowd')).toEqual(['大促', '日常']);
    expect(carried(log, 'order')).toEqual(['抖音', '淘宝']);
    expect(membership(log)).toEqual([1, 0]);
    expect(log.scopes).toEqual([]);
  });

  test('one column may be both a plain scope and a crowd', async () => {
    const { report } = await reading(csv);
    const own = { ...report.mapping, columns: { ...report.mapping.columns, crowd: 6 } };
    const { log } = await reading(csv, { mapping: own });
    expect(log.scopes).toEqual(['抖音', '淘宝']);
    expect(carried(log, 'crowd')).toEqual(['抖音', '淘宝']);
  });
});

test('a table of inquiries: a row carries what it says, and a buyer is a member by any of his rows', async () => {
  const { log, report } =
    await reading(`inquiry_id,customer,arrived_at,answered_at,agent,segment,product_id,intent,order_status,is_member
1,甲,2024-03-04 09:02:00,2024-03-04 09:02:10,小颖,old,7,return,paid,no
2,乙,2024-03-04 09:01:00,2024-03-04 09:01:10,小颖,,8,,,no
3,甲,2024-03-04 09:00:00,2024-03-04 09:00:10,小颖,new,7,size,,yes
4,,2024-03-04 09:03:00,2024-03-04 09:03:10,小颖,new,,,,yes`);
  expect(report.kept).toBe(4);
  expect(carried(log, 'crowd')).toEqual(['new', null, 'old', 'new']);
  expect(carried(log, 'product')).toEqual(['7', '8', '7', null]);
  expect(carried(log, 'intent')).toEqual(['size', null, 'return', null]);
  expect(carried(log, 'order')).toEqual([null, null, 'paid', null]);
  expect(membership(log)).toEqual([1, 0, 1, 1]);
});

test('a column that is empty everywhere is no attribute', async () => {
  const { log } = await reading(
    '会话ID,时间,角色,买家,人群,VIP\n1,2024-03-04 09:00:00,买家,甲,,\n1,2024-03-04 09:00:05,客服,甲,,',
  );
  expect(log.attributes).toEqual({});
  expect([...(log.vip ?? [9])]).toEqual([0]);
});
