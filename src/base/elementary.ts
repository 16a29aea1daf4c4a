/**
 * exp and log from additions, multiplications and divisions alone. Engines may differ in the last bit of Math.exp and
 * Math.log; a replay must not.
 */
const LN2_HIGH = 6.9314718036912381649e-1; // the upper 33 bits of ln 2, so that k·LN2_HIGH is exact
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.4426950408889634;

const bits = new DataView(new ArrayBuffer(8));

/** `POWERS[k + 1023]` is 2^k for −1023 ≤ k ≤ 1023. */
const POWERS = new Float64Array(2047);
POWERS[1023] = 1;
for (let k = 1; k <= 1023; k++) {
  POWERS[1023 + k] = 2 * POWERS[1022 + k];
  POWERS[1023 - k] = POWERS[1024 - k] / 2;
}

/** e^x, within 2 units in the last place; 0 below −708, Infinity above 709. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > 709) return Infinity;
  if (x < -708) return 0;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  return (cosh(r * r) + r * sinh(r * r)) * POWERS[k + 1023];
}

// e^r = cosh r + sinh r. Their Taylor series in r²: |r| ≤ 0.347, the first term left out is below 1e−18. Two short chains
// of products, which processors work on side by side, and no division.
const cosh = (r2: number): number =>
  1 + r2 * (1 / 2 + r2 * (1 / 24 + r2 * (1 / 720 + r2 * (1 / 40320 + r2 * (1 / 3628800 + r2 * (1 / 479001600))))));
/** sinh r / r. */
const sinh = (r2: number): number =>
  1 + r2 * (1 / 6 + r2 * (1 / 120 + r2 * (1 / 5040 + r2 * (1 / 362880 + r2 * (1 / 39916800 + r2 * (1 / 6227020800))))));

/** Natural logarithm of a normal, positive, finite x, within 2 units in the last place. */
export function log(x: number): number {
  bits.setFloat64(0, x);
  let exponent = (bits.getInt32(0) >>> 20) - 1023;
  let m = x * POWERS[1023 - exponent];
  if (m > Math.SQRT2) {
    m /= 2;
    exponent++;
  }
  const s = (m - 1) / (m + 1); // log m = 2 artanh s, |s| ≤ 0.172
  const square = s * s;
  let sum = 0;
  for (let n = 23; n > 1; n -= 2) sum = (sum + 1 / n) * square;
  return exponent * LN2_HIGH + (2 * s + 2 * s * sum + exponent * LN2_LOW);
}
