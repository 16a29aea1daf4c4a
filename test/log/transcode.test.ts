import fc from 'fast-check';
import { expect, test } from 'vitest';
import { transcoder } from '../../src/log/decode/transcode.ts';

const chinese = fc.uint8Array({ minLength: 1, maxLength: 40 });
/** Damaged characters of four bytes come up often enough. */
const damaged = fc.array(
  fc.oneof(fc.integer({ min: 0x81, max: 0xfe }), fc.integer({ min: 0x30, max: 0x39 }), fc.constant(10)),
  {
    minLength: 1,
    maxLength: 40,
  },
);

test.each(['gb18030', 'big5', 'shift_jis', 'utf-16le'])('%s reads the same in any pieces, damaged or not', (label) => {
  const property = fc.property(fc.oneof(chinese, damaged), fc.integer({ min: 1, max: 5 }), (bytes, piece) => {
    const all = Uint8Array.from(bytes);
    const coder = transcoder(label);
    const parts: Uint8Array[] = [];
    for (let at = 0; at < all.length; at += piece) parts.push(coder.push(all.subarray(at, at + piece)).slice());
    parts.push(coder.finish());
    const text = new TextDecoder().decode(Uint8Array.from(parts.flatMap((part) => [...part])));
    expect(text).toBe(new TextDecoder(label, { ignoreBOM: true }).decode(all).replace(/^\ufeff/, ''));
  });
  fc.assert(property, { numRuns: 2_000 });
});
