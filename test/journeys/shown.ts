import { expect } from 'vitest';

/** A figure as it is read off the screen: its value, and half of its last digit. */
export interface Shown {
  readonly value: number;
  readonly half: number;
}

/** ms, or the part of a share. */
const SIZES: Readonly<Record<string, number>> = {
  秒: 1000,
  分: 60_000,
  小时: 3_600_000,
  天: 86_400_000,
  个百分点: 0.01,
  '%': 0.01,
  '': 1,
};
const PART = /([\d,]+)(?:\.(\d+))?\s*(个百分点|小时|[秒分天%]|)/g;

/** Reads `+4.77`, `97.3%`, `3 分 12 秒`; `unit`: what stands in a column of its own. NaN: it says no number. */
export function read(text: string, unit = ''): Shown {
  const parts = [...text.matchAll(PART)];
  if (parts.length === 0) return { value: text.includes('未回复') ? Infinity : NaN, half: 0 };
  const sign = /^\s*[−-]/.test(text) ? -1 : 1;
  let value = 0;
  let half = 0;
  for (const [, whole, decimals = '', own] of parts) {
    const size = SIZES[own === '' ? unit : own];
    value += size * Number(`${whole.replaceAll(',', '')}.${decimals}`);
    half = (size * 10 ** -decimals.length) / 2;
  }
  return { value: sign * value, half };
}

/** Holds a figure on the screen against a number, to the last digit shown. */
export function expectShown(what: string, { value, half }: Shown, is: number): void {
  if (!Number.isFinite(is)) {
    expect(value, what).toBe(is);
    return;
  }
  const off = Math.abs(value - is);
  expect(off, `${what}: the screen says ${value}, it is ${is}`).toBeLessThanOrEqual(half * (1 + 1e-9) + 1e-12);
}
