import type { ColumnRole } from '../../model/intake.ts';
import { Claims } from '../columns/claims.ts';
import type { ColumnSample, Sample } from '../columns/sample.ts';
import type { Format } from './format.ts';

const saysRole = (column: ColumnSample): boolean => column.roles >= 0.5;
const moments = (column: ColumnSample): boolean => column.times >= 0.5;
const notMoments = (column: ColumnSample): boolean => column.times < 0.5;
const counts = (column: ColumnSample): boolean => column.values.length === 0 || column.counts >= 0.8;

/** One row a message. Names decide where they are plain and the values agree; what is left is told by the values. */
export const messageTable: Format = {
  id: 'message-table',
  grain: 'message',
  recognise: (sample) => {
    const claims = new Claims(sample);
    claims.byName('time', moments);
    claims.byName('role', saysRole);
    // `sender` or `发送方` over words like buyer and agent is a role.
    if (!claims.has('role')) {
      claims.byName('sender', (column) => saysRole(column) && column.distinct <= 16);
      move(claims, 'sender', 'role');
    }
    claims.byName('chars', counts);
    const named: readonly ColumnRole[] = ['conversation', 'replyTo', 'message', 'account', 'buyer', 'scope', 'text'];
    for (const role of named) claims.byName(role, notMoments);
    claims.byName('sender', (column) => notMoments(column) && !(saysRole(column) && column.roleKinds > 1));
    byValues(claims, sample);
    // Last, so that times that nobody can read are reported line by line under their name.
    claims.byName('time');
    claims.byName('role');
    return claims;
  },
};

function move(claims: Claims, from: ColumnRole, to: ColumnRole): void {
  const column = claims.columns[from];
  if (column === undefined) return;
  delete claims.columns[from];
  delete claims.because[from];
  claims.take(to, column, 'name');
}

function byValues(claims: Claims, sample: Sample): void {
  claims.byValues('time', (column) => (column.times >= 0.8 && column.counts < 0.5 ? column.times : 0));
  claims.byValues('role', (column) =>
    column.roles >= 0.9 && column.distinct <= 8 && column.roleKinds >= 2 ? column.roles : 0,
  );
  const role = claims.columnOf('role');
  if (!claims.has('time') || role === undefined) return;
  if (!claims.has('message') && !claims.has('conversation')) {
    claims.byValues('message', (column) => (isId(column) && column.rows > 1 && column.distinct === column.rows ? 1 : 0));
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
    claims.byValues('buyer', (column) => (isId(column) && column.distinct >= 0.5 * most ? column.distinct : 0));
    claims.byValues('account', (column) => (isId(column) && column.distinct <= most ? 1 : 0));
  }
  if (!claims.has('chars')) claims.byValues('text', (column) => (column.meanLength >= 4 ? column.meanLength : 0));
}

const isId = (column: ColumnSample): boolean =>
  column.values.length >= 0.5 * column.rows && column.meanLength <= 40 && column.times < 0.5 && !/\s/.test(column.values[0] ?? ' ');

/** Whether rows of one value of the column are written by different sides. */
function bothSides(sample: Sample, column: number, role: number): boolean {
  const values = sample.columns[column].values;
  const roles = sample.columns[role].values;
  if (values.length !== roles.length || sample.columns[column].distinct === values.length) return false;
  const sides = new Map<string, Set<string>>();
  for (const [row, value] of values.entries()) {
    const side = sides.get(value) ?? new Set();
    sides.set(value, side.add(roles[row]));
  }
  return [...sides.values()].filter(({ size }) => size > 1).length >= 0.3 * sides.size;
}
