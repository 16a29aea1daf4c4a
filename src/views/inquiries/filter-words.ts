import { SLOTS, slotAt, slotsOf, type Slot } from '../../app/slots.ts';
import type { AppState, RunResult } from '../../app/state.ts';
import { DAY } from '../../base/units.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Filter, FilterPart, PlanSide } from '../../metrics/filter.ts';
import type { Plan } from '../../model/plan.ts';
import { scopeName, type Shop } from '../../model/shop.ts';
import type { TextFigures } from '../figures.ts';
import { dayWords } from '../plan-terms.ts';
import { alikeDays } from './week-hours.ts';

/** What words about a filter need besides it: whose accounts and groups its numbers stand for. */
export interface FilterTelling {
  readonly shop: Shop | null;
  readonly plans: Readonly<Record<PlanSide, Plan>>;
  readonly letters: Readonly<Record<PlanSide, Slot>>;
  readonly t: Messages;
  readonly figures: TextFigures;
}

/** Filters are about the plans of a result: the baseline, and the one that is looked at. */
export function tellingOf(
  state: AppState,
  result: RunResult,
  words: Pick<FilterTelling, 't' | 'figures'>,
): FilterTelling {
  const { a, b } = result;
  const letters = { a: SLOTS[0], b: slotsOf(state, result).get(b.id) ?? slotAt(0) };
  return { shop: state.log?.shop ?? null, plans: { a, b }, letters, ...words };
}

/** Values that are named one by one; the others are counted. */
const MOST_NAMES = 4;
const MOST_NUMBERS = 5;
const MOST_DAYS = 3;

/** What each part of a filter lets through, in the order of the parts. */
export const filterWords = ({ parts }: Filter, telling: FilterTelling): string[] =>
  parts.map((part) => partWords(part, telling));

function partWords(part: FilterPart, telling: FilterTelling): string {
  const { t, figures, shop, plans, letters } = telling;
  const { inquiries: words } = t;
  switch (part.kind) {
    case 'hours':
      return hourWords(part.cells, t);
    case 'days':
      return words.days(figures.period(part.from * DAY, part.to * DAY, 'UTC'));
    case 'buyers': {
      const kinds = [...part.scopes.map(scopeName), ...(part.vip ? [words.members] : [])];
      return kinds.length === 0 ? words.empty.buyers : words.buyers(kinds);
    }
    case 'accounts': {
      const name = (account: number): string =>
        account < 0 ? words.nobody : (shop?.accounts[account]?.name ?? String(account));
      return named(part.accounts.map(name), words.empty.accounts, (...told) =>
        words.accounts(letters[part.plan], ...told),
      );
    }
    case 'groups': {
      const name = (group: number): string =>
        group < 0 ? words.noGroup : (plans[part.plan].groups[group]?.name ?? String(group));
      return named(part.groups.map(name), words.empty.groups, (...told) => words.groups(letters[part.plan], ...told));
    }
    case 'outcomes':
      return part.outcomes.length === 0
        ? words.empty.outcomes
        : words.became(
            letters[part.plan],
            part.outcomes.map((outcome) => words.outcomes[outcome]),
          );
    case 'response':
      return words.response(
        letters[part.plan],
        part.above > 0 ? figures.duration(part.above) : null,
        part.to === null ? null : figures.duration(part.to),
      );
    case 'inquiries': {
      const { inquiries } = part;
      if (inquiries.length === 0) return words.empty.inquiries;
      return words.picked(inquiries.length, inquiries.length > MOST_NUMBERS ? [] : inquiries.map(String));
    }
  }
}

function hourWords(cells: readonly number[], t: Messages): string {
  const alike = alikeDays(cells);
  if (alike.length === 0) return t.inquiries.empty.hours;
  const shown = alike.length > MOST_DAYS ? alike.slice(0, MOST_DAYS - 1) : alike;
  const rest = alike.slice(shown.length).reduce((sum, { days }) => sum + days.length, 0);
  return t.inquiries.hours(
    shown.map(({ days, spans }) => ({ days: dayWords(days, t), spans })),
    rest,
  );
}

function named(
  names: readonly string[],
  none: string,
  write: (names: readonly string[], more: number) => string,
): string {
  if (names.length === 0) return none;
  const shown = names.length > MOST_NAMES ? names.slice(0, MOST_NAMES - 1) : names;
  return write(shown, names.length - shown.length);
}
