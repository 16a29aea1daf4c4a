import { expect, test } from 'vitest';
import { interpret, type KeyPress } from '../../src/views/parts/keys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrl: false,
  shift: false,
  alt: false,
  ...held,
});

test('g then c goes to the comparison', () => {
  const first = interpret(press('g'), null);
  expect(first).toEqual({ action: null, pending: 'g' });
  expect(interpret(press('c'), first.pending).action).toEqual({ kind: 'go', page: 'compare' });
  expect(interpret(press('d'), 'g').action).toEqual({ kind: 'go', page: 'data' });
  expect(interpret(press('q'), 'g').action).toEqual({ kind: 'go', page: 'query' });
});

test('a second key that leads nowhere forgets the first', () => {
  expect(interpret(press('x'), 'g')).toEqual({ action: null, pending: null });
  expect(interpret(press('c'), null).action).toBeNull();
});

test('undo and redo work with either habit', () => {
  expect(interpret(press('z', { ctrl: true }), null).action).toEqual({ kind: 'undo' });
  expect(interpret(press('Z', { ctrl: true, shift: true }), null).action).toEqual({ kind: 'redo' });
  expect(interpret(press('y', { ctrl: true }), null).action).toEqual({ kind: 'redo' });
});

test('keys of the browser are left alone', () => {
  expect(interpret(press('r', { ctrl: true }), null).action).toBeNull();
  expect(interpret(press('e', { alt: true }), null).action).toBeNull();
});
