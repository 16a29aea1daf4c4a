import type { PlanId } from '../model/plan.ts';
import type { Filter, FilterPart } from './filter.ts';

/**
 * A filter as a condition over rows `a` and `b` of run_inquiry, one inquiry under plan A and under plan B: what `select`
 * lets through in replication 0.
 */
export const filterSql = ({ parts }: Filter): string =>
  parts.length === 0 ? 'TRUE' : parts.map((part) => `(${partSql(part)})`).join(' AND ');

/** The inquiries of a filter in replication 0 of a run of two plans, by number: one column, `inquiry`. */
export const inquiriesSql = (filter: Filter, a: PlanId, b: PlanId): string =>
  `SELECT inquiry FROM run_inquiry a JOIN run_inquiry b USING (inquiry) WHERE a.plan = ${text(a)} AND b.plan = ${text(b)} AND ${filterSql(filter)} ORDER BY inquiry`;

function partSql(part: FilterPart): string {
  switch (part.kind) {
    case 'hours':
      return among('a.week_hour', part.cells);
    case 'days':
      return `a.day BETWEEN ${part.from} AND ${part.to}`;
    case 'buyers': {
      const carries = part.scopes.map((scope) => `list_contains(string_split(a.scopes, chr(10)), ${text(scope)})`);
      return either([...carries, ...(part.vip ? ['a.vip = 1'] : [])]);
    }
    case 'accounts':
      return among(`coalesce(${part.plan}.account_no, -1)`, part.accounts);
    case 'groups':
      return among(`coalesce(${part.plan}.group_no, -1)`, part.groups);
    case 'outcomes':
      return among(`${part.plan}.outcome`, part.outcomes.map(text));
    case 'response':
      return responseSql(part);
    case 'inquiries':
      return amongMany('a.inquiry', part.inquiries);
  }
}

function responseSql({ plan, above, to }: FilterPart & { kind: 'response' }): string {
  const response = `${plan}.response_ms`;
  const later = `${response} > ${above > 0 ? above : -1}`;
  return to === null
    ? either([later, `${response} IS NULL AND ${plan}.outcome <> 'settled'`])
    : `${later} AND ${response} <= ${to}`;
}

const MANY = 1000;
const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const among = (column: string, values: readonly (number | string)[]): string =>
  values.length === 0 ? 'FALSE' : `${column} IN (${values.join(', ')})`;
/** Many values as one literal: a parser is slow at a hundred thousand of them. */
const amongMany = (column: string, values: readonly number[]): string =>
  values.length < MANY ? among(column, values) : `${column} IN (SELECT unnest('[${values.join(',')}]'::BIGINT[]))`;
const either = (conditions: readonly string[]): string =>
  conditions.length === 0 ? 'FALSE' : conditions.map((condition) => `coalesce(${condition}, FALSE)`).join(' OR ');
