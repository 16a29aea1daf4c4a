import type { Point } from './follow-pointer.ts';
import { FREE, type Place, type Standing } from './placement.ts';

/** The place of the board under the pointer; `null` outside its lists. */
export function placeAt(root: ShadowRoot, at: Point, { account, from }: Standing): Place | null {
  const column = root.elementFromPoint(at.x, at.y)?.closest('.column') ?? null;
  const list = column === null ? null : nearest([...column.querySelectorAll<HTMLElement>('ul[data-zone]')], at.y);
  if (list === null) return null;
  const zone = list.dataset['zone'] ?? '';
  if (zone === 'free') return { ...FREE, before: null };
  const group = zone.slice(zone.indexOf(' ') + 1);
  const others = [...list.querySelectorAll<HTMLElement>('li.card')].filter(
    ({ dataset }) => dataset['account'] !== account || dataset['group'] !== from,
  );
  const after = others.find((card) => {
    const { top, height } = card.getBoundingClientRect();
    return at.y < top + height / 2;
  });
  return { group, inRotation: zone.startsWith('in '), before: after?.dataset['account'] ?? null };
}

/** The list at that height, or the one nearest to it. */
function nearest(lists: readonly HTMLElement[], y: number): HTMLElement | null {
  const distance = (list: HTMLElement): number => {
    const { top, bottom } = list.getBoundingClientRect();
    return Math.max(top - y, y - bottom, 0);
  };
  return lists.toSorted((one, other) => distance(one) - distance(other)).at(0) ?? null;
}
