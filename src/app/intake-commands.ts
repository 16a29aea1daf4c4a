import type { Problem } from '../base/result.ts';
import type { IntakeOptions } from '../model/intake.ts';
import type { Memory } from '../model/remembered.ts';
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
import { asLogged, loaderOf, refused, USUAL_OPTIONS, type Wanted } from './loader.ts';
import type { PlanHistory } from './plans.ts';
import type { IntakeState } from './state.ts';
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

/** Moments later than now are marked. */
const dated = (options: IntakeOptions): IntakeOptions => ({ ...options, now: Date.now() });

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
  const loader = loaderOf(bench, needs.history, latest);
  /** What is previewed, what was imported last, and what waits. */
  let inputs: readonly Input[] = [];
  let loaded: readonly Input[] = [];
  let waiting: readonly File[] = [];
  /** What goes with the log that is previewed. */
  let beside: readonly File[] = [];
  const show = (intake: IntakeState): void => set({ intake });
  const refuse = (names: readonly string[], problems: readonly Problem[]): void =>
    show(refused(together(names), problems));

  /** Looks at files for the first time. */
  const look = async (files: readonly File[], options: IntakeOptions): Promise<void> => {
    const counts = latest.begin();
    const names = files.map(({ name }) => name);
    show({ status: 'looking', file: together(names) });
    const found = await settled(kindsOf(files, dated(options), { reader, memory }));
    if (!counts()) return;
    if (!found.ok && state().log !== null && found.error.every(isSide)) {
      if (await loader.besides(files)) await needs.run();
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

  /** Reads a log; when it is in, replays it, or opens what was dropped meanwhile. */
  const read = async (wanted: Wanted, whenIn: () => void): Promise<void> => {
    const end = await loader.load(wanted, () => waiting.map(({ name }) => name));
    if (end === 'overtaken') return;
    if (end === 'loaded') whenIn();
    const next = waiting;
    waiting = [];
    if (next.length > 0) await commands.openLog(next);
    else if (end === 'loaded') await needs.run();
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
      const [{ parts }] = intake.kinds;
      const found = await settled(partOf(file, part, parts, { options: dated(intake.options), reader }));
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
      const log: Wanted = {
        name: together(wanted.map(nameOf)),
        bytes: files.reduce((sum, { size }) => sum + size, 0),
        sample: false,
        sides: beside,
        read: (progress) => {
          return reader.read({ files: readingOf(wanted, kinds), options: dated(options), known: null }, progress);
        },
        opening: (imported) => ({ ...asLogged(imported), remembered }),
      };
      await read(log, () => {
        loaded = wanted;
        for (const { preview } of kinds) {
          memory.remember(preview.signature, { mapping: preview.mapping, gap: options.gap });
        }
      });
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
      const sample: Wanted = {
        name: shop.name,
        bytes: 0,
        sample: true,
        sides: [],
        read: async (progress) => {
          const file = await needs.sample(log);
          return reader.read({ files: [{ file, mapping: null }], options, known: shop }, progress);
        },
        opening: () => ({ source: 'sample', lessons, plans, a, b, remembered: false }),
      };
      await read(sample, () => void (loaded = []));
    },
  };
  return commands;
}
