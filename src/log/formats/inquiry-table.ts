import { ATTRIBUTES, isEmpty, saysMember } from '../columns/attributes.ts';
import { Claims } from '../columns/claims.ts';
import type { ColumnSample } from '../columns/sample.ts';
import { shareOf } from '../columns/sample.ts';
import { readDuration, readNumber } from '../values/numbers.ts';
import type { Format } from './format.ts';
import { claimSplitTime, clocks } from '../columns/split-time.ts';

/** Durations and names are not moments; an empty column may be. */
const moments = (column: ColumnSample): boolean => isEmpty(column) || column.times >= 0.5;

const isSize = (read: (text: string) => number | null) => (column: ColumnSample) =>
  shareOf(column.values, (value) => !Number.isNaN(read(value))) >= 0.5;
const durations = isSize((text) => readDuration(text, 1));
const numbers = isSize(readNumber);

/** One row an inquiry: a call, a ticket, a session with its arrival, first response and end. */
export const inquiryTable: Format = {
  id: 'inquiry-table',
  grain: 'inquiry',
  recognise: (sample) => {
    const claims = new Claims(sample);
    claims.byName('arrival', moments);
    claimSplitTime(claims, 'arrival');
    const told = (column: ColumnSample): boolean => moments(column) || (claims.has('date') && clocks(column));
    claims.byName('answered', told);
    claims.byName('ended', told);
    // `created_at` and `时间` mean the arrival where an answer or an end stands beside them.
    if (!claims.has('arrival') && (claims.has('answered') || claims.has('ended'))) {
      claims.byName('time', moments);
      claims.rename('time', 'arrival');
    }
    for (const role of ['waited', 'talked', 'lasted'] as const) claims.byName(role, durations);
    if (!claims.has('arrival') && claims.has('waited')) {
      claims.byName('time', moments);
      claims.rename('time', 'arrival');
    }
    if (!claims.has('arrival') || !(['answered', 'ended', 'waited'] as const).some((role) => claims.has(role)))
      return null;
    if (claims.columnOf('arrival')!.values.length === 0) return null;
    claims.byName('messages', numbers);
    // `会员` over yes and no is a membership, over names a buyer.
    claims.byName('vip', saysMember);
    for (const role of ['inquiry', 'buyer', 'account', 'scope', ...ATTRIBUTES, 'outcome'] as const) claims.byName(role);
    claims.byName('vip', isEmpty);
    return claims;
  },
};
