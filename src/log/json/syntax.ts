const BLANKS = /[ \t\r\n]*/y;
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/** Where text stops being JSON (RFC 8259): offset of the first character that does not belong there, −1 = nowhere. */
export function flawOf(text: string): number {
  const brackets: string[] = [];
  let expects: 'value' | 'first' | 'name' | 'colon' | 'comma' = 'value';
  let at = 0;
  const takes = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  for (;;) {
    takes(BLANKS);
    const char = text[at] as string | undefined;
    const closing = brackets.at(-1);
    if (expects === 'comma' && closing === undefined) return char === undefined ? -1 : at;
    if (char !== undefined && char === closing && (expects === 'comma' || expects === 'first')) {
      brackets.pop();
      expects = 'comma';
      at++;
    } else if (expects === 'comma') {
      if (char !== ',') return at;
      expects = closing === '}' ? 'name' : 'value';
      at++;
    } else if (expects === 'colon') {
      if (char !== ':') return at;
      expects = 'value';
      at++;
    } else if (expects === 'name' || (expects === 'first' && closing === '}')) {
      if (!takes(STRING)) return at;
      expects = 'colon';
    } else if (char === '{' || char === '[') {
      brackets.push(char === '{' ? '}' : ']');
      expects = 'first';
      at++;
    } else {
      if (!takes(STRING) && !takes(SCALAR)) return at;
      expects = 'comma';
    }
  }
}

/** `line 3, column 14` of an offset, both from 1. */
export function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const lines = before.split('\n').length;
  return `line ${lines}, column ${offset - before.lastIndexOf('\n')}`;
}
