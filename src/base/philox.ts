/**
 * Philox4x32-10 (Salmon, Moraes, Dror, Shaw, SC 2011): a counter in, four random words out, no state in between.
 * Nothing that is drawn shifts anything else that is drawn, so two plans can meet the same buyers.
 */
const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9;
const WEYL_1 = 0xbb67ae85;
const TWO_32 = 4294967296;

/**
 * Writes the four random words of a block to `out[0…3]`. `block` is the key (two words), then the counter (four words);
 * both arrays are the caller's, so that nothing is allocated here.
 */
export function philox(block: Uint32Array, out: Uint32Array): void {
  let k0 = block[0];
  let k1 = block[1];
  let c0 = block[2];
  let c1 = block[3];
  let c2 = block[4];
  let c3 = block[5];
  for (let round = 0; round < 10; round++) {
    const low0 = Math.imul(MULTIPLIER_0, c0) >>> 0;
    const low1 = Math.imul(MULTIPLIER_1, c2) >>> 0;
    // The rounded double product lacks at most 2^11 of the exact one, so its upper word is found by rounding: ^
    // drops the fraction.
    const high0 = (MULTIPLIER_0 * c0 - low0) / TWO_32 + 0.5;
    const high1 = (MULTIPLIER_1 * c2 - low1) / TWO_32 + 0.5;
    c0 = (high1 ^ c1 ^ k0) >>> 0;
    c1 = low1;
    c2 = (high0 ^ c3 ^ k1) >>> 0;
    c3 = low0;
    k0 = (k0 + WEYL_0) >>> 0;
    k1 = (k1 + WEYL_1) >>> 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}
