import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Hmac } from '../../../src/log/privacy/hmac.ts';

const hex = (words: Int32Array): string =>
  Array.from(words, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');

test('codes are those of another implementation, whatever the key and the length', () => {
  const bytes = fc.uint8Array({ maxLength: 200 });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.array(bytes, { maxLength: 4 }), (key, messages) => {
      const hmac = new Hmac(key);
      for (const message of messages) {
        const wanted = createHmac('sha256', key).update(message).digest('hex');
        expect(hex(hmac.of(message, 0, message.length))).toBe(wanted);
      }
    }),
  );
});

test('every length around the end of a block', () => {
  const key = Uint8Array.from({ length: 32 }, (_, i) => i);
  const hmac = new Hmac(key);
  const text = Uint8Array.from({ length: 200 }, (_, i) => i);
  for (let length = 0; length <= 130; length++) {
    const wanted = createHmac('sha256', key)
      .update(text.subarray(3, 3 + length))
      .digest('hex');
    expect(hex(hmac.of(text, 3, 3 + length)), `${length} bytes`).toBe(wanted);
  }
});
