/**
 * Closed forms. Rates and times in one unit; `load` is λ / μ. Where nothing else is said: Gross & Harris, Fundamentals
 * of Queueing Theory.
 */

/** Erlang's loss formula by its recursion. */
export function lossProbability(c: number, load: number): number {
  let loss = 1;
  for (let k = 1; k <= c; k++) loss = (load * loss) / (k + load * loss);
  return loss;
}

/** Erlang's delay formula, by way of the loss formula. */
export function delayProbability(c: number, load: number): number {
  const loss = lossProbability(c, load);
  return loss / (1 - (load / c) * (1 - loss));
}

/** Mean wait for one server with general work (Pollaczek & Khinchine): λ E[S²] / 2(1 − ρ). */
export const pollaczekKhinchine = (of: { lam: number; mean: number; scv: number }): number =>
  (of.lam * of.mean ** 2 * (1 + of.scv)) / (2 * (1 - of.lam * of.mean));

/** The root σ in (0, 1) of σ = A(μ(1 − σ)), A the Laplace transform of the gaps of G/M/1: who waits, in mean 1 / μ(1 − σ). */
export function gapRoot(transform: (s: number) => number, mu: number): number {
  let sigma = 0;
  for (let step = 0; step < 10_000; step++) sigma = transform(mu * (1 - sigma));
  return sigma;
}

/** Laplace transform of the sum of `k` exponentials of one rate. */
export const erlangTransform =
  (k: number, rate: number) =>
  (s: number): number =>
    (rate / (rate + s)) ** k;

/** Stationary law of a birth-and-death process with states 0 … `last`; rates out of a state. */
export function birthDeath(last: number, birth: (n: number) => number, death: (n: number) => number): number[] {
  const weights = [1];
  for (let n = 1; n <= last; n++) weights.push((weights[n - 1] * birth(n - 1)) / death(n));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return weights.map((w) => w / total);
}

/** Mean of a function of the state. */
export const meanOf = (law: readonly number[], of: (n: number) => number): number =>
  law.reduce((sum, p, n) => sum + p * of(n), 0);

/** Law of the number waiting or served of `chats` buyers who never leave, `c` servers (M/M/c//N). */
export const closedLaw = (chats: number, typing: number, think: number, c = 1): number[] =>
  birthDeath(
    chats,
    (n) => (chats - n) / think,
    (n) => Math.min(n, c) / typing,
  );

/** Replies per unit of time of `chats` buyers who never leave. */
export const closedThroughput = (chats: number, typing: number, think: number, c = 1): number =>
  meanOf(closedLaw(chats, typing, think, c), (n) => Math.min(n, c)) / typing;
