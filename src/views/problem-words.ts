import type { Problem } from '../base/result.ts';
import type { Messages } from '../i18n/messages.ts';
import type { RefusalDetail } from '../i18n/texts/data.ts';

type Say = (problem: Problem) => string;
type Sayings = readonly (readonly [code: string, say: Say])[];

/** Everything that can be said about a problem, by its code: of ourselves, of a file, of a plan. */
function sayings(t: Messages): ReadonlyMap<string, Say> {
  const { plan, data, shell } = t;
  const ours: Sayings = Object.entries(shell.trouble).map(([code, say]) => [code, ({ value }) => say(value)]);
  const rows: Sayings = Object.entries(data.rejectHints).map(([code, text]) => [code, () => text]);
  const files: Sayings = Object.entries(data.refusals).map(([code, say]) => [
    code,
    (one) => say(refusalDetail(one, t)),
  ]);
  return new Map([...ours, ...rows, ...files, ...Object.entries(plan.problems)]);
}

function refusalDetail({ detail }: Problem, t: Messages): RefusalDetail {
  const roles = new Map<string, string>(Object.entries(t.data.roles));
  const text = (key: string): string => String(detail?.[key] ?? '');
  return {
    format: text('format'),
    encoding: text('encoding'),
    columns: text('columns')
      .split(', ')
      .map((role) => roles.get(role) ?? role),
    most: text('most'),
    rows: text('rows'),
    file: text('file'),
    other: text('other'),
  };
}

/** The sentence of a problem; a code that has none is shown as it is. */
export function problemText(problem: Problem, t: Messages): string {
  const { code, at, value } = problem;
  // A row and a whole file can have the same fault, with different words.
  const hints = new Map<string, string>(Object.entries(t.data.rejectHints));
  const hint = at.startsWith('line ') ? hints.get(code) : undefined;
  const say = sayings(t).get(code);
  return hint ?? say?.(problem) ?? [code, value].filter((part) => part !== '').join(': ');
}
