import type { RuledPackId } from './pack.ts';
import { RULES } from './rules.ts';

const both = (...conditions: readonly string[]): string => conditions.join(' AND ');

/** Which rows of run_turn a pack counts. */
function countedSql(id: RuledPackId): string {
  const { hours, questions, silence, unattended } = RULES[id];
  return both(
    `outcome <> 'unsettled'`,
    ...(hours.to - hours.from < 24 ? [`hour >= ${hours.from}`, `hour < ${hours.to}`] : []),
    ...(questions === 'all' ? [] : [silence === undefined ? 'n = 1' : `(n = 1 OR silence_ms > ${silence})`]),
    ...(unattended === 'left-out' ? ['attended IS DISTINCT FROM 0'] : []),
  );
}

/** Which of them are in time. */
function inTimeSql(id: RuledPackId): string {
  const { clock, threshold, unattended } = RULES[id];
  const response = clock === 'list' ? 'listed_ms' : 'response_ms';
  const within = threshold === null ? `${response} IS NOT NULL` : `coalesce(${response} <= ${threshold}, FALSE)`;
  return both(within, ...(unattended === 'late' ? ['attended IS DISTINCT FROM 0'] : []));
}

/** What is counted once; `null`: rows. */
function unitSql(id: RuledPackId): string | null {
  const { unit, questions } = RULES[id];
  if (unit === 'buyer') return 'buyer';
  if (unit === 'buyer-day') return '(buyer, day)';
  // Openings are inquiries by themselves.
  return unit === 'inquiry' && questions === 'all' ? 'inquiry' : null;
}

/** The share of units in time, as an aggregate over the rows of one plan in run_turn. */
export function shareSql(id: RuledPackId): string {
  const [unit, counted, inTime] = [unitSql(id), countedSql(id), inTimeSql(id)];
  const count = (condition: string): string =>
    `count(${unit === null ? '*' : `DISTINCT ${unit}`}) FILTER (${condition})`;
  if (unit === null || RULES[id].inTime === 'any') return `${count(both(counted, inTime))} / ${count(counted)}`;
  return `(${count(counted)} - ${count(`${counted} AND NOT (${inTime})`)}) / ${count(counted)}`;
}

/** The mean response, capped, as an aggregate over the rows of one plan in run_turn. */
export function meanSql(id: RuledPackId): string {
  const { cap, unanswered } = RULES[id].mean!;
  const capped = `least(coalesce(response_ms, ${cap}), ${cap})`;
  const counted = unanswered === 'as-cap' ? countedSql(id) : both(countedSql(id), 'response_ms IS NOT NULL');
  return `sum(${capped}) FILTER (${counted}) / count(*) FILTER (${counted})`;
}
