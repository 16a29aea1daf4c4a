import { FONT_SIZE } from './theme.ts';

/**
 * Width of a text in px, estimated: charts are laid out before they are in a document. CJK and full-width signs count
 * one em, figures and most letters a little more than half; errs on the wide side.
 */
export function textWidth(text: string, size: number = FONT_SIZE): number {
  let em = 0;
  for (const char of text)
    em += /[ᄀ-￯]/.test(char) ? 1 : /[\s.,:;'|()[\]]/.test(char) ? 0.33 : /[A-Zmw%]/.test(char) ? 0.78 : 0.58;
  return em * size;
}

/** The text itself if it fits, else its beginning with an ellipsis. */
export function shorten(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const chars = [...text];
  while (chars.length > 1 && textWidth(`${chars.join('')}…`) > width) chars.pop();
  return `${chars.join('')}…`;
}

/**
 * Moves labels apart along one axis: keeps their order, at least `gap` between neighbours, inside [min, max], each as
 * near to its wish as can be (groups that touch are centred on the mean of their wishes). Labels that cannot fit
 * overlap the end `max`.
 */
export function separate(wishes: readonly number[], gap: number, [min, max]: readonly [number, number]): number[] {
  const order = wishes.map((_, i) => i).sort((i, j) => wishes[i] - wishes[j]);
  const groups: { members: number[]; from: number }[] = [];
  for (const i of order) {
    groups.push({ members: [i], from: place([i], wishes, gap, min, max) });
    while (groups.length > 1) {
      const last = groups[groups.length - 1];
      const before = groups[groups.length - 2];
      if (before.from + before.members.length * gap <= last.from) break;
      const members = [...before.members, ...last.members];
      groups.splice(-2, 2, { members, from: place(members, wishes, gap, min, max) });
    }
  }
  const placed = new Array<number>(wishes.length);
  for (const { members, from } of groups) members.forEach((i, k) => (placed[i] = from + k * gap));
  return placed;
}

/** Where the first of a group of touching labels goes. */
function place(members: readonly number[], wishes: readonly number[], gap: number, min: number, max: number): number {
  const wish = members.reduce((sum, i, k) => sum + wishes[i] - k * gap, 0) / members.length;
  return Math.max(min, Math.min(wish, max - (members.length - 1) * gap));
}
