import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Supervisor, WorkerLost, type Place, type Post } from '../../src/app/supervisor.ts';
import { FakeWorker } from './fakes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Client {
  ping(): Promise<void>;
}
const forever = <T>(): Promise<T> => new Promise(() => undefined);

function office(post: Partial<Post<Client>> = {}): { place: Place<Client>; workers: FakeWorker[]; lost: WorkerLost[] } {
  const workers: FakeWorker[] = [];
  const lost: WorkerLost[] = [];
  const place = new Supervisor().place<Client>({
    name: 'sim',
    create() {
      workers.push(new FakeWorker());
      return workers.at(-1) as unknown as Worker;
    },
    connect: () => ({ ping: forever }),
    ping: (client) => client.ping(),
    silence: 8000,
    onLoss: (loss) => lost.push(loss),
    ...post,
  });
  return { place, workers, lost };
}

test('the first call starts the worker, and the next ones share it', async () => {
  const { place, workers } = office();
  expect(workers).toHaveLength(0);
  expect(await Promise.all([place.call(() => Promise.resolve(1)), place.call(() => Promise.resolve(2))])).toEqual([
    1, 2,
  ]);
  expect(workers).toHaveLength(1);
});

test('what is pending when a worker fails rejects, and the next call starts another', async () => {
  const { place, workers, lost } = office();
  const pending = [place.call(forever), place.call(forever)];
  workers[0].emit('error', { message: 'out of memory' });
  for (const call of pending) await expect(call).rejects.toThrow('sim: out of memory');
  expect(workers[0].terminated).toBe(true);
  expect(lost.map(({ reason }) => reason)).toEqual(['error']);
  expect(await place.call(() => Promise.resolve('again'))).toBe('again');
  expect(workers).toHaveLength(2);
});

test('a script that is not there, an unreadable message and a stop end all that is pending', async () => {
  const { place, workers, lost } = office();
  const missing = place.call(forever);
  workers[0].emit('error');
  await expect(missing).rejects.toThrow('could not be loaded');
  const unreadable = place.call(forever);
  workers[1].emit('messageerror');
  await expect(unreadable).rejects.toThrow(WorkerLost);
  const stopped = place.call(forever);
  place.stop();
  await expect(stopped).rejects.toThrow('stopped');
  expect(lost.map(({ reason }) => reason)).toEqual(['error', 'unreadable', 'stopped']);
});

test('a policy that forbids the worker rejects the call', async () => {
  const { place, lost } = office({
    create: () => {
      throw new TypeError('blocked by policy');
    },
  });
  await expect(place.call(forever)).rejects.toThrow('sim: blocked by policy');
  expect(lost).toHaveLength(1);
});

test('a client that cannot be made rejects the call and ends its worker', async () => {
  const { place, workers } = office({ connect: () => Promise.reject(new Error('no wasm')) });
  await expect(place.call(forever)).rejects.toThrow('sim: no wasm');
  expect(workers[0].terminated).toBe(true);
});

test('a worker that never answers while it is needed is given up after its silence', async () => {
  const { place, workers, lost } = office();
  const pending = place.call(forever);
  const rejected = expect(pending).rejects.toThrow('no sign of life for 8000 ms');
  await vi.advanceTimersByTimeAsync(7900);
  expect(lost).toEqual([]);
  await vi.advanceTimersByTimeAsync(2200);
  await rejected;
  expect(workers[0].terminated).toBe(true);
});

test('a start that hangs is given up as well', async () => {
  const { place } = office({ connect: forever });
  const rejected = expect(place.call(forever)).rejects.toThrow(WorkerLost);
  await vi.advanceTimersByTimeAsync(10_100);
  await rejected;
});

test('busy but alive: answers to pings, messages and progress all count', async () => {
  const answering = office({ ping: () => Promise.resolve() });
  const talking = office();
  const progressing = office();
  const offices = [answering, talking, progressing];
  for (const { place } of offices) void place.call(forever).catch(() => undefined);
  for (let minute = 0; minute < 60; minute++) {
    await vi.advanceTimersByTimeAsync(6000);
    talking.workers[0].emit('message');
    progressing.place.alive();
  }
  expect(offices.map(({ lost }) => lost.length)).toEqual([0, 0, 0]);
});

test('an idle worker is left in peace', async () => {
  const { place, lost } = office();
  await place.call(() => Promise.resolve());
  await vi.advanceTimersByTimeAsync(600_000);
  expect(lost).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test('an error of the work itself is told as it is and costs no worker', async () => {
  const { place, workers } = office();
  await expect(place.call(() => Promise.reject(new RangeError('seed')))).rejects.toThrow(RangeError);
  expect(workers[0].terminated).toBe(false);
});
