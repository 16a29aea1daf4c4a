/**
 * exp and log from additions, multiplications and divisions alone. Engines may differ in the last bit of Math.exp and
 * Math.log; a replay must not.
 */
const LN2_HIGH = 6.9314718036912381649e-1; // the upper 33 bits of ln 2, so that k·LN2_HIGH is exact
const LN2_LOW = 1.90821492927058770002e-10;
const INVERSE_LN2 = 1.4426950408889634;

const bits = new DataView(new ArrayBuffer(8));

/** 2^k for −1022 ≤ k ≤ 1023. */
function powerOfTwo(k: number): number {
  bits.setInt32(0, (k + 1023) << 20);
  bits.setInt32(4, 0);
  return bits.getFloat64(0);
}

/** e^x, within 2 units in the last place; 0 below −708, Infinity above 709. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > 709) return Infinity;
  if (x < -708) return 0;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = 1; // Taylor: |r| ≤ 0.347, the 14th term is below 1e−17
  for (let n = 14; n > 0; n--) sum = 1 + (r * sum) / n;
  return sum * powerOfTwo(k);
}

/** Natural logarithm of a normal, positive, finite x, within 2 units in the last place. */
export function log(x: number): number {
  bits.setFloat64(0, x);
  const high = bits.getInt32(0);
  let exponent = (high >>> 20) - 1023;
  bits.setInt32(0, (high & 0xfffff) | 0x3ff00000);
  let m = bits.getFloat64(0);
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
