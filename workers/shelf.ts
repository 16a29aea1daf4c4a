import { capacityByQuarter } from '../src/metrics/capacity.ts';
import { factsOf, type TraceFacts } from '../src/metrics/facts.ts';
import type { Filter } from '../src/metrics/filter.ts';
import { BYTES_A_TURN, BYTES_AN_INQUIRY, rowsOf, type ReplayRows, type ToRows } from '../src/metrics/rows.ts';
import { select } from '../src/metrics/select.ts';
import type { Summary } from '../src/metrics/summary.ts';
import { tallier, type Tally } from '../src/metrics/tally.ts';
import type { Plan } from '../src/model/plan.ts';
import type { Replay } from '../src/model/run.ts';
import { inquiryCount, turnCount } from '../src/model/trace.ts';
import type { Replicate } from '../src/compare/replicate.ts';
import { bytesOfDraws, type Draws } from '../src/sim/draw.ts';
import type { Order, World } from './share.ts';

/** What is asked of the replays that are kept: the inquiries that a filter lets through under the baseline and one rival. */
export interface Asking {
  readonly order: Order;
  readonly filter: Filter;
  /** Place in `order.plans` of the plan that the filter calls B. */
  readonly b: number;
  /** So many replications of those that are on a shelf are passed over, and so many told at most; Infinity: all. */
  readonly from: number;
  readonly most: number;
}

/** What is told of a filter: replicates of some of the `kept` replications, which may be on several shelves. */
export interface Telling {
  readonly kept: number;
  readonly replicates: readonly Replicate[];
}

/** Bytes of rows that all workers together may keep. */
const ROOM = 192 << 20;

/** Replications of an order whose rows are kept: the first so many, whichever worker does them. */
export function keptReplications({ trace }: World, { plans, replications }: Order): number {
  const bytes = BYTES_AN_INQUIRY * inquiryCount(trace) + BYTES_A_TURN * turnCount(trace);
  return Math.min(replications, Math.max(1, Math.floor(ROOM / (plans.length * bytes))));
}

/** Bytes that the chance of an order may take on a shelf; that of a longer log is drawn again each time. */
const ROOM_OF_CHANCE = 32 << 20;

interface Kept {
  readonly summary: Summary;
  /** How many inquiries the shop may hold, by quarter of the local day; of replays with journals. */
  readonly capacity: Float64Array;
  /** What it did with each inquiry; `null` where there was no room. */
  readonly rows: ReplayRows | null;
}

/**
 * The replays of one worker's last order: a plan that stays while another changes is not replayed again, and a filter is
 * told of without a replay.
 */
export class Shelf {
  #world: World | null = null;
  #chance = '';
  #rowsOfFirst = 0;
  #plans = new Map<string, Map<number, Kept>>();
  #drawn = new Map<number, Draws>();
  #facts!: TraceFacts;
  #toRows!: ToRows;
  #tally!: Tally;
  #scratch: ReplayRows | undefined;

  /**
   * Forgets all that the order has no use for: another world, other buyers, another seed, other plans. Returns where the
   * chance of its replications is to be kept, if there is room.
   */
  turnTo(world: World, order: Order): Map<number, Draws> | undefined {
    const chance = chanceOf(order);
    const isSame = this.#world === world && this.#chance === chance;
    const before = isSame ? this.#plans : new Map<string, Map<number, Kept>>();
    if (!isSame) this.#drawn = new Map();
    if (this.#world !== world) this.#learn(world);
    this.#chance = chance;
    this.#rowsOfFirst = keptReplications(world, order);
    this.#plans = new Map(order.plans.map(keyOf).map((key) => [key, before.get(key) ?? new Map<number, Kept>()]));
    return bytesOfDraws(world.trace) * order.replications <= ROOM_OF_CHANCE ? this.#drawn : undefined;
  }

  /** The summary of a replay, whose rows are kept where there is room. */
  add(replay: Replay, plan: Plan, replication: number): Summary {
    const keeps = replication < this.#rowsOfFirst;
    const rows = this.#toRows(replay, keeps ? undefined : this.#scratch);
    if (!keeps) this.#scratch = rows;
    const summary = this.#tally(rows, 'all');
    const capacity = replay.journals ? capacityByQuarter(replay.journals, plan, this.#facts) : UNKNOWN;
    this.#plans.get(keyOf(plan))?.set(replication, { summary, capacity, rows: keeps ? rows : null });
    return summary;
  }

  /** How many inquiries the shop may hold at once under each plan, as replication 0 had it. */
  capacities(plans: readonly Plan[]): Float64Array[] {
    return plans.map((plan) => this.#plans.get(keyOf(plan))?.get(0)?.capacity ?? UNKNOWN);
  }

  summaryOf(plan: Plan, replication: number): Summary | undefined {
    const kept = this.#plans.get(keyOf(plan))?.get(replication);
    return kept !== undefined && (kept.rows !== null || replication >= this.#rowsOfFirst) ? kept.summary : undefined;
  }

  /** The replications whose rows are here, over the inquiries that pass; none where the order is not that of the shelf. */
  tell(world: World, { order, filter, b, from, most }: Asking): Telling {
    if (this.#world !== world || this.#chance !== chanceOf(order)) return { kept: 0, replicates: [] };
    const plans = order.plans.map((plan) => this.#plans.get(keyOf(plan)));
    const replicates: Replicate[] = [];
    let passed = 0;
    for (let replication = 0; replication < this.#rowsOfFirst && replicates.length < most; replication++) {
      const rows = plans.map((kept) => kept?.get(replication)?.rows).filter((one) => one != null);
      if (rows.length < plans.length || passed++ < from) continue;
      const selection = select(this.#facts, filter, { a: rows[0], b: rows[b] });
      replicates.push({ replication, summaries: rows.map((one) => this.#tally(one, selection)) });
    }
    return { kept: this.#rowsOfFirst, replicates };
  }

  #learn(world: World): void {
    this.#world = world;
    this.#facts = factsOf(world.trace, world.shop);
    this.#toRows = rowsOf(this.#facts);
    this.#tally = tallier(this.#facts);
    this.#scratch = undefined;
  }
}

const UNKNOWN = new Float64Array(0);

const chanceOf = ({ seed, buyers = {} }: Order): string => JSON.stringify({ seed, buyers });

const keys = new WeakMap<Plan, string>();

/** Plans come as copies: those that say the same are the same. */
function keyOf(plan: Plan): string {
  let key = keys.get(plan);
  if (key === undefined) keys.set(plan, (key = JSON.stringify(plan)));
  return key;
}
