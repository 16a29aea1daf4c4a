import { NO_FILTER } from '../metrics/filter.ts';
import type { Imported } from '../../workers/imported.ts';
import type { World } from '../../workers/share.ts';
import type { Problem } from '../base/result.ts';
import { MINUTE } from '../base/units.ts';
import type { IntakeOptions, IntakeProgress } from '../model/intake.ts';
import type { Plan, PlanId } from '../model/plan.ts';
import type { Lesson } from '../model/scenario.ts';
import { isCancelled } from './problems.ts';
import { withPlans, type PlanHistory } from './plans.ts';
import { withSide } from './sides.ts';
import type { IntakeState, LoadedLog } from './state.ts';
import { settled, type Latest, type Workbench } from './workbench.ts';

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

/** A log on its way in. */
export interface Wanted {
  readonly name: string;
  readonly bytes: number;
  readonly sample: boolean;
  /** Files that go with it. */
  readonly sides: readonly File[];
  read(progress: (at: IntakeProgress) => void): ReturnType<Workbench['reader']['read']>;
  opening(imported: Imported): Opening;
}

/** Puts a log in the place of the one before, and beside it what goes with it. */
export function loaderOf(bench: Workbench, history: PlanHistory, latest: Latest) {
  const { state, set, reader } = bench;
  /** What is replayed: of the log that is loaded. */
  let world: World | null = null;

  /**
   * Reads files that go with the log that is loaded; the first that is refused ends it, what was read before stays.
   * @returns whether there is something else to replay
   */
  async function besides(wanted: readonly File[]): Promise<boolean> {
    const counts = latest.begin();
    let moved = false;
    for (const file of wanted) {
      const { log } = state();
      if (log === null || world === null) return moved;
      const side = await settled(reader.readSide(file, { ...USUAL_OPTIONS, timeZone: log.shop.timeZone }));
      if (!counts()) return moved;
      if (!side.ok) {
        set({ intake: refused(file.name, side.error) });
        return moved;
      }
      const added = withSide(log, side.value);
      // What makes tables is not part of the first page.
      const { accountDayTable } = await import('../db/arrow.ts');
      if (!counts()) return moved;
      world = { ...world, shop: added.shop };
      bench.simulator.setWorld(world);
      bench.tables.replace([accountDayTable(added.days.logged, added.days.told)]);
      set({ log: added, intake: { status: 'idle' } });
      moved ||= side.value.kind === 'status';
    }
    return moved;
  }

  /** Reads a log and takes it in when all of it is there; `waiting`: names of what was dropped meanwhile. */
  async function load(wanted: Wanted, waiting: () => readonly string[]): Promise<'loaded' | 'refused' | 'overtaken'> {
    const counts = latest.begin();
    reader.cancel();
    const { name: file, sample } = wanted;
    const progress = (at: IntakeProgress): void => {
      if (counts()) set({ intake: { status: 'running', sample, file, progress: at, waiting: waiting() } });
    };
    progress({ phase: 'reading', bytes: 0, bytesTotal: wanted.bytes, rows: 0 });
    const imported = await settled(wanted.read(progress));
    if (!counts()) return 'overtaken';
    if (!imported.ok) {
      set({ intake: isCancelled(imported.error) ? { status: 'idle' } : refused(file, imported.error) });
      return 'refused';
    }
    world = accept(bench, history, imported.value, wanted.opening(imported.value));
    await besides(wanted.sides);
    return 'loaded';
  }

  return { load, besides };
}

export const refused = (file: string, problems: readonly Problem[]): IntakeState => ({
  status: 'refused',
  file,
  problems,
});

/** The routing as the log shows it, and a copy to change. */
export function asLogged({ fitted }: Imported): Omit<Opening, 'remembered'> {
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
  const { report, rejected, logged, fitted } = imported;
  const { shop, trace } = fitted;
  history.forget();
  simulator.setWorld({ trace, shop });
  tables.setLog(imported.tables);
  const nothing = { plans: [], problems: {}, editing: null, challengers: [] };
  // A comparison that the address asked for stays, if the plans are there.
  const { a, b, challengers } = state();
  const asked = [a, b].every((id) => at.plans.some((plan) => plan.id === id));
  set({
    ...withPlans({ ...nothing, ...(asked ? { a, b, challengers } : { a: at.a, b: at.b }) }, at.plans, shop),
    ...history.flags,
    log: {
      source: at.source,
      remembered: at.remembered,
      lessons: at.lessons,
      report,
      rejected,
      shop,
      logged,
      days: { logged: imported.days, told: [] },
      sides: [],
      buyersLeave: trace.patience !== undefined,
    },
    intake: { status: 'idle' },
    planFile: { status: 'idle' },
    run: { status: 'idle' },
    ordered: null,
    result: null,
    filter: NO_FILTER,
    filtered: null,
    listed: null,
    why: null,
  });
  return { trace, shop };
}
