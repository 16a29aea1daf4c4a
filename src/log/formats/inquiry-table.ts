import { ATTRIBUTES, isEmpty, saysMember } from '../columns/attributes.ts';
import { Claims } from '../columns/claims.ts';
import type { ColumnSample } from '../columns/sample.ts';
import type { Format } from './format.ts';

/** Durations and names are not moments; an empty column may be. */
const moments = (column: ColumnSample): boolean => isEmpty(column) || column.times >= 0.5;

/** One row an inquiry: a call, a ticket, a session with its arrival, first response and end. */
export const inquiryTable: Format = {
  id: 'inquiry-table',
  grain: 'inquiry',
  recognise: (sample) => {
    const claims = new Claims(sample);
    claims.byName('arrival', moments);
    claims.byName('answered', moments);
    claims.byName('ended', moments);
    // `created_at` and `时间` mean the arrival where an answer or an end stands beside them.
    if (!claims.has('arrival') && (claims.has('answered') || claims.has('ended'))) {
      claims.byName('time', moments);
      claims.rename('time', 'arrival');
    }
    if (!claims.has('arrival') || (!claims.has('answered') && !claims.has('ended'))) return null;
    if (claims.columnOf('arrival')!.values.length === 0) return null;
    // `会员` over yes and no is a membership, over names a buyer.
    claims.byName('vip', saysMember);
    for (const role of ['inquiry', 'buyer', 'account', 'scope', ...ATTRIBUTES, 'outcome'] as const) claims.byName(role);
    claims.byName('vip', isEmpty);
    return claims;
  },
};
