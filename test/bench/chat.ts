import type { Plan } from '../../src/model/plan.ts';
import type { Shop } from '../../src/model/shop.ts';
import { NO_SCOPE, type Trace } from '../../src/model/trace.ts';
import { compile } from '../../src/sim/compile.ts';
import { draw } from '../../src/sim/draw.ts';
import { advance, finish, start, type Kernel } from '../../src/sim/replay.ts';

const ACCOUNTS = 40;
const CAPACITY = 5;

export interface ChatResult {
  /** Best of the runs, and the very first one, from compiled plan to finished replay. */
  readonly ms: number;
  readonly firstMs: number;
  readonly turns: number;
  readonly sumResponse: number;
  readonly sumFirst: number;
  readonly hash: number;
}

/** Forty accounts of capacity 5 and weights 1 to 4 share `n` chats, least open per weight first. */
export function chatCase(n: number, runs = 7): ChatResult {
  const trace = chatTrace(n);
  const { shop, plan } = chatShop();
  const program = compile(shop, plan, trace);
  const draws = draw(shop, trace, 1, 0);
  const times: number[] = [];
  let kernel: Kernel | undefined;
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    kernel = start(program, trace, draws, kernel);
    while (advance(kernel, 15_000));
    times.push(performance.now() - began);
  }
  return { ms: Math.min(...times), firstMs: times[0], ...sums(trace, kernel!) };
}

function sums(trace: Trace, kernel: Kernel): Omit<ChatResult, 'ms' | 'firstMs'> {
  const { asked, replied, account } = finish(kernel);
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

function chatShop(): { shop: Shop; plan: Plan } {
  const ids = Array.from({ length: ACCOUNTS }, (_, a) => `客服${a}`);
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

/**
 * The workload: chats 3.5 s apart on average, a geometric number of turns (mean 6, at most 64), lognormal work (mean
 * 20 s, cv 0.8) and thinking (mean 60 s, cv 1), drawn in this order from sfc32.
 */
export function chatTrace(n: number): Trace {
  const uniform = sfc32();
  const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const lognormal = (mean: number, cv: number): number => {
    const variance = Math.log(1 + cv * cv);
    return Math.exp(Math.log(mean) - variance / 2 + Math.sqrt(variance) * normal());
  };
  const wholeMs = (seconds: number): number => Math.max(1, Math.round(seconds * 1000));
  const arrival = new Float64Array(n);
  const turnOffset = new Int32Array(n + 1);
  const work: number[] = [];
  const think: number[] = [];
  let now = 0;
  for (let i = 0; i < n; i++) {
    now += wholeMs(-3.5 * Math.log(uniform()));
    arrival[i] = now;
    let turns = 1;
    while (turns < 64 && uniform() > 1 / 6) turns++;
    for (let k = 1; k <= turns; k++) {
      work.push(wholeMs(lognormal(20, 0.8)));
      think.push(k < turns ? wholeMs(lognormal(60, 1)) : 0);
    }
    turnOffset[i + 1] = work.length;
  }
  return {
    start: 0,
    end: 1e12,
    arrival,
    buyer: Int32Array.from(arrival, (_, i) => i),
    scope: new Uint16Array(n).fill(NO_SCOPE),
    turnOffset,
    think: Int32Array.from(think),
    work: { kind: 'given', ms: Int32Array.from(work) },
    respondsAt: 'reply',
  };
}

/** The sfc32 generator of PractRand, seeded with four fixed words and warmed up by twenty draws. */
function sfc32(): () => number {
  const state = Int32Array.of(0x9e3779b9, 0x243f6a88, 0xb7e15162, 1);
  const draw = (): number => {
    const [a, b, c, d] = state;
    const word = (a + b + d) | 0;
    state[0] = b ^ (b >>> 9);
    state[1] = (c + (c << 3)) | 0;
    state[2] = ((c << 21) | (c >>> 11)) + word;
    state[3] = d + 1;
    return ((word >>> 0) + 0.5) / 4294967296;
  };
  for (let i = 0; i < 20; i++) draw();
  return draw;
}
