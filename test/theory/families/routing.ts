import { figuresOf, type Case } from '../cases.ts';
import type { Expression, Sampled } from '../expression.ts';
import { NotExpressed, type Parameters } from '../parameters.ts';
import { ownLists, type Lists } from '../own-lists.ts';

const sum = (values: readonly number[]): number => values.reduce((x, y) => x + y, 0);
const shared = (weights: readonly number[]): number[] => weights.map((w) => w / sum(weights));
const BY_CHANCE = { policy: 'weighted', reading: 'probability' } as const;
const alike = (values: readonly number[]): boolean => values.every((x) => x === values[0]);

/** The same figures under the names that a case has for them: [its name, ours]. */
const renamed = (part: Sampled, names: readonly (readonly [string, string])[]): Sampled => ({
  ...part,
  sample: (seed) => {
    const told = part.sample(seed);
    const controls = Object.entries(told).filter(([name]) => name.startsWith('~'));
    const figures = names
      .filter(([, ours]) => ours in told)
      .map(([name, ours]): [string, number] => [name, told[ours]]);
    return Object.fromEntries([...controls, ...figures]);
  },
});
/** `agent1.share` is our `share.0`, `util2` our `utilisation.1`. */
function byAgent(one: Case): [string, string][] {
  return figuresOf(one.expected).map(([name]) => {
    const [, agent, figure] = /^agent(\d+)\.(.+)$/.exec(name) ?? [];
    const [, busy] = /^util(\d+)$/.exec(name) ?? [];
    if (agent) return [name, `${figure}.${Number(agent) - 1}`];
    return [name, busy ? `utilisation.${Number(busy) - 1}` : name.replace(/^overall_/, '')];
  });
}

/** Inquiries in turn to accounts with lists of their own: E_k/M/1 each. */
export function turnByTurn(p: Parameters, one: Case): Expression {
  const [lam, agents] = [p.number('lam_total'), p.number('agents')];
  const mu = Array.from({ length: agents }, () => p.number('mu'));
  const lists = { lam, mu, accounts: agents };
  const inTurn = ownLists(one, { ...lists, policy: 'round-robin' });
  const atRandom = ownLists(one, { ...lists, policy: 'random', shares: mu.map(() => 1 / agents) });
  const names = ['rho', 'p_wait', 'mean_wait', 'mean_sojourn'].map((name) => [name, name] as const);
  return {
    sampled: [
      renamed(inTurn, [...names, ['sigma', 'p_wait']]),
      renamed(atRandom, [
        ['random_split_mean_wait', 'mean_wait'],
        ['random_split_mean_sojourn', 'mean_sojourn'],
      ]),
    ],
  };
}

/** Inquiries that are drawn by weight among accounts with lists of their own. */
export function byChance(p: Parameters, one: Case): Expression {
  const weights = p.numbers('weights');
  const lists = { accounts: weights.length, weights, ...BY_CHANCE, shares: shared(weights) };
  const queue = ownLists(one, { ...lists, lam: p.number('lam_total'), mu: p.each('mu', weights.length) });
  return { sampled: [renamed(queue, byAgent(one))] };
}

/** The shortest list, `n`, or the shortest by weight, `n/w`. */
export function shortest(p: Parameters, one: Case): Expression {
  const lam = p.number('lam');
  const mu = p.numbers('mu');
  const weights = p.numbers(
    'weights',
    mu.map(() => 1),
  );
  const how = shortestBy(p.text('rule', 'n'), p.text('ties', 'random'), { mu, weights });
  const queue = ownLists(one, { accounts: mu.length, lam, mu, ...how });
  return {
    sampled: [renamed(queue, byAgent(one))],
    untold: { truncation_mass: 'it is how much the numerical solution cut off, nothing that a shop has' },
  };
}

/**
 * Least open by `n`, `n/w` or `(n+1)/w` (or by `mu` for `w`), and who comes first where that is equal. Fewest waiting
 * takes the first of the list, and lists in every order of which chance picks one take anybody. Of `(n + 1) / w` every
 * account holds one quiet chat, and weights differ by nothing that matters but at ties.
 */
function shortestBy(
  rule: string,
  ties: string,
  { mu, weights }: { mu: readonly number[]; weights: readonly number[] },
): Pick<Lists, 'policy' | 'weights' | 'listings' | 'quietChats' | 'listWeights'> {
  const found = /^(n|\(n\+1\))(\/w|\/mu|)$/.exec(rule.replaceAll(' ', ''));
  if (!found) throw new NotExpressed(`least open is by n, n/w or (n+1)/w; ${rule} is another policy`);
  const [, count, by] = found;
  const of = by === '/mu' ? mu : weights;
  const byChance = /random|chance|1\/\d|uniform|prob/i.test(ties);
  if (!byChance && !/low|first|index/i.test(ties)) {
    throw new NotExpressed(`ties go to anybody or to the first; "${ties}" is another policy`);
  }
  if (by === '' || alike(of)) {
    if (byChance && alike(mu)) return { policy: 'least-open' };
    return { policy: 'least-waiting', listings: listingsOf(mu.length, byChance) };
  }
  if (count === 'n') {
    throw new NotExpressed(
      `between idle accounts of unlike weights n/w goes to whoever had least so far, not "${ties}"`,
    );
  }
  const listings = listingsOf(mu.length, byChance);
  // Lighter by one part in a milliard for each place in the list.
  const listWeights = listings.map((listed) => listed.map((a, place) => of[a] * (1 - place * 1e-9)));
  return { policy: 'least-load', listings, listWeights, quietChats: true };
}

/** Lists of so many accounts: in every order, or in theirs alone. */
function listingsOf(accounts: number, every: boolean): readonly (readonly number[])[] {
  const all = Array.from({ length: accounts }, (_, a) => a);
  if (!every) return [all];
  if (accounts > 5) throw new NotExpressed(`ties by chance among ${accounts} unlike accounts need too many lists`);
  const orders = (left: readonly number[]): number[][] =>
    left.length === 0 ? [[]] : left.flatMap((a) => orders(left.filter((b) => b !== a)).map((rest) => [a, ...rest]));
  return orders(all);
}

/** An account that never answers, in a group that draws by weight; afterwards it is taken out of the group. */
export function absentMember(p: Parameters, one: Case): Expression {
  const weights = p.numbers('weights');
  const absent = p.number('absent_index');
  const routing = p.text('routing', 'weighted random');
  if (!/random/.test(routing)) throw new NotExpressed(`of routing to absent accounts, "${routing}" has no closed form`);
  const names = figuresOf(one.expected).map(([name]) => name);
  const t = names
    .flatMap((name) => /reply_within_(\d+)$/.exec(name)?.[1] ?? [])
    .map(Number)
    .at(0);
  const lists = { lam: p.number('lam'), ...BY_CHANCE, ...(t === undefined ? {} : { t }) };
  const everyone = p.each('mu', weights.length);
  const before = ownLists(one, {
    ...lists,
    mu: everyone,
    accounts: weights.length,
    weights,
    shares: shared(weights),
    attention: weights.map((_, a) => (a === absent ? 0 : 1)),
  });
  const stay = weights.filter((_, a) => a !== absent);
  const mu = everyone.filter((_, a) => a !== absent);
  const after = ownLists(one, { ...lists, mu, accounts: stay.length, weights: stay, shares: shared(stay) });
  return {
    sampled: [
      renamed(before, [
        ['share_lost_to_absent', `share.${absent}`],
        ['reply_rate_if_absent_never_replies', 'reply_rate'],
        ['mean_frt_of_answered', 'mean_sojourn'],
        [`p_reply_within_${t}`, 'p_sojourn_le_t'],
      ]),
      renamed(after, [
        ['after_fix_reply_rate', 'reply_rate'],
        ['after_fix_mean_frt', 'mean_sojourn'],
        [`after_fix_p_reply_within_${t}`, 'p_sojourn_le_t'],
      ]),
    ],
  };
}
