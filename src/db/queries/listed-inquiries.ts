import type { PlanId } from '../../model/plan.ts';
import { OUTCOMES, REASONS } from '../../model/run.ts';
import { filterSql } from '../../metrics/filter-sql.ts';
import type { Filter } from '../../metrics/filter.ts';
import { question, type Question } from '../question.ts';
import type { ResultTable } from '../result.ts';

/** Columns of what became of an inquiry under both plans; NULL: nobody, none, or nothing to tell. */
const COLUMNS = {
  inquiry: 'number',
  arrival: 'text',
  buyer: 'text?',
  response_a: 'number?',
  response_b: 'number?',
  difference: 'number?',
  account_a: 'number?',
  account_b: 'number?',
  outcome_a: 'number',
  outcome_b: 'number',
  reason_a: 'number',
  reason_b: 'number',
  group_a: 'number?',
  group_b: 'number?',
  transfers_a: 'number',
  transfers_b: 'number',
} as const;

export type ListedColumn = keyof typeof COLUMNS;

/**
 * The inquiries that a filter lets through, in replication 0, and what became of each under two plans of the last run.
 * `arrival` is local; accounts and groups are places in the shop and in their plan; responses are ms, infinite where
 * nobody ever replied, NULL where a robot settled it; `difference` is B − A, NULL where nobody replied under either.
 * Outcomes and reasons are places in their lists, which DuckDB sorts in half the time that words take: `inWords`.
 */
export const listedInquiries = (filter: Filter, a: PlanId, b: PlanId): Question<unknown> =>
  question(
    'listed inquiries',
    COLUMNS,
    `SELECT inquiry, arrival, buyer, response_a, response_b,
  CASE WHEN isfinite(response_a) OR isfinite(response_b) THEN response_b - response_a END AS difference,
  account_a, account_b, outcome_a, outcome_b, reason_a, reason_b, group_a, group_b, transfers_a, transfers_b
FROM (
  SELECT a.inquiry, i.arrival, coalesce(i.buyer_name, i.buyer_code) AS buyer, ${both(responseOf)},
    ${both((plan) => `${plan}.account_no AS account_${plan}`)}, ${both((plan) => `${placeIn(OUTCOMES, `${plan}.outcome`)} AS outcome_${plan}`)},
    ${both((plan) => `${placeIn(REASONS, `${plan}.reason`)} AS reason_${plan}`)}, ${both((plan) => `${plan}.group_no AS group_${plan}`)},
    ${both((plan) => `${plan}.transfers AS transfers_${plan}`)}
  FROM run_inquiry a JOIN run_inquiry b ON a.inquiry = b.inquiry JOIN inquiry i ON i.id = a.inquiry
  WHERE a.plan = ${text(a)} AND b.plan = ${text(b)} AND ${filterSql(filter)}
)
ORDER BY inquiry`,
  );

const WORDS: Readonly<Partial<Record<string, readonly string[]>>> = {
  outcome_a: OUTCOMES,
  outcome_b: OUTCOMES,
  reason_a: REASONS,
  reason_b: REASONS,
};

/** The list with the words of outcomes and reasons instead of their places. */
export function inWords(list: ResultTable): ResultTable {
  const words = list.columns.map(({ name }) => WORDS[name] ?? null);
  return {
    ...list,
    columns: list.columns.map((column, i) => (words[i] === null ? column : { ...column, kind: 'text', type: 'text' })),
    cellAt(row, column) {
      const cell = list.cellAt(row, column);
      return words[column]?.[Number(cell)] ?? cell;
    },
  };
}

function placeIn(words: readonly string[], column: string): string {
  return `(list_position([${words.map(text).join(', ')}], ${column}) - 1)::TINYINT`;
}

function both(write: (plan: 'a' | 'b') => string): string {
  return `${write('a')}, ${write('b')}`;
}

function responseOf(plan: 'a' | 'b'): string {
  return `CASE WHEN ${plan}.outcome <> 'settled' THEN coalesce(${plan}.response_ms, 'infinity'::DOUBLE) END AS response_${plan}`;
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
