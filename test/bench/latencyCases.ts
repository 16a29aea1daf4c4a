import type { Page } from 'playwright-core';
import { importInApp, inApp, open, withFile } from './app.ts';
import { held, type Case, type Measurement } from './case.ts';
import { logFile } from './log-file.ts';
import { inWorker } from './workers.ts';

const MOVES = 100;
const BRUSH_MS = 100;
const DRAG_MS = 150;
/** Rows of a message log that has a million turns. */
const ROWS = 3_100_000;

/** The value that 95 of 100 do not exceed. */
const p95 = (values: readonly number[]): number =>
  values.toSorted((x, y) => x - y)[Math.ceil(0.95 * values.length) - 1];

/**
 * ms from a command to the first frame in which verdict and table have its figures, in which all charts on the screen
 * show them, and in which every chart of the page does.
 */
interface Move {
  readonly told: number;
  readonly seen: number;
  readonly shown: number;
}

interface Latency {
  readonly made: readonly Move[];
  /** Charts that move, and those of them on the screen. */
  readonly charts: number;
  readonly onScreen: number;
}

function figures(name: string, { made, charts, onScreen }: Latency, bound: number, of: string): Measurement[] {
  const figure = (what: keyof Move, tail: string, against: string): Measurement =>
    held(name + tail, p95(made.map((move) => move[what])), bound, `p95 of ${of}, ${against}, against the bound`);
  return [
    figure('shown', '', `all ${charts} charts of the page`),
    figure('seen', '-seen', `the ${onScreen} charts on the screen`),
    figure('told', '-told', 'no chart'),
  ];
}

/**
 * Puts `latency` into the page: moves of one kind, each from its command to the frame that shows what came of it,
 * while the screen is full of charts.
 */
async function prepare(page: Page): Promise<void> {
  await page.evaluate(() => {
    const within = (root: Document | ShadowRoot, names: readonly string[]): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        ...(names.includes(element.localName) ? [element] : []),
        ...(element.shadowRoot === null ? [] : within(element.shadowRoot, names)),
      ]);
    /** Calls back in the first frame that shows a change of the results, until it says that it has seen enough. */
    const watch = (see: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        let asked = false;
        const look = (): void => {
          asked = false;
          if (!see()) return;
          observer.disconnect();
          resolve();
        };
        const observer = new MutationObserver(() => {
          if (!asked) requestAnimationFrame(look);
          asked = true;
        });
        for (const { shadowRoot } of within(document, ['fl-verdict', 'fl-metric-table', 'fl-chart']))
          observer.observe(shadowRoot!, { childList: true, subtree: true, characterData: true });
      });
    const drawn = (chart: Element): Element | null => chart.shadowRoot!.querySelector('.picture svg');
    const isOnScreen = (chart: Element): boolean => {
      const { top, bottom } = chart.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    };
    window.latency = async (move, isShown, moves) => {
      const charts = within(document, ['fl-chart']);
      charts[0].scrollIntoView();
      const once = async (step: number, which: readonly Element[], seen: readonly Element[]): Promise<Move> => {
        const before = new Map(which.map((chart) => [chart, drawn(chart)]));
        const began = performance.now();
        const when = { told: 0, seen: 0, shown: 0 };
        const areDrawn = (some: readonly Element[]): boolean =>
          some.every((chart) => drawn(chart) !== before.get(chart));
        const seenAll = watch(() => {
          if (!isShown()) return false;
          const now = performance.now() - began;
          when.told ||= now;
          if (areDrawn(seen)) when.seen ||= now;
          if (areDrawn(which)) when.shown = now;
          return when.shown > 0;
        });
        move(step);
        await seenAll;
        return when;
      };
      // Two moves that are not counted: the first draws what has not been drawn yet, the second tells which charts move.
      const rest = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 1500));
      await once(0, [], []);
      await rest();
      const before = charts.map(drawn);
      await once(1, [], []);
      await rest();
      const moving = charts.filter((chart, c) => drawn(chart) !== before[c]);
      const seen = moving.filter(isOnScreen);
      const made: Move[] = [];
      for (let step = 2; step < moves + 2; step++) made.push(await once(step, moving, seen));
      return { made, charts: moving.length, onScreen: seen.length };
    };
  });
}

/** A brush over the hours of the week, on a log of a million turns: in the built app, and the work of its worker alone. */
export const brush1m: Case = {
  name: 'brush-1m',
  async run(): Promise<readonly Measurement[]> {
    const path = logFile('brush-1m', ROWS);
    const told = await inApp(async (browser, origin) => {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await open(page, origin);
      await withFile(page, path);
      const { turns } = await importInApp(page);
      await prepare(page);
      const latency = await page.evaluate(async (moves) => {
        fenliu.commands.goTo('compare');
        const { a, b } = fenliu.state();
        await fenliu.run({ a, b, replications: 8 });
        // The run's tables are made behind its result, by whoever asks first.
        await fenliu.sql('select count(*) from run_inquiry');
        const cellsOf = (step: number): number[] =>
          Array.from({ length: 24 + (step % 48) }, (_, c) => (3 * step + c) % 168);
        return window.latency(
          (step) => fenliu.commands.setFilter({ parts: [{ kind: 'hours', cells: cellsOf(step) }] }),
          () => fenliu.state().filtered?.filter === fenliu.state().filter,
          moves,
        );
      }, MOVES);
      return { ...latency, turns };
    });
    const worker = await inWorker('brushCase', 167_000, 2, MOVES);
    const moves = `${MOVES} moves, ${told.turns} turns`;
    const alone = `p95 of ${MOVES} moves, ${worker.turns} turns, ${worker.replications} replications, against the bound`;
    return [...figures('brush-1m', told, BRUSH_MS, moves), held('brush-1m-worker', p95(worker.ms), BRUSH_MS, alone)];
  },
};

/** The weight of an account of plan B dragged, on the sample shop: from the new plan to the frame with its result. */
export const dragWeight: Case = {
  name: 'drag-weight',
  run: () =>
    inApp(async (browser, origin) => {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await open(page, origin);
      await prepare(page);
      const latency = await page.evaluate((moves) => {
        const { b } = fenliu.state();
        return window.latency(
          (step) => {
            const plan = fenliu.plan(b);
            const [group, ...groups] = plan.groups;
            const members = group.members.map((one, i) => (i === 0 ? { ...one, weight: 1 + step } : one));
            fenliu.setPlan({ ...plan, groups: [{ ...group, members }, ...groups] });
          },
          () => fenliu.state().run.status === 'idle' && !fenliu.stale(),
          moves,
        );
      }, MOVES);
      return figures('drag-weight', latency, DRAG_MS, `${MOVES} weights`);
    }),
};

declare global {
  interface Window {
    /** ms of each move until it `isShown` and the charts that move with it are drawn again. */
    latency(move: (step: number) => void, isShown: () => boolean, moves: number): Promise<Latency>;
  }
}
