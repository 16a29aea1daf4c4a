import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { svgFile } from '../../src/charts/exportChart.ts';
import { PALETTE, PLAN_MARKS, PLAN_SLOTS } from '../../src/charts/theme.ts';
import { CASES } from './cases.ts';

const { document, DOMParser } = parseHTML('<!doctype html><html><body></body></html>');
const FILE = { title: '售后挂起 & 现行 <对比>', provenance: '文件 3f9a… · 3月4日–17日 · 种子 7 · 20 次重复 · 0.1.0' };
const files = CASES.filter(({ name }) => !name.startsWith('pair-')).map(({ name, draw }) => ({
  name,
  light: svgFile(draw(document), FILE),
  dark: svgFile(draw(document), { ...FILE, dark: true }),
}));

test('a saved chart needs nothing of the page: no variable, no style, nothing of the keyboard', () => {
  for (const { name, light, dark } of files)
    for (const file of [light, dark]) {
      expect(file, name).not.toMatch(/var\(|<style|style=|tabindex|role=|aria-|cursor=|data-screen/);
      expect(file, name).toContain('font-family="system-ui, &quot;PingFang SC&quot;');
    }
});

test('a saved chart is well-formed, with its title above and where it comes from below', () => {
  for (const { name, light } of files) {
    const root = new DOMParser().parseFromString(light, 'text/xml').documentElement;
    expect(root.localName, name).toBe('svg');
    const words = [...root.querySelectorAll('text')].map((node) => node.textContent);
    expect(words[0], name).toContain('售后挂起');
    expect(words.at(-1), name).toMatch(/0\.1\.0$/);
    expect(light).toContain('&amp;');
    expect(light).toContain('&lt;对比&gt;');
  }
});

test('a saved chart is light on white, or dark on the dark ground when asked', () => {
  const { light, dark } = files[0];
  expect(light).toContain(`fill="${PALETTE.surface[0]}"`);
  expect(dark).toContain(`<rect width="732"`);
  expect(dark).toContain(`fill="${PALETTE.surface[1]}"/>`);
  expect(light).toContain(PALETTE['plan-b'][0]);
  expect(dark).toContain(PALETTE['plan-b'][1]);
});

test('charts and page have the same colours in both themes', () => {
  const css = readFileSync(new URL('../../src/app.css', import.meta.url), 'utf8');
  for (const [name, [light, dark]] of Object.entries(PALETTE))
    expect(css).toContain(`--${name}: light-dark(${light}, ${dark});`);
});

/** Contrast of two colours (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [low, high] = [one, other]
    .map((colour) => {
      const [r, g, b] = [1, 3, 5].map((at) => {
        const part = parseInt(colour.slice(at, at + 2), 16) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

test('every colour that writes can be read on its ground, and each plan has a dash and a symbol of its own', () => {
  for (const [name, colours] of Object.entries(PALETTE))
    for (const theme of [0, 1] as const)
      if (!['hairline', 'surface'].includes(name))
        expect(contrast(colours[theme], PALETTE.surface[theme]), `${name} ${theme}`).toBeGreaterThanOrEqual(4.5);
  for (const key of ['dash', 'symbol', 'colour', 'letter'] as const)
    expect(new Set(PLAN_SLOTS.map((slot) => PLAN_MARKS[slot][key])).size).toBe(4);
});
