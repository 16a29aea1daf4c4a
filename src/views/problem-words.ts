import type { Problem } from '../base/result.ts';
import type { Messages } from '../i18n/messages.ts';

type Say = (problem: Problem) => string;

/** Everything that can be said about a problem, by its code: of a plan, of a file, of ourselves. */
function sayings({ plan, data, shell }: Messages): ReadonlyMap<string, Say> {
  const plain = (texts: Readonly<Record<string, string>>): [string, Say][] =>
    Object.entries(texts).map(([code, text]) => [code, () => text]);
  return new Map<string, Say>([
    ...Object.entries(shell.trouble).map(([code, say]): [string, Say] => [code, ({ value }) => say(value)]),
    ...plain(data.rejectHints),
    ...plain(data.refusals),
    ...Object.entries(plan.problems),
  ]);
}

/** The sentence of a problem; a code that has none is shown as it is. */
export function problemText(problem: Problem, t: Messages): string {
  const role = problem.detail?.['role'];
  if (problem.code === 'missing_required_column' && typeof role === 'string') {
    const names = new Map<string, string>(Object.entries(t.data.roles));
    return t.data.missing(role.split(/[ ,]+/).map((one) => names.get(one) ?? one));
  }
  const say = sayings(t).get(problem.code);
  return say ? say(problem) : [problem.code, problem.value].filter((part) => part !== '').join(': ');
}
