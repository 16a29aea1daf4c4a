import type { Imported } from '../../workers/imported.ts';
import type { World } from '../../workers/share.ts';
import type { Problem } from '../base/result.ts';
import { MINUTE } from '../base/units.ts';
import type { IntakeOptions, IntakeProgress } from '../model/intake.ts';
import type { Plan, PlanId } from '../model/plan.ts';
import type { Memory } from '../model/remembered.ts';
import type { Lesson } from '../model/scenario.ts';
import type { Commands } from './commands.ts';
import {
  inOrder,
  isSide,
  isWhole,
  kindsAgain,
  kindsOf,
  nameOf,
  partOf,
  readingOf,
  saidOf,
  together,
  type Input,
  type Said,
} from './kinds-of-files.ts';
import { isCancelled } from './problems.ts';
import { withPlans, type PlanHistory } from './plans.ts';
import { withSide } from './sides.ts';
import type { IntakeState, LoadedLog } from './state.ts';
import { Latest, settled, type Workbench } from './workbench.ts';

type IntakeCommands = Pick<
  Commands,
  | 'openLog'
  | 'lookAt'
  | 'setIntakeOptions'
  | 'setMapping'
  | 'setPart'
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

/** Moments later than now are marked. */
const dated = (options: IntakeOptions): IntakeOptions => ({ ...options, now: Date.now() });

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
  /** What is previewed, what was imported last, and what waits. */
  let inputs: readonly Input[] = [];
  let loaded: readonly Input[] = [];
  let waiting: readonly File[] = [];
  /** What goes with the log that is previewed. */
  let beside: readonly File[] = [];
  /** What is replayed: of the log that is loaded. */
  let world: World | null = null;
  const show = (intake: IntakeState): void => set({ intake });
  const refuse = (names: readonly string[], problems: readonly Problem[]): void =>
    show({ status: 'refused', file: together(names), problems });

  /** Looks at files for the first time. */
  const look = async (files: readonly File[], options: IntakeOptions): Promise<void> => {
    const counts = latest.begin();
    const names = files.map(({ name }) => name);
    show({ status: 'looking', file: together(names) });
    const found = await settled(kindsOf(files, dated(options), { reader, memory }));
    if (!counts()) return;
    if (!found.ok && state().log !== null && found.error.every(isSide)) {
      if (await besides(files)) await needs.run();
      return;
    }
    if (!found.ok) {
      refuse(names, found.error);
      return;
    }
    const { kinds, sides } = found.value;
    ({ inputs } = found.value);
    beside = sides;
    const [{ by, preview }] = kinds;
    const habit = by === 'memory' ? memory.habitOf(preview.signature) : null;
    const usual = habit === null ? {} : { gap: habit.gap, timeZone: preview.mapping.timeZone };
    show({ status: 'preview', kinds, sides: sides.map(({ name }) => name), options: { ...options, ...usual } });
  };

  /** Looks at them again, each kind by the mapping that it is said to have. */
  const lookAgain = async (options: IntakeOptions, said: readonly Said[]): Promise<void> => {
    const counts = latest.begin();
    const kinds = await settled(kindsAgain(inputs, dated(options), said, reader));
    if (!counts()) return;
    if (kinds.ok) show({ status: 'preview', kinds: kinds.value, sides: beside.map(({ name }) => name), options });
    else refuse(inputs.map(nameOf), kinds.error);
  };

  /**
   * Reads files that go with the log that is loaded; the first that is refused ends it, what was read before stays.
   * @returns whether there is something else to replay
   */
  const besides = async (wanted: readonly File[]): Promise<boolean> => {
    const counts = latest.begin();
    let moved = false;
    for (const file of wanted) {
      const { log } = state();
      if (log === null || world === null) return moved;
      const side = await settled(reader.readSide(file, { ...USUAL_OPTIONS, timeZone: log.shop.timeZone }));
      if (!counts()) return moved;
      if (!side.ok) {
        refuse([file.name], side.error);
        return moved;
      }
      const added = withSide(log, side.value);
      // What makes tables is not part of the first page.
      const { accountDayTable } = await import('../db/arrow.ts');
      if (!counts()) return moved;
      world = { ...world, shop: added.shop };
      bench.simulator.setWorld(world);
      bench.tables.setRun([accountDayTable(added.days.logged, added.days.told)]);
      set({ log: added, intake: { status: 'idle' } });
      moved ||= side.value.kind === 'status';
    }
    return moved;
  };

  const read = async (wanted: Wanted): Promise<boolean> => {
    const counts = latest.begin();
    reader.cancel();
    const progress = (at: IntakeProgress): void => {
      if (counts())
        show({
          status: 'running',
          sample: wanted.sample,
          file: wanted.name,
          progress: at,
          waiting: waiting.map(({ name }) => name),
        });
    };
    progress({ phase: 'reading', bytes: 0, bytesTotal: wanted.bytes, rows: 0 });
    const imported = await settled(wanted.read(progress));
    if (!counts()) return false;
    const next = waiting;
    waiting = [];
    if (imported.ok) {
      world = accept(bench, needs.history, imported.value, wanted.opening(imported.value));
      await besides(wanted.sides);
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
      const { intake } = state();
      // The sample gives way to a log of one's own at once.
      if (intake.status === 'running' && !intake.sample) {
        waiting = opened;
        show({ ...intake, waiting: waiting.map(({ name }) => name) });
        return;
      }
      reader.cancel();
      await look(inOrder(opened), USUAL_OPTIONS);
    },
    async setIntakeOptions(options) {
      const { intake } = state();
      if (intake.status !== 'preview') return;
      const moved = options.timeZone !== intake.options.timeZone;
      const { timeZone } = options;
      const said = intake.kinds.map(saidOf);
      show({ ...intake, options });
      await lookAgain(options, moved ? said.map((one) => ({ ...one, mapping: { ...one.mapping, timeZone } })) : said);
    },
    async setMapping(kind, mapping) {
      const { intake } = state();
      if (intake.status !== 'preview') return;
      const said = intake.kinds.map(saidOf);
      await lookAgain(intake.options, said.with(kind, { ...said[kind], by: 'user', mapping }));
    },
    async setPart(part) {
      const { intake } = state();
      if (intake.status !== 'preview') return;
      const [{ file }] = inputs;
      const counts = latest.begin();
      const { options } = intake;
      const found = await settled(partOf(file, part, dated(options), reader));
      if (!counts()) return;
      if (!found.ok) refuse([file.name], found.error);
      else {
        ({ inputs } = found.value);
        show({ ...intake, kinds: found.value.kinds });
      }
    },
    async confirmImport() {
      const { intake } = state();
      if (intake.status !== 'preview' || !intake.kinds.every(({ preview }) => isWhole(preview))) return;
      const { kinds, options } = intake;
      const wanted = inputs;
      const files = [...new Set(wanted.map(({ file }) => file))];
      const remembered = kinds.every(({ by }) => by === 'memory');
      const done = await read({
        name: together(wanted.map(nameOf)),
        bytes: files.reduce((sum, { size }) => sum + size, 0),
        sample: false,
        sides: beside,
        read: (progress) => {
          return reader.read({ files: readingOf(wanted, kinds), options: dated(options), known: null }, progress);
        },
        opening: (imported) => ({ ...asLogged(imported), remembered }),
      });
      if (!done) return;
      loaded = wanted;
      for (const { preview } of kinds) {
        memory.remember(preview.signature, { mapping: preview.mapping, gap: options.gap });
      }
    },
    async reviseImport() {
      const { log } = state();
      if (loaded.length === 0 || log === null || state().intake.status === 'running') return;
      const files = [...new Set(loaded.map(({ file }) => file))];
      await look(files, { ...USUAL_OPTIONS, keepText: log.report.keptText, keepNames: log.report.keptNames });
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
      loaded = [];
      await read({
        name: shop.name,
        bytes: 0,
        sample: true,
        sides: [],
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
  readonly sample: boolean;
  /** Files that go with it. */
  readonly sides: readonly File[];
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
): World {
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
      days: { logged: imported.days, told: [] },
      sides: [],
      buyersLeave: trace.patience !== undefined,
    },
    intake: { status: 'idle' },
    planFile: { status: 'idle' },
    run: { status: 'idle' },
    result: null,
    why: null,
  });
  return { trace, shop };
}
