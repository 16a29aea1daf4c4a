import { expect, test } from 'vitest';
import { live, type World } from './day.ts';

const DUTY = '09:00-18:00';

/** Who receives one inquiry after the other, a letter each; `.` where nobody could. */
function sequence(world: Omit<World, 'day'>, times: readonly string[], turn = 'on the spot'): string {
  const work = turn === 'on the spot' ? '1s' : turn;
  const day = times.map((at, i) => `${at} 客${i} 在吗 ${work}`).join('\n');
  const { account } = live({ ...world, day });
  const letters = Object.keys(world.staff);
  return Array.from(account, (a) => letters[a] ?? '.').join('');
}

/** One inquiry a minute from `09:00:30` on. */
const minutes = (count: number, from = 9 * 60): string[] =>
  Array.from({ length: count }, (_, i) => {
    const minute = from + i;
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:30`;
  });

test('round robin goes through the list, passes over who is away, and goes on from there', () => {
  const staff = { a: DUTY, b: '09:00-09:03 09:05-18:00', c: DUTY };
  expect(sequence({ staff, policy: 'round-robin' }, minutes(9))).toBe('abcacabca');
});

test('filled first is the first of the list up to its capacity, then the next', () => {
  const staff = { a: `${DUTY} capacity 2`, b: `${DUTY} capacity 2`, c: DUTY };
  expect(sequence({ staff, policy: 'fill-first' }, minutes(5), '3600s')).toBe('aabbc');
});

test('fewest today floods whoever comes late, and midnight wipes the slate', () => {
  const staff = { a: '09:00-33:00', b: '09:04-33:00' };
  expect(sequence({ staff, policy: 'fewest-today' }, minutes(10))).toBe('aaaabbbbab');
  const overnight = [...minutes(3, 23 * 60 + 57), ...minutes(4, 24 * 60)];
  // a has two of the three before midnight; afterwards both begin with none.
  expect(sequence({ staff, policy: 'fewest-today' }, overnight)).toBe('abaabab');
});

test('fewest waiting looks at buyers who wait for a reply, not at chats that are open', () => {
  // 甲's chat with a stays open while the buyer thinks; b has a reply to write, so a is given the next.
  const day = `
    09:00:00 甲 在吗 10s
    +600s    甲 好的 10s
    09:00:20 乙 在吗 300s
    09:00:30 丙 在吗 5s
    09:00:40 丁 在吗 5s`;
  const fewest = live({ staff: { a: DUTY, b: DUTY }, policy: 'least-waiting', day });
  expect([...fewest.account]).toEqual([0, 0, 1, 1]);
  const open = live({ staff: { a: DUTY, b: DUTY }, policy: 'least-open', day });
  expect([...open.account]).toEqual([0, 1, 0, 1]);
});

test('a weight of so many people a day is a quota: whoever has had them comes last until midnight', () => {
  const staff = { a: `09:00-33:00 weight 2`, b: `09:00-33:00 weight 4` };
  const world = { staff, weights: 'per-day' as const };
  // Two to a and four to b; then both have theirs, and shares decide again.
  const day = sequence(world, minutes(12));
  expect(day.slice(0, 6).split('a').length - 1).toBe(2);
  expect(day.slice(6).split('a').length - 1).toBe(2);
  const late = { staff: { a: `${DUTY} weight 2`, b: '09:05-18:00 weight 4' }, weights: 'per-day' as const };
  expect(sequence(late, minutes(12))).toBe('aaaaabbbbbab');
});

test('a weight of so many people an hour is wiped at every full hour', () => {
  const staff = { a: `${DUTY} weight 1`, b: `${DUTY} weight 9` };
  const world = { staff, weights: 'per-hour' as const };
  const [nine, ten] = [sequence(world, minutes(10)), sequence(world, [...minutes(10), ...minutes(10, 600)]).slice(10)];
  expect(nine.split('a').length - 1).toBe(1);
  expect(ten.split('a').length - 1).toBe(1);
});

test('weights as probabilities and plain chance come near their shares, and the same chance comes again', () => {
  const staff = { a: `${DUTY} weight 3`, b: DUTY };
  const times = minutes(400);
  const share = (world: Omit<World, 'day'>): number => (sequence(world, times).split('a').length - 1) / times.length;
  // Four standard deviations of a binomial share of 400: 0.087 around 3/4, 0.1 around 1/2.
  expect(Math.abs(share({ staff, weights: 'probability' }) - 0.75)).toBeLessThan(0.087);
  expect(Math.abs(share({ staff, policy: 'random' }) - 0.5)).toBeLessThan(0.1);
  expect(sequence({ staff, policy: 'random' }, times)).toBe(sequence({ staff, policy: 'random' }, times));
});

test('fewest ever floods whoever comes late as well, and no midnight wipes the slate', () => {
  const staff = { a: '09:00-33:00', b: '24:00-33:00' };
  const overnight = [...minutes(3, 23 * 60 + 57), ...minutes(5, 24 * 60)];
  expect(sequence({ staff, policy: 'fewest-ever' }, overnight)).toBe('aaabbbab');
});

test('most spare looks at free slots, least occupied at the part that is taken', () => {
  // a may hold two and b six; nobody lets go.
  const staff = { a: `${DUTY} capacity 2`, b: `${DUTY} capacity 6` };
  expect(sequence({ staff, policy: 'most-spare' }, minutes(8), '36000s')).toBe('bbbbabab');
  expect(sequence({ staff, policy: 'least-occupied' }, minutes(8), '36000s')).toBe('abbbabbb');
  expect(sequence({ staff, policy: 'least-open' }, minutes(8), '36000s')).toBe('ababbbbb');
});

test('a log in which every author became an account is replayed with the right ones, however many they are', () => {
  const names = Array.from({ length: 40_000 }, (_, a) => `客服${a}`);
  const staff = Object.fromEntries(names.map((name, a) => [name, a === 39_999 ? '09:00-18:00' : '']));
  const { account, by } = live({ staff, day: '09:00 甲 在吗 30s' });
  expect([account[0], by[0]]).toEqual([39_999, 39_999]);
});
