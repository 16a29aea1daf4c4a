import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../src/base/units.ts';
import { stepFrom } from '../../src/charts/durationAxis.ts';
import { put } from '../../src/charts/drawing.ts';
import { blank, dressed } from '../../src/charts/frame.ts';
import { pickable, target } from '../../src/charts/marks.ts';

const { document, Event } = parseHTML('<!doctype html><html><body></body></html>');
const AXIS = [SECOND / 2, DAY] as const;

test('the target moves along round durations, from wherever it stands', () => {
  const keys = (at: number, ...pressed: string[]): number =>
    pressed.reduce((ms, key) => stepFrom(ms, key, AXIS) ?? ms, at);
  expect(keys(3 * MINUTE, 'ArrowRight')).toBe(5 * MINUTE);
  expect(keys(3 * MINUTE, 'ArrowLeft', 'ArrowLeft')).toBe(MINUTE);
  expect(keys(MINUTE, 'ArrowDown', 'ArrowDown')).toBe(20 * SECOND);
  expect(keys(4 * MINUTE, 'ArrowRight')).toBe(5 * MINUTE);
  expect(keys(10 * MINUTE, 'PageUp')).toBe(HOUR);
  expect(keys(MINUTE, 'Home', 'ArrowLeft')).toBe(SECOND / 2);
  expect(keys(MINUTE, 'End', 'ArrowRight')).toBe(10 * HOUR + 14 * HOUR);
  expect(stepFrom(MINUTE, 'a', AXIS)).toBeNull();
});

test('arrows move between marks and stay at the ends; in a grid up and down go by rows', () => {
  const grid = { count: 48, columns: 24 };
  expect(['ArrowRight', 'ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => target(key, { at: 5, ...grid }))).toEqual([
    6, 29, 5, 0, 47,
  ]);
  expect(target('ArrowRight', { at: 47, ...grid })).toBe(47);
  expect(target('Enter', { at: 5, ...grid })).toBeNull();
});

function threeMarks(onPick?: (key: { account: number }) => void) {
  const svg = dressed(blank({ document }, 100, 20).node()!, { label: '三个账号' });
  const marks = [0, 1, 2].map((account) => ({
    node: put(svg, 'circle', { r: 3 }),
    key: { account },
    label: `客服${account}, 3`,
  }));
  pickable(svg, marks, { onPick });
  const press = (node: Element, key: string): void => {
    const event = Object.assign(new Event('keydown', { bubbles: true, cancelable: true }), { key });
    node.dispatchEvent(event);
  };
  return { svg, nodes: marks.map(({ node }) => node), press };
}

test('Enter, space and a click pick the inquiries of a mark; it is then where the tab key stops', () => {
  const picked: number[] = [];
  const { nodes, press } = threeMarks(({ account }) => picked.push(account));
  press(nodes[0], 'ArrowRight');
  expect(nodes.map((node) => node.getAttribute('tabindex'))).toEqual(['-1', '0', '-1']);
  press(nodes[1], 'Enter');
  press(nodes[1], ' ');
  press(nodes[1], 'x');
  nodes[2].dispatchEvent(new Event('click', { bubbles: true }));
  expect(picked).toEqual([1, 1, 2]);
  expect(nodes.map((node) => node.getAttribute('tabindex'))).toEqual(['-1', '-1', '0']);
});

test('a chart that nobody listens to has no stop of the tab key', () => {
  const { svg } = threeMarks();
  expect(svg.getAttribute('role')).toBe('img');
  expect(svg.querySelectorAll('[tabindex], [role=button]')).toHaveLength(0);
});
