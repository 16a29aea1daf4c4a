import type { Delivery } from '../../../workers/desk.ts';
import type { Conclusion, Gathering } from '../../../workers/gathered.ts';
import type { World } from '../../../workers/share.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Ms } from '../../base/units.ts';
import type { Comparison } from '../../compare/comparison.ts';
import type { Replicate } from '../../compare/replicate.ts';
import { CANCELLED } from '../problems.ts';
import { WorkerLost } from '../supervisor.ts';
import { Shares, type Crew } from './crew.ts';
import type { Hand } from './hand.ts';
import { outcomeOf, type Outcome } from './outcome.ts';
import { atMostEvery } from './pace.ts';

/** What is told of a run while it goes on. */
export interface RunHooks {
  /** Replications done, parts of those that go on included. */
  progress(done: number): void;
  /** The comparisons over the replications that are done under every plan; `replications` of each says how many. */
  partial(comparisons: readonly Comparison[]): void;
}

/** ms between two figures of progress, and between two partial results. */
const PROGRESS: Ms = 100;
const PARTIAL: Ms = 250;
/** How often all workers may begin with what lost ones left undone. */
const ROUNDS = 3;

export interface RunInput {
  readonly hands: readonly Hand[];
  readonly crew: Crew;
  readonly world: World;
  readonly gathering: Gathering;
  readonly hooks: RunHooks;
}

/**
 * One run over some workers: each takes share after share, the replicates are collected here and compared by the first. What
 * comes out does not depend on how many workers there are nor on which is faster.
 */
export class Run {
  readonly #input: RunInput;
  readonly #shares: Shares;
  readonly #tellProgress: () => boolean;
  readonly #comparePartly: () => boolean;
  /** In the order in which they came. */
  readonly #replicates: Replicate[] = [];
  /** Part of the replication that a worker is at, 0 … 1. */
  readonly #parts = new Map<Hand, number>();
  #comparing = false;
  #over = false;

  constructor(input: RunInput) {
    const { gathering, crew } = input;
    this.#input = input;
    this.#shares = new Shares(gathering.order.replications, crew);
    this.#tellProgress = atMostEvery(PROGRESS);
    this.#comparePartly = atMostEvery(PARTIAL);
  }

  /** @throws WorkerLost when workers are lost again and again, besides whatever is a bug */
  async outcome(): Promise<Result<Outcome>> {
    try {
      await this.#replayAll();
      const conclusion = this.#over ? fail([...CANCELLED]) : await this.#concluded();
      if (this.#over || !conclusion.ok) return fail([...CANCELLED]);
      return ok(outcomeOf(this.#replicates, conclusion.value));
    } catch (error) {
      // The others would go on for nobody.
      this.cancel();
      throw error;
    } finally {
      this.#over = true;
    }
  }

  cancel(): void {
    if (this.#over) return;
    this.#over = true;
    for (const hand of this.#input.hands) hand.cancel();
  }

  async #replayAll(): Promise<void> {
    for (let round = 1; this.#shares.left > 0 && !this.#over; round++) {
      const losses = await Promise.all(this.#input.hands.map((hand, place) => this.#work(hand, place)));
      const lost = losses.find((loss) => loss !== null);
      if (this.#shares.left > 0 && round === ROUNDS && lost) throw lost;
    }
  }

  /** One worker's part of a round: share after share; one that is lost leaves the rest to the others and is returned. */
  async #work(hand: Hand, place: number): Promise<WorkerLost | null> {
    const { world, gathering } = this.#input;
    // Sending the world to each is a task of its own: together they could hold up the page.
    for (let before = 0; before < place; before++) await nextTask();
    while (!this.#over) {
      const replications = this.#shares.take();
      if (replications.length === 0) return null;
      const done = new Set<number>();
      const receive = (delivery: Delivery): void => {
        for (const { replication } of delivery.replicates) done.add(replication);
        this.#receive(hand, delivery);
      };
      try {
        const share = { order: gathering.order, replications };
        const last = await hand.replay(world, place === 0 ? { ...share, gathers: gathering.run } : share, receive);
        if (last.ok) receive(last.value);
        else this.#over = true;
      } catch (error) {
        if (!(error instanceof WorkerLost)) throw error;
        this.#parts.delete(hand);
        this.#shares.putBack(replications.filter((replication) => !done.has(replication)));
        return error;
      }
    }
    return null;
  }

  #receive(hand: Hand, { replicates, part }: Delivery): void {
    this.#replicates.push(...replicates);
    this.#parts.set(hand, part);
    if (this.#over) return;
    if (this.#tellProgress()) {
      this.#input.hooks.progress([...this.#parts.values()].reduce((sum, one) => sum + one, this.#replicates.length));
    }
    if (!this.#comparing && this.#replicates.length > 1 && this.#comparePartly()) void this.#compare();
  }

  async #compare(): Promise<void> {
    const { hands, gathering, hooks } = this.#input;
    this.#comparing = true;
    try {
      const comparisons = await hands[0].compare(gathering, this.#replicates);
      if (!this.#over) hooks.partial(comparisons);
    } catch {
      // A run can do without partial results; whatever is wrong is told by its conclusion.
    }
    this.#comparing = false;
  }

  async #concluded(): Promise<Result<Conclusion>> {
    const { hands, gathering } = this.#input;
    try {
      return await hands[0].conclude(gathering, this.#replicates);
    } catch (error) {
      if (!(error instanceof WorkerLost)) throw error;
      return hands[0].conclude(gathering, this.#replicates);
    }
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
