/** Work that shares nothing, not even a cache: what a second worker can gain on a machine. */
export function countUp(steps: number): number {
  let sum = 0;
  for (let i = 0; i < steps; i++) sum = (Math.imul(sum, 31) + i) | 0;
  return sum;
}
