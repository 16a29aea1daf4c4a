import type { Plan } from '../../src/model/plan.ts';
import type { Shop } from '../../src/model/shop.ts';
import type { Replay } from '../../src/model/run.ts';
import type { Trace } from '../../src/model/trace.ts';
import { compile } from '../../src/sim/compile.ts';
import { draw, type Draws } from '../../src/sim/draw.ts';
import { advance, finish, start, type Kernel } from '../../src/sim/replay.ts';
import { timed } from './case.ts';
import { chatTrace } from './chatTrace.ts';

const CAPACITY = 5;

/** What the replays of the workload must agree on, whoever made them. */
export interface ChatFigures {
  readonly turns: number;
  readonly sumResponse: number;
  readonly sumFirst: number;
  readonly hash: number;
}

export interface ChatResult extends ChatFigures {
  /** Best of the runs, and the very first one, from compiled plan to finished replay. */
  readonly ms: number;
  readonly firstMs: number;
}

/** A prepared replay of the workload; it uses its memory again at every run. */
export interface ChatReplay {
  readonly trace: Trace;
  readonly draws: Draws;
  run(): Kernel;
}

/**
 * Accounts of capacity 5 and weights 1 to 4 share `n` chats, least open per weight first. Forty of them meet a chat
 * every 3.5 s; more accounts meet more, so that each has the same to do.
 */
export function chatReplay(n: number, accounts = 40): ChatReplay {
  const trace = chatTrace(n, 140 / accounts);
  const { shop, plan } = chatShop(accounts);
  const program = compile(shop, plan, trace);
  const draws = draw(shop, trace, 1, 0);
  let kernel: Kernel | undefined;
  const run = (): Kernel => {
    kernel = start(program, trace, draws, kernel);
    while (advance(kernel, 15_000));
    return kernel;
  };
  return { trace, draws, run };
}

export async function chatCase(n: number, runs: number): Promise<ChatResult> {
  const { trace, run } = chatReplay(n);
  const times: number[] = [];
  for (let i = 0; i < runs; i++) times.push(await timed(run));
  return { ms: Math.min(...times), firstMs: times[0], ...figuresOf(trace, finish(run())) };
}

function figuresOf(trace: Trace, { asked, replied, account }: Replay): ChatFigures {
  let sumResponse = 0;
  let sumFirst = 0;
  let hash = 0;
  for (let turn = 0; turn < asked.length; turn++) sumResponse += replied[turn] - asked[turn];
  for (let i = 0; i < account.length; i++) {
    const first = trace.turnOffset[i];
    sumFirst += replied[first] - asked[first];
    hash = (Math.imul(hash, 31) + account[i]) >>> 0;
  }
  return { turns: asked.length, sumResponse, sumFirst, hash };
}

export const told = ({ turns, sumResponse, sumFirst, hash }: ChatFigures): string =>
  `${turns} turns, Σ response ${sumResponse} ms, Σ first response ${sumFirst} ms, account hash ${hash}`;

/** A shop of so many accounts with weights 1 to 4, always present, and its one plan. */
export function chatShop(accounts: number): { shop: Shop; plan: Plan } {
  const ids = Array.from({ length: accounts }, (_, a) => `客服${a}`);
  const work = { pace: 1, overhead: 0, reaction: 0, reactionSpread: 0, attention: 1, basis: 0 };
  const presence = { intervals: [0, 1e12], inferred: false };
  return {
    shop: {
      version: 1,
      name: 'chat',
      timeZone: 'UTC',
      accounts: ids.map((id) => ({ id, name: id, role: 'pre-sale', work, presence })),
      scopes: [],
    },
    plan: {
      version: 1,
      id: 'chat',
      name: 'chat',
      accounts: ids.map((account) => ({
        account,
        suspended: false,
        deactivated: false,
        capacity: CAPACITY,
        shifts: 'as-logged',
      })),
      groups: [
        {
          id: 'all',
          name: 'all',
          policy: 'least-load',
          scopes: [],
          members: ids.map((account, a) => ({ account, weight: 1 + (a % 4), inRotation: true })),
        },
      ],
      offline: { kind: 'members' },
      night: null,
    },
  };
}
