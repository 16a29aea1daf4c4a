import { isMoment, MOMENT, TIME } from './moments.ts';

/** The line on which a message starts. */
export interface Heading {
  readonly sender: string;
  /** `null`: not told. */
  readonly receiver: string | null;
  /** As written; without a date where that stands on a line of its own. */
  readonly time: string;
  /** What stands behind it on the same line; `null` where the text begins on the next one. */
  readonly text: string | null;
  /** How many lines it takes. */
  readonly lines: 1 | 2;
}

/** One way in which chat windows write who said what, and when. A file keeps to one. */
export interface Style {
  readonly id: string;
  readonly example: string;
  readonly read: (line: string, next: string) => Heading | null;
}

/** A name of a chat window is short, and no cell of a table. */
const NAME = String.raw`[^\s,，;；|"](?:[^\t,，;；|"]{0,58}?[^\s,，;；|"])??`;
const either = (moment: string): string => String.raw`(?:[(（\[【]\s*${moment}\s*[)）\]】]|${moment})`;

const AFTER = [MOMENT, TIME].map(
  (time) => new RegExp(String.raw`^(?<name>${NAME})\s*(?<time>${either(time)})\s*[:：]?$`),
);
const BEFORE = [MOMENT, TIME].map((time) => new RegExp(String.raw`^(?<time>${either(time)})\s*(?<name>${NAME})$`));
const INLINE = [
  new RegExp(String.raw`^[\[【]\s*(?<time>${MOMENT}|${TIME})\s*[\]】]\s*(?<rest>.+)$`),
  new RegExp(String.raw`^(?<time>${MOMENT})(?:\s+[-–—]\s+|\s+)(?<rest>.+)$`),
  new RegExp(String.raw`^(?<time>${TIME})(?:\s+[-–—]\s+|\s+)(?<rest>.+)$`),
];
const SAID = [/^(?<name>.{1,60}?)[:：]\s+(?<text>.*)$/, /^(?<name>[^:：]{1,60})[:：](?<text>.*)$/];
const IS_NAME = new RegExp(`^${NAME}$`);

/** No heading is longer; a longer line is not searched, so that no line takes long. */
const LONGEST = 200;

const bare = (time: string): string => time.replace(/^[(（[【]\s*|\s*[)）\]】]$/g, '').replaceAll('：', ':');

/** `甲 --> 乙`: who wrote to whom. */
function heading(name: string, time: string, lines: 1 | 2 = 1): Heading | null {
  const [sender, receiver = null] = name
    .replace(/[:：]$/, '')
    .trim()
    .split(/\s*-{1,2}>\s*|\s*→\s*/);
  return sender === '' ? null : { sender, receiver, time: bare(time), text: null, lines };
}

function matched(patterns: readonly RegExp[], line: string): Heading | null {
  if (line.length > LONGEST || isMoment(line)) return null;
  for (const pattern of patterns) {
    const found = pattern.exec(line)?.groups;
    if (found) return heading(found.name, found.time);
  }
  return null;
}

export const STYLES: readonly Style[] = [
  {
    id: 'name-time',
    example: '小店:阿诺 (2023-07-22 19:24:05):',
    read: (line) => matched(AFTER, line),
  },
  {
    id: 'time-name',
    example: '2023-07-22 19:24:05 小店:阿诺',
    read: (line) => matched(BEFORE, line),
  },
  {
    id: 'name-line-time',
    example: '小店:阿诺 / 2023-07-22 19:24:05',
    read: (line, next) => (isMoment(next) && IS_NAME.test(line) && !isMoment(line) ? heading(line, next, 2) : null),
  },
  {
    id: 'inline',
    example: '[2023/7/22 19:24:05] 小店:阿诺: 在的',
    read: (line) => {
      for (const pattern of INLINE) {
        const found = pattern.exec(line.slice(0, LONGEST))?.groups;
        const said = found && SAID.map((way) => way.exec(found.rest)?.groups).find((groups) => groups !== undefined);
        const head = said && IS_NAME.test(said.name) ? heading(said.name, found.time) : null;
        if (head !== null) return { ...head, text: said!.text + line.slice(LONGEST) };
      }
      return null;
    },
  },
];
