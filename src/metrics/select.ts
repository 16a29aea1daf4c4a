import { OUTCOMES } from '../model/run.ts';
import type { TraceFacts } from './facts.ts';
import { CELLS } from './facts.ts';
import type { Filter, FilterPart } from './filter.ts';
import type { ReplayRows } from './rows.ts';

/** Indices of inquiries, ascending. */
export type Selection = Int32Array;

/** Under both plans, in one replication. */
export interface BothRows {
  readonly a: ReplayRows;
  readonly b: ReplayRows;
}

/**
 * The inquiries that a filter lets through in one replication. To be told under both plans: the same inquiries, so that
 * differences stay paired and none is missing because it fared worse. See `selectsOnOutcome` for what not to conclude.
 */
export function select(facts: TraceFacts, { parts }: Filter, both: BothRows): Selection {
  let selection: Selection = facts.every;
  for (const part of parts) selection = kept(selection, testOf(part, facts, both));
  return selection;
}

/** What a part asks of one column. */
interface Test {
  readonly column: ArrayLike<number>;
  readonly passes: (value: number) => boolean;
}

function kept(selection: Selection, { column, passes }: Test): Selection {
  const out = new Int32Array(selection.length);
  let count = 0;
  for (let k = 0; k < selection.length; k++) {
    const i = selection[k];
    if (passes(column[i])) out[count++] = i;
  }
  return out.slice(0, count);
}

function testOf(part: FilterPart, facts: TraceFacts, both: BothRows): Test {
  switch (part.kind) {
    case 'hours':
      return { column: facts.cell, passes: oneOf(part.cells, CELLS) };
    case 'days': {
      const is = Uint8Array.from(facts.days, (day) => (day >= part.from && day <= part.to ? 1 : 0));
      return { column: facts.day, passes: (place) => is[place] === 1 };
    }
    case 'buyers':
      return buyersTest(part, facts);
    case 'accounts':
      return { column: both[part.plan].account, passes: oneOf(part.accounts, facts.shop.accounts.length) };
    case 'groups':
      return { column: both[part.plan].group, passes: oneOf(part.groups, MOST_GROUPS) };
    case 'outcomes':
      return { column: both[part.plan].outcome, passes: oneOf(part.outcomes.map(codeOf), OUTCOMES.length) };
    case 'response': {
      const { above, to } = part;
      const [least, until] = [above > 0 ? above : -1, to ?? Infinity];
      return { column: both[part.plan].firstResponse, passes: (response) => response > least && response <= until };
    }
    case 'inquiries':
      return { column: facts.every, passes: oneOf(part.inquiries, facts.every.length) };
  }
}

const codeOf = (outcome: (typeof OUTCOMES)[number]): number => OUTCOMES.indexOf(outcome);
const MOST_GROUPS = 32767;

/** Whether a whole number from −1 to `count` − 1 is one of these. */
function oneOf(values: readonly number[], count: number): Test['passes'] {
  const is = new Uint8Array(count + 1);
  for (const value of values) is[value + 1] = 1;
  return (value) => is[value + 1] === 1;
}

function buyersTest({ scopes, vip }: FilterPart & { kind: 'buyers' }, facts: TraceFacts): Test {
  const { trace, scopeSets, every } = facts;
  const wanted = new Set(scopes);
  const set = Uint8Array.from(scopeSets, (values) => (values.some((value) => wanted.has(value)) ? 1 : 0));
  const { scope, buyer } = trace;
  const members = vip ? trace.vip : undefined;
  return { column: every, passes: (i) => set[scope[i]] === 1 || members?.[buyer[i]] === 1 };
}
