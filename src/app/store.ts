import { AS_LOGGED } from '../model/buyers.ts';
import { addressProblems, readAddress } from './address.ts';
import type { Commands, Store } from './commands.ts';
import { offer } from './download.ts';
import { browserMemory, browserQuestions } from './memory.ts';
import { queryCommands } from './query-commands.ts';
import { questionCommands } from './question-commands.ts';
import { inquiriesCommands } from './inquiries-commands.ts';
import { intakeCommands, type IntakeNeeds } from './intake-commands.ts';
import { planCommands } from './plan-commands.ts';
import { NO_FILTER } from '../metrics/filter.ts';
import { keepFiltered } from './filtered.ts';
import { keepLive } from './live.ts';
import { planFileCommands } from './plan-file-commands.ts';
import { PlanHistory } from './plans.ts';
import { runCommands } from './run-commands.ts';
import { fragmentOf, linkIn, shareCommands } from './share.ts';
import type { AppState, Locale, TablesState } from './state.ts';
import type { Memory } from '../model/remembered.ts';
import type { QuestionBook } from '../model/savedQuestions.ts';
import type { Workbench, Workers } from './workbench.ts';
import { whyCommands } from './why-commands.ts';
import { ownWorkers } from './workers.ts';

/** How an app begins, before its address is read. */
const FIRST: AppState = {
  locale: 'zh-CN',
  theme: 'auto',
  page: 'compare',
  log: null,
  intake: { status: 'idle' },
  plans: [],
  a: '',
  b: '',
  challengers: [],
  pack: 'generic',
  thresholds: {},
  editing: null,
  problems: {},
  planFile: { status: 'idle' },
  notice: [],
  shared: null,
  replications: 20,
  seed: 1,
  buyers: AS_LOGGED,
  live: true,
  ordered: null,
  run: { status: 'idle' },
  result: null,
  filter: NO_FILTER,
  filtered: null,
  listed: null,
  why: null,
  tables: 'loading',
  questions: [],
  canUndo: false,
  canRedo: false,
};

/** What a store needs of the world around it. */
export interface Surroundings {
  readonly first: Partial<AppState>;
  workers(told: (tables: TablesState) => void): Workers;
  readonly sample: IntakeNeeds['sample'];
  readonly memory: Memory;
  readonly book: QuestionBook;
  /** The address of the app, without a fragment. */
  here(): string;
  offer(fileName: string, ...text: readonly BlobPart[]): void;
}

/** A store over whoever does its work. */
export function storeOf({ first, workers, sample, memory, book, here, offer }: Surroundings): Store {
  let state: AppState = { ...FIRST, questions: book.read(), ...first };
  const listeners = new Set<(state: AppState) => void>();
  const set = (change: Partial<AppState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener(state);
  };
  const bench: Workbench = { state: () => state, set, ...workers((tables) => set({ tables })) };
  const history = new PlanHistory();
  const running = runCommands(bench);
  const editing = planCommands(bench, history);
  const intake = intakeCommands(bench, { history, memory, sample, run: running.run });
  const sharing = shareCommands(bench, { history, here, run: running.run });
  const { tables } = bench;
  const setFilter: Commands['setFilter'] = (filter) =>
    set(filter.parts.length > 0 ? { filter } : { filter, filtered: null });
  const commands: Commands = {
    setLocale: (locale) => set({ locale }),
    setTheme: (theme) => set({ theme }),
    goTo(page) {
      set({ page });
      if (page === 'query' && state.log !== null) tables.start();
    },
    ...intake,
    ...editing,
    ...planFileCommands(bench, { ...editing, save: offer, openLog: intake.openLog }),
    notice: (notice) => set({ notice }),
    ...running,
    setFilter,
    ...inquiriesCommands(bench, setFilter),
    ...whyCommands(bench),
    ...queryCommands(bench, offer),
    ...questionCommands(bench, book, offer),
    ...sharing.commands,
    save: offer,
  };
  listeners.add(sharing.watch);
  listeners.add(keepLive(() => state, running.run));
  listeners.add(keepFiltered(bench, running.run));
  return {
    get state() {
      return state;
    },
    commands,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The store of the page: its own workers, its address bar, and the sample shop to begin with. */
export function createStore(): Store {
  const store = storeOf({
    first: {
      locale: browserLocale(),
      ...readAddress(location.hash),
      notice: addressProblems(location.hash),
    },
    workers: ownWorkers,
    sample: fetchSample,
    memory: browserMemory(localStorage),
    book: browserQuestions(localStorage),
    here: () => location.href.split('#')[0],
    offer,
  });
  keepAddress(store);
  if (linkIn(location.hash) !== null) void store.commands.openLink(location.hash);
  void store.commands.openSample();
  return store;
}

const browserLocale = (): Locale => (navigator.languages.some((language) => /^zh\b/i.test(language)) ? 'zh-CN' : 'en');

async function fetchSample(path: string): Promise<File> {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Error(`${path}: ${response.status} ${response.statusText}`);
  return new File([await response.blob()], path.slice(path.lastIndexOf('/') + 1), { type: 'text/csv' });
}

/** Marks entries of the history that the app made itself; an address that was typed has none. */
const OURS = 'fenliu';

/** Going back and forth moves between pages; other settings change the address in place. */
function keepAddress(store: Store): void {
  let { page } = store.state;
  store.subscribe((state) => {
    const address = fragmentOf(state);
    if (address === location.hash) return;
    if (state.page === page) history.replaceState(OURS, '', address);
    else history.pushState(OURS, '', address);
    page = state.page;
  });
  addEventListener('popstate', ({ state }) => {
    // Going to its page changes the address.
    const { hash } = location;
    const damaged = addressProblems(hash);
    page = readAddress(hash).page ?? 'compare';
    store.commands.goTo(page);
    if (damaged.length > 0) store.commands.notice(damaged);
    else if (state !== OURS && linkIn(hash) !== null) void store.commands.openLink(hash);
  });
}
