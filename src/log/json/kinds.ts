export const LF = 0x0a;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const STAR = 0x2a;
export const COMMA = 0x2c;
export const SLASH = 0x2f;
export const OPEN_ARRAY = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_ARRAY = 0x5d;
export const ZERO = 0x30;

/** What a byte outside of strings means; what is not listed is part of a word. */
export const [, BLANK, NEWLINE, STRING, OPEN, CLOSE, COLON, SEPARATOR, COMMENT, DIGIT] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
export const KIND = new Uint8Array(256);
// Records of RFC 7464 begin with a record separator, which is blank to everybody else.
for (const [kind, chars] of [
  [BLANK, ' \t\r\x1e'],
  [NEWLINE, '\n'],
  [STRING, '"'],
  [OPEN, '{['],
  [CLOSE, '}]'],
  [COLON, ':'],
  [SEPARATOR, ','],
  [COMMENT, '/'],
  [DIGIT, '0123456789'],
] as const) {
  for (const char of chars) KIND[char.charCodeAt(0)] = kind;
}
