import { fail, type Problem, type Result } from '../base/result.ts';
import type { Plan, PlanId } from '../model/plan.ts';
import { looksLikePlan, planText, readPlan, type ReadPlan } from '../model/planFile.ts';
import type { Commands } from './commands.ts';
import { copyOf } from './plans.ts';
import { planOf } from './state.ts';
import { Latest, settled, type Workbench } from './workbench.ts';

type PlanFileCommands = Pick<Commands, 'open' | 'openPlan' | 'dismissPlanFile' | 'savePlan'>;

/** No plan is larger, in bytes; one with 10,000 accounts has 3 MB. */
const LARGEST = 32 * 1024 * 1024;

const only = (problem: Problem): Result<never> => fail([problem]);

/** Plans as files: saved as JSON, and opened as plan B. A file that is refused changes nothing. */
export function planFileCommands(
  { state, set }: Workbench,
  commands: Pick<Commands, 'setPlan' | 'compare' | 'save' | 'openLog'>,
): PlanFileCommands {
  const latest = new Latest();

  const read = async (file: File): Promise<Result<ReadPlan>> => {
    const megabytes = String(Math.round(file.size / 1024 / 1024));
    if (file.size > LARGEST) return only({ code: 'file_too_large', at: 'file', value: megabytes });
    const text = await file.text();
    const { log } = state();
    return log === null ? only({ code: 'no_log', at: 'file', value: '' }) : readPlan(text, log.shop);
  };

  /** The plan under an id of its own: nothing that is there is replaced. */
  const added = (plan: Plan): PlanId => {
    const same = planOf(state(), plan.id);
    if (same !== undefined && planText(same) === planText(plan)) return same.id;
    const free = same === undefined ? plan : copyOf(plan, state().plans);
    commands.setPlan(free);
    return free.id;
  };

  const isPlan = async (file: File): Promise<boolean> => file.size <= LARGEST && looksLikePlan(await file.text());

  const own: PlanFileCommands = {
    async open(files) {
      if (files.length === 1 && /\.(json|txt)$/i.test(files[0].name) && (await isPlan(files[0]))) {
        await own.openPlan(files[0]);
      } else await commands.openLog(files);
    },
    async openPlan(file) {
      const counts = latest.begin();
      const opened = await settled(read(file));
      if (!counts()) return;
      if (!opened.ok) {
        set({ planFile: { status: 'refused', file: file.name, problems: opened.error } });
        return;
      }
      const plan = added(opened.value.plan);
      commands.compare(state().a === plan ? state().b : state().a, plan);
      set({ planFile: { status: 'opened', file: file.name, plan } });
    },
    dismissPlanFile() {
      latest.begin();
      set({ planFile: { status: 'idle' } });
    },
    savePlan(id) {
      const plan = planOf(state(), id);
      if (plan === undefined) throw new RangeError(`no plan has the id ${id}`);
      commands.save(fileName(plan), planText(plan));
    },
  };
  return own;
}

/** The plan's name, without what file systems do not take: `现行.json`. */
const fileName = ({ name, id }: Plan): string =>
  `${(name.trim() || id).replace(/[\\/:*?"<>|\u0000-\u001f]+/g, '-').slice(0, 100)}.json`;
