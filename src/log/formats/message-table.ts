import type { ColumnRole } from '../../model/intake.ts';
import { ATTRIBUTES, isEmpty, saysMember } from '../columns/attributes.ts';
import { Claims } from '../columns/claims.ts';
import type { ColumnSample, Sample } from '../columns/sample.ts';
import { plainName } from '../columns/names.ts';
import type { Format } from './format.ts';
import { claimSplitTime } from '../columns/split-time.ts';

const saysRole = (column: ColumnSample): boolean => column.roles >= 0.5;
const moments = (column: ColumnSample): boolean => column.times >= 0.5;
const notMoments = (column: ColumnSample): boolean => column.times < 0.5;
const counts = (column: ColumnSample): boolean => isEmpty(column) || column.counts >= 0.8;

/** Names of columns that tell the kind of a message as well (`图片`), which is no reason to reject its rows. */
const KINDS = new Set(['消息类型', 'type']);

/** One row a message. Names decide where they are plain and the values agree; what is left is told by the values. */
export const messageTable: Format = {
  id: 'message-table',
  grain: 'message',
  recognise: (sample) => {
    const claims = new Claims(sample);
    claims.byName('time', moments);
    claimSplitTime(claims, 'time');
    claims.byName('role', saysRole);
    // `sender` or `发送方` over words like buyer and agent is a role.
    if (!claims.has('role')) {
      claims.byName('sender', (column) => saysRole(column) && column.distinct <= 16);
      claims.rename('sender', 'role');
    }
    claims.byName('chars', counts);
    // `会员` over yes and no is a membership, over names a buyer.
    claims.byName('vip', saysMember);
    const named: readonly ColumnRole[] = [
      'conversation',
      'replyTo',
      'message',
      'account',
      'buyer',
      'receiver',
      'scope',
    ];
    for (const role of [...named, ...ATTRIBUTES, 'text'] as const) claims.byName(role, notMoments);
    claims.byName('vip', isEmpty);
    claims.byName('sender', (column) => notMoments(column) && !(saysRole(column) && column.roleKinds > 1));
    byValues(claims, sample);
    // Last, so that times that nobody can read are reported line by line under their name.
    claims.byName('time');
    if (!claims.has('sender')) claims.byName('role', (column) => !KINDS.has(plainName(column.name)));
    return claims;
  },
};

function byValues(claims: Claims, sample: Sample): void {
  claims.byValues('time', (column) => (column.times >= 0.8 && column.counts < 0.5 ? column.times : 0));
  claims.byValues('role', (column) =>
    column.roles >= 0.9 && column.distinct <= 8 && column.roleKinds >= 2 ? column.roles : 0,
  );
  const role = claims.columnOf('role');
  if (!claims.has('time') || role === undefined) return;
  if (!claims.has('message') && !claims.has('conversation')) {
    claims.byValues('message', (column) =>
      isId(column) && column.rows > 1 && column.distinct === column.rows ? 1 : 0,
    );
  }
  const roleColumn = claims.columns.role!;
  // A conversation has both sides in it; so have buyers and accounts, but those have more rows to a value.
  if (!claims.has('buyer')) {
    claims.byValues('conversation', (column, index) =>
      isId(column) && bothSides(sample, index, roleColumn) ? column.distinct / column.rows : 0,
    );
  }
  if (claims.has('conversation')) {
    const most = claims.columnOf('conversation')!.distinct;
    const conversation = claims.columns.conversation!;
    // The buyer of a conversation stays the same; of accounts there are fewer.
    claims.byValues('buyer', (column, index) =>
      isId(column) && valuesWithin(sample, index, conversation, (count) => count === 1) > 0.9 ? column.distinct : 0,
    );
    claims.byValues('account', (column) => (isId(column) && column.distinct <= most ? 1 / column.distinct : 0));
  }
  if (!claims.has('chars')) claims.byValues('text', (column) => (column.meanLength >= 4 ? column.meanLength : 0));
}

const isId = (column: ColumnSample): boolean =>
  column.values.length >= 0.5 * column.rows &&
  column.meanLength <= 40 &&
  column.times < 0.5 &&
  !/\s/.test(column.values[0] ?? ' ');

/** Whether rows of one value of the column are written by different sides. */
const bothSides = (sample: Sample, column: number, role: number): boolean =>
  sample.columns[column].distinct < sample.columns[column].values.length &&
  valuesWithin(sample, role, column, (count) => count > 1) >= 0.3;

/** Share of the values of `group` beside which the number of different values of `column` is as asked for. */
function valuesWithin(sample: Sample, column: number, group: number, fits: (count: number) => boolean): number {
  const { values } = sample.columns[column];
  const groups = sample.columns[group].values;
  // Columns with gaps cannot be laid side by side.
  if (values.length !== groups.length || groups.length === 0) return 0;
  const within = new Map<string, Set<string>>();
  for (const [row, value] of groups.entries()) within.set(value, (within.get(value) ?? new Set()).add(values[row]));
  return [...within.values()].filter(({ size }) => fits(size)).length / within.size;
}
