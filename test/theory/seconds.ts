/** Moments in ms as seconds since others, or since one. */
export const seconds = (at: ArrayLike<number>, since: ArrayLike<number> | number = 0): number[] =>
  Array.from(at, (ms, i) => (ms - (typeof since === 'number' ? since : since[i])) / 1000);
