import type { Asked } from '../../workers/explained.ts';
import { fail, ok, type Problem, type Result } from '../base/result.ts';
import { buyerProblems } from '../model/buyerProblems.ts';
import type { PlanId } from '../model/plan.ts';
import type { Commands } from './commands.ts';
import { SLOTS, slotLookedAt, slotsOf } from './slots.ts';
import { planOf, type AppState, type Why, type WhyAnswer } from './state.ts';
import { Latest, settled, type Workbench } from './workbench.ts';

/** Under which plan, by default A, and in which replication, by default 0, which the tables of a run hold. */
export interface Which {
  readonly plan?: PlanId;
  readonly replication?: number;
}

type Answer<T> = Result<T, readonly Problem[]>;

/** Looking into one inquiry. */
export function whyCommands({ state, set, simulator }: Workbench): Pick<Commands, 'explain' | 'why'> {
  const latest = new Latest();

  const explain: Commands['explain'] = async (inquiry, which = {}) => {
    const asked = questionOf(state(), inquiry, which);
    return asked.ok ? settled(simulator.explain(asked.value).then(ok)) : asked;
  };

  const answered = (place: number, answer: Partial<WhyAnswer>): void => {
    const { why } = state();
    if (why === null) return;
    set({ why: { ...why, answers: why.answers.map((one, p) => (p === place ? { ...one, ...answer } : one)) } });
  };

  return {
    explain,
    async why(inquiry) {
      const counts = latest.begin();
      const why = inquiry === null ? null : opened(state(), inquiry);
      set({ why });
      await Promise.all(
        (why?.answers ?? []).map(async ({ plan }, place) => {
          const explanation = await explain(why!.inquiry, { plan: plan.id });
          if (!counts()) return;
          answered(place, explanation.ok ? { explanation: explanation.value } : { problems: explanation.error });
        }),
      );
    },
  };
}

/** The plans of the last run; before the first, those on the screen. */
function opened(state: AppState, inquiry: number): Why | null {
  const { result, seed, buyers } = state;
  const a = result?.a ?? planOf(state, state.a);
  const b = result?.b ?? planOf(state, state.b);
  if (a === undefined || b === undefined) return null;
  const letter = (result === null ? undefined : slotsOf(state, result).get(b.id)) ?? slotLookedAt(state);
  const told =
    a.id === b.id
      ? [{ plan: a, slot: SLOTS[0] }]
      : [
          { plan: a, slot: SLOTS[0] },
          { plan: b, slot: letter },
        ];
  return {
    inquiry,
    seed: result?.seed ?? seed,
    buyers: result?.buyers ?? buyers,
    replication: 0,
    answers: told.map((one) => ({ ...one, explanation: null, problems: [] })),
  };
}

/** What a worker is asked; what there is not to be asked about is told. */
function questionOf(state: AppState, inquiry: number, { plan = state.a, replication = 0 }: Which): Answer<Asked> {
  const { log } = state;
  const refuse = (code: string, at: string, value: string | number): Answer<never> =>
    fail([{ code, at, value: String(value) }]);
  if (log === null) return refuse('no_log', '', '');
  if (!(Number.isSafeInteger(inquiry) && inquiry >= 0 && inquiry < log.report.inquiries))
    return refuse('unknown_inquiry', 'inquiry', inquiry);
  if (!(Number.isSafeInteger(replication) && replication >= 0))
    return refuse('unknown_replication', 'replication', replication);
  const replayed = replayedOf(state, plan);
  return replayed.ok ? ok({ ...replayed.value, replication, inquiry }) : replayed;
}

/** A plan as the last run had it; one that was not in it, as it is now. */
function replayedOf(state: AppState, id: PlanId): Answer<Omit<Asked, 'replication' | 'inquiry'>> {
  const { result, seed, buyers } = state;
  const ran = result === null ? undefined : [result.a, result.b].find((plan) => plan.id === id);
  if (ran !== undefined) return ok({ plan: ran, seed: result!.seed, buyers: result!.buyers });
  const plan = planOf(state, id);
  if (plan === undefined) return fail([{ code: 'unknown_plan', at: 'plan', value: id }]);
  const problems = [...(state.problems[id] ?? []), ...buyerProblems(buyers)];
  return problems.length > 0 ? fail(problems) : ok({ plan, seed, buyers });
}
