/** Of Simpson's rule. */
const STEPS = 4000;

/**
 * P(−t ≤ T ≤ t) of Student's t with `df` degrees of freedom. With T = √df tan θ the density becomes cosᵈᶠ⁻¹ θ, which is
 * integrated by Simpson's rule from 0 to atan(t/√df).
 * @param {number} t ≥ 0
 * @param {number} df
 */
export function studentWithin(t, df) {
  const end = Math.atan(t / Math.sqrt(df));
  return powersOfCosine(end, df - 1) / powersOfCosine(Math.PI / 2, df - 1);
}

/** @param {number} end @param {number} power */
function powersOfCosine(end, power) {
  const step = end / STEPS;
  /** @param {number} k */
  const height = (k) => Math.max(0, Math.cos(k * step)) ** power;
  let total = height(0) + height(STEPS);
  for (let k = 1; k < STEPS; k++) total += (k % 2 === 1 ? 4 : 2) * height(k);
  return (total * step) / 3;
}

/**
 * The t ≥ 0 within which so much lies to both sides, by halving.
 * @param {number} confidence 0–1
 * @param {number} df
 */
export function studentBound(confidence, df) {
  let [low, high] = [0, 1];
  while (studentWithin(high, df) < confidence) high *= 2;
  for (let k = 0; k < 80; k++) {
    const middle = (low + high) / 2;
    if (studentWithin(middle, df) < confidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
