import type { Imported } from '../../workers/imported.ts';
import type { Problem } from '../base/result.ts';
import { MINUTE } from '../base/units.ts';
import type { IntakeOptions, IntakeProgress } from '../model/intake.ts';
import type { Plan, PlanId } from '../model/plan.ts';
import type { Memory } from '../model/remembered.ts';
import type { Lesson } from '../model/scenario.ts';
import type { Commands } from './commands.ts';
import { inOrder, isWhole, kindsOf, readingOf, namesOf, nameOfFile, saidOf, type Said } from './kinds-of-files.ts';
import { isCancelled } from './problems.ts';
import { withPlans, type PlanHistory } from './plans.ts';
import type { IntakeState, LoadedLog } from './state.ts';
import { Latest, settled, type Workbench } from './workbench.ts';

type IntakeCommands = Pick<
  Commands,
  | 'openLog'
  | 'lookAt'
  | 'setIntakeOptions'
  | 'setMapping'
  | 'confirmImport'
  | 'reviseImport'
  | 'cancelImport'
  | 'openSample'
>;

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
  readonly remembered: boolean;
}

/** What intake needs of the rest of the app. */
export interface IntakeNeeds {
  readonly history: PlanHistory;
  readonly memory: Memory;
  /** The sample's log. */
  sample(path: string): Promise<File>;
  run(): Promise<void>;
}

/** How a log comes in: looked at, read, and put in the place of the one before when all of it is there. */
export function intakeCommands(bench: Workbench, needs: IntakeNeeds): IntakeCommands {
  const { state, set, reader } = bench;
  const { memory } = needs;
  const latest = new Latest();
  /** What is previewed or was imported last, and what waits. */
  let files: readonly File[] = [];
  let waiting: readonly File[] = [];
  const show = (intake: IntakeState): void => set({ intake });

  /** Looks at the files again, each kind by the mapping that it has. */
  const look = async (options: IntakeOptions, said: readonly Said[]): Promise<void> => {
    const counts = latest.begin();
    const kinds = await settled(kindsOf(files, options, { reader, memory, said }));
    if (!counts()) return;
    if (!kinds.ok) {
      show({ status: 'refused', file: namesOf(files), problems: kinds.error });
      return;
    }
    const [{ by, preview }] = kinds.value;
    const habit = said.length === 0 && by === 'memory' ? memory.habitOf(preview.signature) : null;
    const usual = habit === null ? {} : { gap: habit.gap, timeZone: preview.mapping.timeZone };
    show({ status: 'preview', kinds: kinds.value, options: { ...options, ...usual } });
  };

  const read = async (wanted: Wanted): Promise<boolean> => {
    const counts = latest.begin();
    reader.cancel();
    const progress = (at: IntakeProgress): void => {
      if (counts()) show({ status: 'running', file: wanted.name, progress: at, waiting: waiting.map(nameOfFile) });
    };
    progress({ phase: 'reading', bytes: 0, bytesTotal: wanted.bytes, rows: 0 });
    const imported = await settled(wanted.read(progress));
    if (!counts()) return false;
    const next = waiting;
    waiting = [];
    if (imported.ok) {
      accept(bench, needs.history, imported.value, wanted.opening(imported.value));
      if (next.length === 0) await needs.run();
    } else show(isCancelled(imported.error) ? { status: 'idle' } : refused(wanted.name, imported.error));
    if (next.length > 0) await commands.openLog(next);
    return imported.ok;
  };

  const commands: IntakeCommands = {
    async openLog(opened) {
      await commands.lookAt(opened);
      const { intake } = state();
      if (intake.status === 'preview' && intake.kinds.every(({ by, preview }) => by === 'memory' && isWhole(preview))) {
        await commands.confirmImport();
      }
    },
    async lookAt(opened) {
      if (opened.length === 0) return;
      if (state().intake.status === 'running' && files.length > 0) {
        waiting = opened;
        const { intake } = state();
        if (intake.status === 'running') show({ ...intake, waiting: waiting.map(nameOfFile) });
        return;
      }
      reader.cancel();
      files = inOrder(opened);
      show({ status: 'looking', file: namesOf(files) });
      await look(USUAL_OPTIONS, []);
    },
    async setIntakeOptions(options) {
      const { intake } = state();
      if (intake.status !== 'preview') return;
      const moved = options.timeZone !== intake.options.timeZone;
      const { timeZone } = options;
      const said = intake.kinds.map(saidOf);
      show({ ...intake, options });
      await look(options, moved ? said.map((one) => ({ ...one, mapping: { ...one.mapping, timeZone } })) : said);
    },
    async setMapping(kind, mapping) {
      const { intake } = state();
      if (intake.status !== 'preview') return;
      const said = intake.kinds.map(saidOf);
      await look(intake.options, said.with(kind, { ...said[kind], by: 'user', mapping }));
    },
    async confirmImport() {
      const { intake } = state();
      if (intake.status !== 'preview' || !intake.kinds.every(({ preview }) => isWhole(preview))) return;
      const { kinds, options } = intake;
      const wanted = files;
      const remembered = kinds.every(({ by }) => by === 'memory');
      const done = await read({
        name: namesOf(wanted),
        bytes: wanted.reduce((sum, { size }) => sum + size, 0),
        read: (progress) => {
          const dated = { ...options, now: Date.now() };
          return reader.read({ files: readingOf(wanted, kinds), options: dated, known: null }, progress);
        },
        opening: (imported) => ({ ...asLogged(imported), remembered }),
      });
      if (!done) return;
      for (const { preview } of kinds) {
        memory.remember(preview.signature, { mapping: preview.mapping, gap: options.gap });
      }
    },
    async reviseImport() {
      const { log } = state();
      if (files.length === 0 || log === null || state().intake.status === 'running') return;
      show({ status: 'looking', file: namesOf(files) });
      await look({ ...USUAL_OPTIONS, timeZone: log.report.mapping.timeZone, keepText: log.report.keptText }, []);
    },
    cancelImport() {
      latest.begin();
      reader.cancel();
      waiting = [];
      show({ status: 'idle' });
    },
    async openSample() {
      const counts = latest.begin();
      const { SAMPLE } = await import('../sample/scenario.ts');
      if (!counts()) return;
      const { shop, log, plans, a, b, lessons } = SAMPLE;
      const options = { ...USUAL_OPTIONS, timeZone: shop.timeZone };
      files = [];
      await read({
        name: shop.name,
        bytes: 0,
        read: async (progress) => {
          const file = await needs.sample(log);
          return reader.read({ files: [{ file, mapping: null }], options, known: shop }, progress);
        },
        opening: () => ({ source: 'sample', lessons, plans, a, b, remembered: false }),
      });
    },
  };
  return commands;
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
function asLogged({ fitted }: Imported): Omit<Opening, 'remembered'> {
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
    log: {
      source: at.source,
      remembered: at.remembered,
      lessons: at.lessons,
      report,
      shop,
      logged,
      buyersLeave: trace.patience !== undefined,
    },
    intake: { status: 'idle' },
    planFile: { status: 'idle' },
    run: { status: 'idle' },
    result: null,
    why: null,
  });
}
