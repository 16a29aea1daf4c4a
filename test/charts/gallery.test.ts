import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { CASES } from './cases.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

for (const { name, draw } of CASES) {
  test(`${name} looks as it does in the gallery`, async () => {
    const svg = draw(document).outerHTML;
    const file = svg
      .replace(/^<svg /, '<svg xmlns="http://www.w3.org/2000/svg" ')
      .replaceAll('><', '>\n<')
      .replace(/\d+\.\d{4,}/g, (digits) => String(Number(Number(digits).toFixed(3))));
    await expect(`${file}\n`).toMatchFileSnapshot(`gallery/${name}.svg`);
  });
}
