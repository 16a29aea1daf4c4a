/** One choice: the clues of every candidate, and which of them was the right one. */
export interface Choice {
  readonly clues: readonly (readonly number[])[];
  readonly right: number;
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i], 0);

/** Shares of the candidates of one choice under given weights (McFadden 1974). */
function shares(clues: Choice['clues'], weights: readonly number[]): number[] {
  const odds = clues.map((one) => dot(one, weights));
  const most = Math.max(...odds);
  const exps = odds.map((o) => Math.exp(o - most));
  const sum = exps.reduce((a, b) => a + b);
  return exps.map((e) => e / sum);
}

const likelihood = (choices: readonly Choice[], weights: readonly number[]): number =>
  choices.reduce((sum, { clues, right }) => sum + Math.log(shares(clues, weights)[right]), 0);

/** Weights of a conditional logit by maximum likelihood: Newton's method with halved steps. */
export function fitLogit(choices: readonly Choice[], size: number): number[] {
  let weights = new Array<number>(size).fill(0);
  let best = likelihood(choices, weights);
  for (let round = 0; round < 50; round++) {
    const gradient = new Array<number>(size).fill(0);
    const curvature = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    for (const { clues, right } of choices) {
      const share = shares(clues, weights);
      const mean = gradient.map((_, k) => clues.reduce((sum, one, c) => sum + share[c] * one[k], 0));
      for (let k = 0; k < size; k++) {
        gradient[k] += clues[right][k] - mean[k];
        for (let l = 0; l < size; l++) {
          curvature[k][l] += clues.reduce((sum, one, c) => sum + share[c] * (one[k] - mean[k]) * (one[l] - mean[l]), 0);
        }
      }
    }
    const step = solved(curvature, gradient);
    let scale = 1;
    let next = weights;
    let value = best;
    for (; scale > 1e-6; scale /= 2) {
      next = weights.map((weight, k) => weight + scale * step[k]);
      value = likelihood(choices, next);
      if (value > best) break;
    }
    const moved = Math.max(...step.map((s) => Math.abs(scale * s)));
    if (value <= best || moved < 1e-6) return weights;
    [weights, best] = [next, value];
  }
  return weights;
}

/** Gauss's elimination with the largest pivot. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]]);
  const n = rows.length;
  for (let i = 0; i < n; i++) {
    const pivot = rows.slice(i).reduce((p, row, k) => (Math.abs(row[i]) > Math.abs(rows[p][i]) ? i + k : p), i);
    [rows[i], rows[pivot]] = [rows[pivot], rows[i]];
    for (let r = i + 1; r < n; r++) {
      const factor = rows[r][i] / rows[i][i];
      for (let c = i; c <= n; c++) rows[r][c] -= factor * rows[i][c];
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let rest = rows[i][n];
    for (let j = i + 1; j < n; j++) rest -= rows[i][j] * x[j];
    x[i] = rest / rows[i][i];
  }
  return x;
}
