import type { Imported } from '../../workers/imported.ts';
import type { Problem } from '../base/result.ts';
import { MINUTE } from '../base/units.ts';
import type { IntakeOptions, IntakeProgress } from '../model/intake.ts';
import type { Plan, PlanId } from '../model/plan.ts';
import type { Lesson } from '../model/scenario.ts';
import type { Commands } from './commands.ts';
import { isCancelled } from './problems.ts';
import { withPlans, type PlanHistory } from './plans.ts';
import type { IntakeState, LoadedLog } from './state.ts';
import { Latest, settled, type Workbench } from './workbench.ts';

type IntakeCommands = Pick<Commands, 'openFile' | 'setIntakeOptions' | 'confirmImport' | 'cancelImport' | 'openSample'>;

/** How a file is read until the user says otherwise. */
export const USUAL_OPTIONS: IntakeOptions = {
  mapping: null,
  timeZone: 'Asia/Shanghai',
  gap: 30 * MINUTE,
  keepText: false,
};

/** Plans of a log that was just read, and which two are compared first. */
interface Opening {
  readonly source: LoadedLog['source'];
  readonly lessons: readonly Lesson[];
  readonly plans: readonly Plan[];
  readonly a: PlanId;
  readonly b: PlanId;
}

/** What intake needs of the rest of the app. */
export interface IntakeNeeds {
  readonly history: PlanHistory;
  /** The sample's log. */
  sample(path: string): Promise<File>;
  run(): Promise<void>;
}

/** How a log comes in: looked at, read, and put in the place of the one before when all of it is there. */
export function intakeCommands(bench: Workbench, needs: IntakeNeeds): IntakeCommands {
  const { state, set, reader } = bench;
  const latest = new Latest();
  let file: File | null = null;
  const show = (intake: IntakeState): void => set({ intake });

  const look = async (looked: File, options: IntakeOptions): Promise<void> => {
    const counts = latest.begin();
    const seen = await settled(reader.preview(looked, options));
    if (!counts()) return;
    if (seen.ok) show({ status: 'preview', preview: seen.value, options });
    else show({ status: 'refused', file: looked.name, problems: seen.error });
  };

  const read = async (wanted: Wanted): Promise<void> => {
    const counts = latest.begin();
    reader.cancel();
    const progress = (at: IntakeProgress): void => {
      if (counts()) show({ status: 'running', file: wanted.name, progress: at });
    };
    progress({ phase: 'reading', bytes: 0, bytesTotal: wanted.bytes, rows: 0 });
    const imported = await settled(wanted.read(progress));
    if (!counts()) return;
    if (imported.ok) {
      accept(bench, needs.history, imported.value, wanted.opening(imported.value));
      await needs.run();
    } else show(isCancelled(imported.error) ? { status: 'idle' } : refused(wanted.name, imported.error));
  };

  return {
    async openFile(opened) {
      reader.cancel();
      file = opened;
      show({ status: 'looking', file: opened.name });
      await look(opened, USUAL_OPTIONS);
    },
    async setIntakeOptions(options) {
      const { intake } = state();
      if (file === null || intake.status !== 'preview') return;
      show({ ...intake, options });
      await look(file, options);
    },
    async confirmImport() {
      const { intake } = state();
      if (file === null || intake.status !== 'preview' || intake.preview.missing.length > 0) return;
      const wanted = file;
      const options = { ...intake.options, mapping: intake.preview.mapping };
      await read({
        name: wanted.name,
        bytes: wanted.size,
        read: (progress) => reader.read({ file: wanted, options, known: null }, progress),
        opening: asLogged,
      });
    },
    cancelImport() {
      latest.begin();
      reader.cancel();
      file = null;
      show({ status: 'idle' });
    },
    async openSample() {
      const counts = latest.begin();
      const { SAMPLE } = await import('../sample/scenario.ts');
      if (!counts()) return;
      const { shop, log, plans, a, b, lessons } = SAMPLE;
      const options = { ...USUAL_OPTIONS, timeZone: shop.timeZone };
      await read({
        name: shop.name,
        bytes: 0,
        read: async (progress) => reader.read({ file: await needs.sample(log), options, known: shop }, progress),
        opening: () => ({ source: 'sample', lessons, plans, a, b }),
      });
    },
  };
}

/** A log on its way in. */
interface Wanted {
  readonly name: string;
  readonly bytes: number;
  read(progress: (at: IntakeProgress) => void): ReturnType<Workbench['reader']['read']>;
  opening(imported: Imported): Opening;
}

const refused = (file: string, problems: readonly Problem[]): IntakeState => ({ status: 'refused', file, problems });

/** The routing as the log shows it, and a copy to change. */
function asLogged({ fitted }: Imported): Opening {
  const { plan } = fitted;
  const changed = { ...plan, id: 'changed', name: '调整后', names: { 'zh-CN': '调整后', en: 'Adjusted' } };
  return { source: 'import', lessons: [], plans: [plan, changed], a: plan.id, b: changed.id };
}

/** The one moment at which a log takes the place of the one before, with everything that hangs on it. */
function accept(
  { state, set, simulator, tables }: Workbench,
  history: PlanHistory,
  imported: Imported,
  at: Opening,
): void {
  const { report, logged, fitted } = imported;
  const { shop, trace } = fitted;
  history.forget();
  simulator.setWorld({ trace, shop });
  tables.setLog(imported.tables);
  const nothing = { plans: [], problems: {}, editing: null };
  // A comparison that the address asked for stays, if the plans are there.
  const asked = [state().a, state().b].every((id) => at.plans.some((plan) => plan.id === id));
  set({
    ...withPlans({ ...nothing, ...(asked ? { a: state().a, b: state().b } : { a: at.a, b: at.b }) }, at.plans, shop),
    ...history.flags,
    log: { source: at.source, lessons: at.lessons, report, shop, logged, buyersLeave: trace.patience !== undefined },
    intake: { status: 'idle' },
    planFile: { status: 'idle' },
    run: { status: 'idle' },
    result: null,
    why: null,
  });
}
