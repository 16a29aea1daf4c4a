import {
  chance,
  chats,
  excessLoad,
  exponential,
  mean,
  quantile,
  replicate,
  serve,
  share,
  type Figures,
  type Input,
  type Run,
} from './station.ts';

const SECOND = 1000;

/** Per turn, from inquiry `skip` on. */
function turnTimes(
  { trace, asked, started, replied, assignedAt }: Run,
  skip: number,
): { wait: Float64Array; reply: Float64Array; inSlot: Float64Array } {
  const from = trace.turnOffset[skip];
  const wait = started.map((at, turn) => at - asked[turn]).subarray(from);
  const reply = replied.map((at, turn) => at - asked[turn]).subarray(from);
  const inSlot = replied.slice();
  for (let i = 0; i < assignedAt.length; i++) {
    for (let turn = trace.turnOffset[i]; turn < trace.turnOffset[i + 1]; turn++) {
      inSlot[turn] -= Math.max(asked[turn], assignedAt[i]);
    }
  }
  return { wait, reply, inSlot: inSlot.subarray(from) };
}

interface OpenChats {
  readonly chat_rate: number;
  readonly p_end: number;
  readonly mean_typing: number;
  readonly mean_think: number;
  readonly accounts: number;
  /** Chats an account may hold. */
  readonly slots: number;
  readonly t: number;
}

/** Poisson chats with a geometric number of turns; each account has groups of its own and is drawn at random. */
export function openChats(of: OpenChats, replications: number): Figures {
  const CHATS = 30_000;
  const SKIP = 1_000;
  return replicate(replications, (seed) => {
    const input = chats(
      CHATS,
      {
        between: exponential(SECOND / of.chat_rate),
        work: exponential(of.mean_typing * SECOND),
        think: exponential(of.mean_think * SECOND),
        last: of.p_end,
      },
      seed,
    );
    const groups = Array.from({ length: of.accounts }, (_, a) => [a]);
    const run = serve({ accounts: of.accounts, capacity: of.slots, groups }, input, seed);
    const { wait, reply, inSlot } = turnTimes(run, SKIP);
    const slotWait = run.assignedAt.map((at, i) => at - input.arrival[i]).subarray(SKIP);
    const duration = Float64Array.from({ length: CHATS - SKIP }, (_, i) => {
      const end = run.trace.turnOffset[i + SKIP + 1] - 1;
      return run.replied[end] - run.assignedAt[i + SKIP];
    });
    return {
      '~load': excessLoad(input, (of.chat_rate / of.p_end) * of.mean_typing),
      mean_wait: mean(wait) / SECOND,
      mean_reply: mean(reply) / SECOND,
      p_reply_within_t: share(reply, (ms) => ms <= of.t * SECOND),
      p90_reply: quantile(reply, 0.9) / SECOND,
      mean_duration: mean(duration) / SECOND,
      mean_open: (of.chat_rate * mean(duration)) / SECOND,
      p_slot_wait: share(slotWait, (ms) => ms > 0),
      mean_slot_wait: mean(slotWait) / SECOND,
      mean_slot_queue: (of.chat_rate * mean(slotWait)) / SECOND,
      mean_reply_in_slot: mean(inSlot) / SECOND,
      mean_pending: (of.chat_rate / of.p_end) * (mean(inSlot) / SECOND),
    };
  });
}

interface ClosedChats {
  readonly open_chats: number;
  readonly agents: number;
  readonly mean_typing: number;
  readonly mean_think: number;
}

/** A fixed number of chats that never end. */
export function closedChats(
  { open_chats, agents, mean_typing, mean_think }: ClosedChats,
  replications: number,
): Figures {
  const TURNS = 60_000;
  return replicate(replications, (seed) => {
    const u = chance(seed);
    const draw = (seconds: number): Int32Array =>
      new Int32Array(open_chats * TURNS).map(() => Math.max(1, Math.round(exponential(seconds * SECOND)(u))));
    const input: Input = {
      arrival: new Float64Array(open_chats),
      turnOffset: Int32Array.from({ length: open_chats + 1 }, (_, i) => i * TURNS),
      work: draw(mean_typing),
      think: draw(mean_think),
      // The chats' turns outlast the replay, so that their number is the same from first to last.
      end: TURNS * 0.8 * (mean_typing + mean_think) * SECOND,
    };
    const run = serve({ accounts: agents, capacity: open_chats }, input);
    const answered = run.replied.filter((at) => !Number.isNaN(at));
    const wait = run.started.map((at, turn) => at - run.asked[turn]).filter((ms) => !Number.isNaN(ms));
    const reply = run.replied.map((at, turn) => at - run.asked[turn]).filter((ms) => !Number.isNaN(ms));
    const throughput = (answered.length / input.end!) * SECOND;
    return {
      throughput,
      mean_reply_time: mean(reply) / SECOND,
      mean_wait: mean(wait) / SECOND,
      utilisation: run.busyMs.reduce((sum, ms) => sum + ms, 0) / agents / input.end!,
      p_no_wait: share(wait, (ms) => ms === 0),
      mean_pending: (throughput * mean(reply)) / SECOND,
    };
  });
}

/** A backlog that is there all at once, shared by all accounts. */
export function backlog(of: { backlog: number; agents: number; mean_typing: number }, replications: number): Figures {
  const BATCHES = 2_000;
  const APART = 1e7;
  return replicate(replications, (seed) => {
    const u = chance(seed);
    const n = BATCHES * of.backlog;
    const arrival = Float64Array.from({ length: n }, (_, i) => Math.floor(i / of.backlog) * APART);
    const work = new Int32Array(n).map(() => Math.max(1, Math.round(exponential(of.mean_typing * SECOND)(u))));
    const run = serve({ accounts: of.agents }, { arrival, work });
    const wait = run.started.map((at, i) => at - arrival[i]);
    const lasts = wait.filter((_, i) => i % of.backlog === of.backlog - 1);
    let makespan = 0;
    for (let i = 0; i < n; i += of.backlog) {
      makespan += Math.max(...run.replied.subarray(i, i + of.backlog)) - arrival[i];
    }
    return {
      mean_wait: mean(wait) / SECOND,
      wait_last: mean(lasts) / SECOND,
      mean_makespan: makespan / BATCHES / SECOND,
    };
  });
}

/** M/M/c over a day that starts empty and drains after the close; minutes. */
export function callCentreDay(
  of: { lam_per_min: number; mu_per_min: number; c: number; horizon_min: number; queue?: number },
  { awt, replications }: { awt: number; replications: number },
): Figures {
  const MINUTE = 60_000;
  return replicate(replications, (seed) => {
    const u = chance(seed);
    const arrivals: number[] = [];
    for (let at = 0; ;) {
      at += exponential(MINUTE / of.lam_per_min)(u);
      if (at >= of.horizon_min * MINUTE) break;
      arrivals.push(Math.round(at));
    }
    const work = Int32Array.from(arrivals, () => Math.max(1, Math.round(exponential(MINUTE / of.mu_per_min)(u))));
    const station = { accounts: of.c, ...(of.queue === undefined ? {} : { queueLimit: of.queue }) };
    const run = serve(station, { arrival: Float64Array.from(arrivals), work });
    const wait = run.started.map((at, i) => at - arrivals[i]);
    const served = wait.filter((ms) => !Number.isNaN(ms));
    const inTarget = share(wait, (ms) => ms <= awt * MINUTE) * wait.length;
    const closes = of.horizon_min * MINUTE;
    // Occupancy counts work and accounts inside the opening hours.
    let busy = 0;
    run.started.forEach((at, i) => (busy += at < closes ? Math.min(run.replied[i], closes) - at : 0));
    return {
      num_in_target: inTarget,
      blocked: wait.length - served.length,
      speed_of_answer_min: mean(served) / MINUTE,
      service_level: inTarget / wait.length,
      occupancy: busy / of.c / closes,
    };
  });
}
