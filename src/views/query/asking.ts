import { QueryError, type Commands } from '../../app/commands.ts';
import type { Answer } from './fl-query-answer.ts';

/** ms between two looks at the clock. */
const TICK = 250;

/** Asks one question at a time: another takes the place of the one that runs. */
export class Asking {
  #turn = 0;
  readonly #commands: () => Commands;
  readonly #told: (answer: Answer) => void;

  constructor(commands: () => Commands, told: (answer: Answer) => void) {
    this.#commands = commands;
    this.#told = told;
  }

  async ask(sql: string, limit: number): Promise<void> {
    const turn = ++this.#turn;
    const counts = (): boolean => turn === this.#turn;
    const since = performance.now();
    let rows = 0;
    const tell = (): void => {
      if (counts()) this.#told({ status: 'running', seconds: Math.floor((performance.now() - since) / 1000), rows });
    };
    tell();
    const clock = setInterval(tell, TICK);
    await this.#commands().cancelQuery();
    const answer = counts()
      ? await this.#commands()
          .look(sql, limit, (so) => (rows = so))
          .then((result): Answer => ({ status: 'done', result }), failed)
      : null;
    clearInterval(clock);
    if (answer !== null && counts()) this.#told(answer);
  }

  /** Stops what runs, if something does. */
  cancel(): void {
    this.#turn++;
    void this.#commands().cancelQuery();
  }
}

/** What is shown of an error. */
export function failed(error: unknown): Answer {
  if (error instanceof QueryError && error.cancelled) return { status: 'cancelled' };
  const message = error instanceof Error ? error.message : String(error);
  return { status: 'failed', message, error: error instanceof QueryError ? error : null };
}
