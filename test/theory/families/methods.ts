import { philox } from '../../../src/base/philox.ts';
import { kaplanMeier, kimNelson, meanInterval, mser, standardDeviation } from '../../../src/base/statistics.ts';
import { studentQuantile } from '../../../src/base/student.ts';
import type { Case } from '../cases.ts';
import type { Expression } from '../expression.ts';
import { NotExpressed, type Parameters } from '../parameters.ts';

/** Estimators and generators of the product, without the kernel. */
export function method(p: Parameters, one: Case): Expression {
  if (/Kaplan/.test(one.model)) {
    const steps = kaplanMeier(p.numbers('time'), p.numbers('event'));
    return { traced: Object.fromEntries(steps.map(({ time, survival }) => [`S.${time}`, survival])) };
  }
  if (/paired t/i.test(one.model)) return { traced: pairedT(p.numbers('differences')) };
  if (/Philox4x32/.test(one.model)) return { traced: { out: p.blocks('cases').map(philoxWords) } };
  const batch = /^MSER-?(\d*)$/.exec(one.model);
  if (batch) return { traced: warmUp(p.numbers('series'), Number(batch[1] || 1)) };
  if (/Kim.{0,5}Nelson|^KN$/.test(one.model) && p.number('c', 1) === 1) {
    p.passOver('delta');
    return { traced: { ...kimNelson({ systems: p.number('k'), first: p.number('n0'), alpha: p.number('alpha') }) } };
  }
  throw new NotExpressed(`there is no ${one.model} in the product`);
}

function warmUp(series: readonly number[], size: number): Record<string, unknown> {
  const { batches, statistic, cut, mean } = mser(series, size);
  const observations = { truncate_obs: cut * size, truncated_mean: mean };
  return { batches, mser: statistic, truncate_batches: cut, ...observations };
}

function pairedT(differences: readonly number[]): Record<string, unknown> {
  const { mean, low, high } = meanInterval(differences);
  return {
    mean,
    sd: standardDeviation(differences),
    half_width: (high - low) / 2,
    ci: [low, high],
    t_quantile: studentQuantile(0.975, differences.length - 1),
  };
}

/** Words in hexadecimal of a counter of four words and a key of two. */
function philoxWords([counter, key]: readonly (readonly number[])[]): string[] {
  const out = new Uint32Array(4);
  philox(Uint32Array.from([...key, ...counter]), out);
  return Array.from(out, (word) => word.toString(16).padStart(8, '0'));
}
