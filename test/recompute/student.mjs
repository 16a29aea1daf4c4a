/** Of Simpson's rule. */
const STEPS = 4000;

/**
 * P(|T| ≥ t) of Student's t with `df` degrees of freedom. With T = √df tan θ the density becomes cosᵈᶠ⁻¹ θ, which is
 * integrated by Simpson's rule from atan(t/√df) to π/2: the tail itself, so that the least p keep their digits.
 * @param {number} t ≥ 0
 * @param {number} df
 */
export function studentBeyond(t, df) {
  // Of the angle from the far end, whose sine is the cosine of θ.
  return powersOfSine(Math.atan(Math.sqrt(df) / t), df - 1) / powersOfSine(Math.PI / 2, df - 1);
}

/** @param {number} end @param {number} power */
function powersOfSine(end, power) {
  const step = end / STEPS;
  /** @param {number} k */
  const height = (k) => Math.sin(k * step) ** power;
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
  while (studentBeyond(high, df) > 1 - confidence) high *= 2;
  for (let k = 0; k < 80; k++) {
    const middle = (low + high) / 2;
    if (studentBeyond(middle, df) > 1 - confidence) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
