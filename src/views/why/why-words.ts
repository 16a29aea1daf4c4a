import type { Messages } from '../../i18n/messages.ts';
import type { MeasureId } from '../../i18n/texts/why.ts';
import type { Candidate, Decision, Drop, Explanation, Step } from '../../model/explanation.ts';
import type { Group, Plan, PolicyId } from '../../model/plan.ts';
import type { Shop } from '../../model/shop.ts';
import type { TextFigures } from '../figures.ts';
import { nameOf } from '../plan-words.ts';

/** What words about an explanation need besides it. */
export interface Telling {
  readonly plan: Plan;
  readonly shop: Shop;
  readonly t: Messages;
  readonly figures: TextFigures;
}

const COMPARES_NOTHING: readonly PolicyId[] = ['round-robin', 'random', 'fill-first'];

/** What a group's policy compares; `null` where it compares nothing. */
export function measureOf({ policy, weights = 'share' }: Group): MeasureId | null {
  if (policy === 'weighted') return weights === 'probability' ? null : weights;
  return COMPARES_NOTHING.includes(policy) ? null : (policy as MeasureId);
}

/** A measure in figures. */
export function measureText(id: MeasureId, value: number, { t, shop, figures }: Telling): string {
  if (Number.isNaN(value)) return '—';
  if (id === 'longest-idle') return Number.isFinite(value) ? figures.stamp(value, shop.timeZone) : t.why.neverIdle;
  if (id === 'least-occupied') return figures.share(value);
  return figures.number(value, Number.isInteger(value) ? 0 : 2);
}

/** A rule that was asked: its cause, and whom it is about. */
export function causeText({ cause, account, age }: Step, { t, shop, figures }: Telling): readonly string[] {
  const who = account === undefined ? null : nameOf(shop, account);
  const about = who === null ? [] : [age === undefined ? who : t.why.contact(who, figures.duration(age))];
  return [t.why.causes[cause], ...about];
}

/** What a decision came to. */
export function resultText({ account, reason, steps }: Decision, { t, shop }: Telling): string {
  const { why } = t;
  if (account !== null) return why.gave(nameOf(shop, account), why.reasons[reason]);
  const cause = steps.at(-1)?.cause ?? 'NOBODY_NAMED';
  return cause === 'FIRED' ? why.reasons[reason] : why.stays(why.causes[cause]);
}

/** Who has the inquiry in the end, and by which rule. */
export function holderText({ decisions }: Explanation, { t, shop }: Telling): string {
  const { why } = t;
  const last = decisions.findLast(({ account }) => account !== null);
  return last === undefined ? why.heldByNobody : why.heldBy(nameOf(shop, last.account!), why.reasons[last.reason]);
}

/** What a candidate was when the decision was made. */
export function stateText({ online, working, suspended, inRotation }: Candidate, t: Messages): string {
  const { states, stateList } = t.why;
  return stateList([
    online ? (working ? states.online : states.unattended) : states.offline,
    ...(suspended ? [states.suspended] : []),
    ...(inRotation ? [] : [states.removed]),
  ]);
}

/** Candidates that a table shows, the most telling first, and what dropped the others, in words. */
export interface Shown {
  readonly rows: readonly Candidate[];
  readonly more: string | null;
}

/** The one who was chosen, those who could have been, the others; within each as the group lists them. */
export function shownCandidates(candidates: readonly Candidate[], most: number, t: Messages): Shown {
  const rank = ({ dropped }: Candidate): number => (dropped === null ? 0 : dropped === 'NOT_CHOSEN' ? 1 : 2);
  const ordered = candidates.toSorted((one, other) => rank(one) - rank(other));
  const rest = ordered.slice(most);
  if (rest.length === 0) return { rows: ordered, more: null };
  const counts = new Map<Drop, number>();
  for (const { dropped } of rest) if (dropped !== null) counts.set(dropped, (counts.get(dropped) ?? 0) + 1);
  const drops = [...counts].map(([drop, count]) => t.why.dropped(t.why.drops[drop], count));
  return { rows: ordered.slice(0, most), more: t.why.more(rest.length, drops) };
}
