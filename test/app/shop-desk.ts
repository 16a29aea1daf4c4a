import { importedOf } from '../../workers/imported.ts';
import { explained } from '../../workers/explained.ts';
import type { World } from '../../workers/share.ts';
import { compareGathered } from '../../workers/gathered.ts';
import { Shelf } from '../../workers/shelf.ts';
import { summariesOf } from '../../src/compare/replicate.ts';
import { supposed } from '../../workers/supposed.ts';
import { fail, ok } from '../../src/base/result.ts';
import type { Workers } from '../../src/app/workbench.ts';
import { browserMemory, browserQuestions } from '../../src/app/memory.ts';
import { storeOf } from '../../src/app/store.ts';
import type { TableData } from '../../src/db/schema.ts';
import { preview } from '../../src/log/intake.ts';
import { readSide } from '../../src/log/side/read.ts';
import type { Explanation } from '../../src/model/explanation.ts';
import type { RunHooks } from '../../src/app/clients/run.ts';
import { alone, tablesOf } from './alone.ts';

const CANCELLED = fail([{ code: 'cancelled', at: '', value: '' }]);

/** A piece of work that the test lets go on when it wants to. */
export interface Gate {
  open(): void;
}

/**
 * A store whose workers are this thread. With `hold`, readings and runs wait at a gate until the test opens it, or the
 * app cancels them; `lose` makes the next of them end like a worker that died.
 */
export function shopDesk() {
  const gates: (Gate & { cancel(): void; lose(error: Error): void })[] = [];
  const loaded = new Map<string, TableData>();
  let shelf = new Shelf();
  let hold = false;
  let started = false;
  let world: World | null = null;
  let running: RunHooks | null = null;

  async function gated<T>(work: () => Promise<T> | T): Promise<T | typeof CANCELLED> {
    if (!hold) return work();
    return new Promise((resolve, reject) => {
      gates.push({
        open: () => void Promise.resolve(work()).then(resolve, reject),
        cancel: () => resolve(CANCELLED),
        lose: reject,
      });
    });
  }
  const cancel = (): void => gates.splice(0).forEach((gate) => gate.cancel());
  const keep = (tables: readonly TableData[]): void => tables.forEach((table) => void loaded.set(table.table, table));
  const workers: Workers = {
    reader: {
      preview: (file, options) => gated(() => preview(file, options)),
      readSide: (file, options) => gated(() => readSide(file, options)),
      read: (reading, told) => gated(() => importedOf(reading, { progress: told, cancelled: () => false })),
      cancel,
    },
    simulator: {
      setWorld: (next) => void (world = next),
      run: (order, hooks) => {
        running = hooks;
        return gated(() => ok(alone(world!, order, ({ length }) => hooks.progress(length), shelf)));
      },
      tell: (question, before) => {
        const asking = { ...question, from: before?.each ?? 0 };
        const { replicates: more, kept } = shelf.tell(supposed(world!, asking.order), asking);
        const replicates = [...(before?.replicates ?? []), ...more];
        if (kept === 0 || replicates.length === 0) return Promise.resolve(null);
        const accounts = world!.shop.accounts.map(({ id }) => id);
        const comparisons = compareGathered(
          { run: 0, order: { ...asking.order, replications: kept }, accounts },
          replicates,
        );
        const [each, isAll] = [asking.from + asking.most, replicates.length === kept];
        return Promise.resolve({ comparisons, summaries: summariesOf(replicates), replicates, each, isAll });
      },
      tables: (order) => Promise.resolve(tablesOf(world!, order)),
      explain: (asked) => gated(() => explained(supposed(world!, asked), asked)) as Promise<Explanation>,
      cancel,
    },
    tables: {
      setLog: keep,
      replace: keep,
      setRun: (make) => void make().then(keep),
      start: () => void (started = true),
      retry: () => Promise.resolve(),
      query: () => Promise.reject(new Error('no database at this desk')),
      countRows: () => Promise.resolve(new Map()),
      look: () => Promise.reject(new Error('no database at this desk')),
      listInquiries: () => Promise.reject(new Error('no database at this desk')),
      vocabulary: () => Promise.resolve({ functions: [], keywords: [] }),
      export: (sql) => Promise.resolve({ parts: [`${sql}\r\n`], rows: 1 }),
      cancel: () => Promise.resolve(),
    },
  };
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
  const offered: (readonly [string, string])[] = [];
  const store = storeOf({
    // A run begins when a test asks for it.
    first: { live: false },
    workers: () => workers,
    sample: () => Promise.reject(new Error('no sample at this desk')),
    memory: browserMemory(storage),
    book: browserQuestions(storage),
    here: () => 'https://fenliu.example/',
    // Whatever is offered here is one text.
    offer: (name, ...text) => void offered.push([name, text.filter((one) => typeof one === 'string').join('')]),
  });
  return {
    store,
    offered,
    loaded,
    gates,
    /** What the log that came in last is replayed from. */
    world: () => world!,
    /** The hooks of the run that was asked for last: the test tells what its workers would. */
    running: () => running!,
    started: () => started,
    hold: (on: boolean) => void (hold = on),
    /** What workers kept of the last run is gone, as when they die. */
    clearShelf: () => void (shelf = new Shelf()),
  };
}

/** A log of messages as text: `甲 09:00:10 买家 在吗` a line. */
export function dayLog(name: string, day: string): File {
  const rows = day
    .trim()
    .split('\n')
    .map((line) => {
      const [buyer, at, who, text] = line.trim().split(/\s+/);
      const sender = who === '买家' ? `买家,${buyer},` : `客服,${buyer},${who}`;
      return `${buyer},2024-03-04 ${at},${sender},${text}`;
    });
  return new File([['会话,时间,发送方,买家,客服,内容', ...rows].join('\n')], name);
}
