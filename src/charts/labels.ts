import { FONT_SIZE } from './theme.ts';

/**
 * Width of a text in px, estimated: charts are laid out before they are in a document. Signs count as they do in the
 * wider of the system's faces, CJK a whole em.
 */
export function textWidth(text: string, weight: number = 400): number {
  let em = 0;
  for (const sign of text) {
    if (/[\u1100-\uffe0]/.test(sign)) em += 1;
    else if (/[\s.,:;'|()[\]]/.test(sign)) em += 0.36;
    else if (/[%mwMW]/.test(sign)) em += 0.96;
    else em += /[A-Z]/.test(sign) ? 0.72 : 0.62;
  }
  return em * FONT_SIZE * (weight > 400 ? 1.1 : 1);
}

/** The text itself if it fits, else its beginning and its end (names of one shop begin alike) around an ellipsis. */
export function shorten(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const signs = Array.from(text);
  for (let kept = signs.length - 1; kept > 1; kept--) {
    const head = Math.ceil(kept / 3);
    const shortened = `${signs.slice(0, head).join('')}…${signs.slice(head - kept).join('')}`;
    if (textWidth(shortened) <= width) return shortened;
  }
  return '…';
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

/** Lines of at most `width` px: broken at spaces, and between any two Chinese signs. */
export function wrap(text: string, width: number, weight: number = 400): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(/[\u1100-\uffe0][，。、：；！？）」”]*|[^\s\u1100-\uffe0]+|\s+/gu)) {
    if (line !== '' && textWidth(line + piece.trimEnd(), weight) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
}
