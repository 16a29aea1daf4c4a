import { figuresOf, type Case } from '../cases.ts';
import type { Expression, Sampled } from '../expression.ts';
import { NotExpressed, type Parameters } from '../parameters.ts';
import { ownLists } from '../own-lists.ts';

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
  const rule = p.text('rule', 'n').replaceAll(' ', '');
  const ties = p.text('ties', 'random');
  if (rule !== 'n' && rule !== 'n/w') throw new NotExpressed(`least open is by n or n/w; ${rule} is another policy`);
  if (!alike(mu) || (rule === 'n/w' && !alike(weights))) {
    throw new NotExpressed(`ties go to whoever had least so far; with unlike accounts "${ties}" is another policy`);
  }
  const policy = rule === 'n' ? 'least-open' : 'least-load';
  const queue = ownLists(one, { accounts: mu.length, lam, mu, weights, policy });
  return {
    sampled: [renamed(queue, byAgent(one))],
    untold: { truncation_mass: 'it belongs to the numerical solution' },
  };
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
