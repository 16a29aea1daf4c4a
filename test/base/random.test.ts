import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exp, log } from '../../src/base/elementary.ts';
import { heapOf, pop, push, topTime } from '../../src/base/heap.ts';
import { normalQuantile } from '../../src/base/normal.ts';
import { philox } from '../../src/base/philox.ts';
import { sourceOf, uniform, uniforms } from '../../src/base/random.ts';

type Four = [number, number, number, number];
const hex = (counter: Four, key: [number, number]): string[] => {
  const out = new Uint32Array(4);
  philox(Uint32Array.of(...key, ...counter), out);
  return Array.from(out, (word) => word.toString(16).padStart(8, '0'));
};

test('Philox4x32-10 gives the words that its authors published', () => {
  expect(hex([0, 0, 0, 0], [0, 0])).toEqual(['6627e8d5', 'e169c58d', 'bc57ac4c', '9b00dbd8']);
  const ones = 0xffffffff;
  expect(hex([ones, ones, ones, ones], [ones, ones])).toEqual(['408f276d', '41c83b0e', 'a20bc7c6', '6d5451fd']);
});

const CASES = '../shared/validation/cases.json';
test.skipIf(!existsSync(CASES))('Philox4x32-10 agrees with the validation case RN1', () => {
  const { cases } = JSON.parse(readFileSync(CASES, 'utf8')) as {
    cases: { id: string; parameters: { cases: [Four, [number, number]][] }; expected: { out: string[][] } }[];
  };
  const known = cases.find((c) => c.id === 'RN1')!;
  known.parameters.cases.forEach(([counter, key], i) => expect(hex(counter, key)).toEqual(known.expected.out[i]));
});

test('a draw is found again whatever else was drawn, alone or in a row', () => {
  const source = sourceOf(2 ** 40 + 7, 3);
  const row = new Float64Array(12);
  uniforms(source, { stream: 1, entity: 42, at: 2, count: 9 }, row);
  for (let i = 8; i >= 0; i--) expect(uniform(source, { stream: 1, entity: 42, index: i })).toBe(row[2 + i]);
  expect(row[1]).toBe(0);
  expect(row[11]).toBe(0);
  const others = [
    uniform(source, { stream: 2, entity: 42, index: 0 }),
    uniform(source, { stream: 1, entity: 43, index: 0 }),
    uniform(sourceOf(2 ** 40 + 7, 4), { stream: 1, entity: 42, index: 0 }),
    uniform(sourceOf(7, 3), { stream: 1, entity: 42, index: 0 }),
  ];
  expect(new Set([row[2], ...others]).size).toBe(5);
});

test('uniforms are spread evenly', () => {
  const n = 20000;
  const draws = new Float64Array(n);
  uniforms(sourceOf(1, 0), { stream: 0, entity: 0, at: 0, count: n }, draws);
  const tenths = new Array<number>(10).fill(0);
  for (const u of draws) tenths[Math.floor(u * 10)]++;
  const chiSquare = tenths.reduce((sum, k) => sum + (k - n / 10) ** 2 / (n / 10), 0);
  expect(chiSquare).toBeLessThan(27.9); // the 0.1 % point of 9 degrees of freedom
});

test('exp and log agree with the mathematical ones to the last digits', () => {
  for (let x = -700; x < 700; x += 0.37) {
    expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(5e-16 * 2);
    expect(Math.abs(log(exp(x)) - x)).toBeLessThan(4e-16 * Math.max(1, Math.abs(x)));
  }
  expect([exp(0), exp(-1000), exp(1000), log(1)]).toEqual([1, 0, Infinity, 0]);
});

/** Φ by the series of its density, good to 15 digits for |z| ≤ 6. */
function normalShare(z: number): number {
  let term = z;
  let sum = z;
  for (let n = 1; n < 200; n++) {
    term *= (z * z) / (2 * n + 1);
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

test('the normal quantile undoes the normal distribution', () => {
  for (let z = -4; z <= 4; z += 0.05) expect(normalQuantile(normalShare(z))).toBeCloseTo(z, 9);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
  expect(normalQuantile(1e-300)).toBeCloseTo(-37.0471, 4);
  expect(normalQuantile(0.5)).toBe(0);
});

test('the heap hands out by time, and by rank where times are equal', () => {
  const heap = heapOf(2);
  const entries = Array.from({ length: 500 }, (_, i) => ({ at: (i * 7919) % 97, rank: (i * 104729) % 1009 }));
  for (const { at, rank } of entries) push(heap, at, rank);
  entries.sort((x, y) => x.at - y.at || x.rank - y.rank);
  for (const { at, rank } of entries) {
    expect(topTime(heap)).toBe(at);
    expect(pop(heap)).toBe(rank);
  }
  expect(topTime(heap)).toBe(Infinity);
});
