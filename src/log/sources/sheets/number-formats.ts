/** What a number in a cell stands for, by its format; a `span` counts hours beyond a day. */
export type NumberKind = 'number' | 'date' | 'moment' | 'clock' | 'span';

/** Formats that every workbook has without naming them: ECMA-376, part 1, 18.8.30, with those of Chinese editions. */
const BUILT_IN: readonly (readonly [from: number, to: number, kind: NumberKind])[] = [
  [14, 17, 'date'],
  [18, 21, 'clock'],
  [22, 22, 'moment'],
  [27, 31, 'date'],
  [32, 35, 'clock'],
  [36, 36, 'date'],
  [45, 45, 'clock'],
  [46, 46, 'span'],
  [47, 47, 'clock'],
  [50, 54, 'date'],
  [55, 56, 'clock'],
  [57, 58, 'date'],
];

export const builtInKind = (id: number): NumberKind =>
  BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'number';

/** The kind of a format code such as `yyyy"年"m"月"d"日" h:mm;@`: its first section tells. */
export function kindOfCode(code: string): NumberKind {
  const spans = /\[(h+|m+|s+)\]/i.test(code);
  const bare = code
    .replace(/"[^"]*"?|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]?/g, '')
    .replace(/;.*$/s, '')
    .replace(/general|am\/pm|a\/p/gi, '');
  if (spans) return 'span';
  const clock = /[hs]/i.test(bare);
  // An m beside hours or seconds is minutes; a year e is of East Asia, beside digits it is an exponent.
  const date = /[yd]/i.test(bare) || (!clock && /m/i.test(bare)) || (/e/i.test(bare) && !/[0#?]/.test(bare));
  if (date) return clock ? 'moment' : 'date';
  return clock ? 'clock' : 'number';
}
