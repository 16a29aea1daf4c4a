import { alternately, held, heldBytes, type Case, type Measurement } from './case.ts';
import type { Size, SizeResult } from './growth.ts';
import { inThread } from './workers.ts';

const MILLION = 1_000_000;
const BYTES_PER_TURN = 40;

/** Sizes in turns, with how many runs warm each up and find its best. */
const SIZES = [
  { name: 'scale-1e4', turns: 1e4, runs: 150 },
  { name: 'scale-1e5', turns: 1e5, runs: 20 },
  { name: 'scale-1e6', turns: MILLION, runs: 5 },
  { name: 'scale-1e7', turns: 1e7, runs: 2 },
] as const;

/** The workload at a size, in a thread of its own. */
const sized = (size: Size) => (): Promise<SizeResult> => inThread((thread) => thread.sizeCase(size));

/** How the kernel's time grows with the trace, against a million turns in proportion; and its memory per turn. */
export const scale: Case = {
  name: 'scale',
  async run(): Promise<readonly Measurement[]> {
    const results = await alternately(
      SIZES.map(({ turns, runs }) => sized({ inquiries: Math.round(turns / 6), accounts: 40, runs })),
    );
    const found = results.map(([best]) => best);
    const million = found[SIZES.findIndex(({ turns }) => turns === MILLION)];
    const times = SIZES.map(({ name, turns }, i) => {
      const bound = ((turns / MILLION) ** 0.05).toFixed(2);
      const against = `n^1.05 would be × ${bound}; 1e6 turns in proportion`;
      return held(name, found[i].ms, (million.ms / million.turns) * found[i].turns, against);
    });
    const { bytes, turns } = found[found.length - 1];
    return [...times, heldBytes('scale-memory', bytes / turns, BYTES_PER_TURN)];
  },
};

/** Ten times the accounts with the same load each, against forty: time per turn. */
export const accounts400: Case = {
  name: 'accounts-400',
  async run(): Promise<readonly Measurement[]> {
    const works = [40, 400].map((accounts) => sized({ inquiries: 200_000, accounts, runs: 4 }));
    const [[few], [many]] = await alternately(works);
    return [held('accounts-400', many.ms, (few.ms / few.turns) * many.turns, '40 accounts, as many turns')];
  },
};
