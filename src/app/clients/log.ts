import { wrap, type Remote } from 'comlink';
import type { Imported, Reading } from '../../../workers/imported.ts';
import type { LogApi } from '../../../workers/log.ts';
import { fail, type Result } from '../../base/result.ts';
import type { IntakeOptions, IntakeProgress, Preview } from '../../model/intake.ts';
import type { Side } from '../../model/side.ts';
import { CANCELLED } from '../problems.ts';
import type { Place, Post } from '../supervisor.ts';
import { Cancellable } from './patience.ts';

/** Reads files in the log worker. */
export interface LogReader {
  preview(file: File, options: IntakeOptions): Promise<Result<Preview>>;
  read(reading: Reading, told: (at: IntakeProgress) => void): Promise<Result<Imported>>;
  /** Reads a file that goes with a log. */
  readSide(file: File, options: IntakeOptions): Promise<Result<Side>>;
  /** What is being read ends with the problem `cancelled`. */
  cancel(): void;
}

type Client = Remote<LogApi>;

export const logPost = (create: () => Worker): Post<Client> => ({
  name: 'log',
  create,
  connect: (worker) => wrap<LogApi>(worker),
  ping: (client) => client.ping(),
  // Turning five million messages into inquiries is one step without a breath.
  silence: 40_000,
});

export function logReader(place: Place<Client>): LogReader {
  const reading = new Cancellable(place, { ask: (client) => client.cancel(), grace: 500 });
  return {
    preview: (file, options) => place.call(async (client) => client.preview(file, options)),
    readSide: (file, options) => place.call(async (client) => client.readSide(file, options)),
    read: (wanted, told) =>
      reading.run(async (client, tell) => client.read(wanted, tell), { told, whenCancelled: fail([...CANCELLED]) }),
    cancel: () => reading.cancel(),
  };
}
