import { DAY_PARTS } from './day-parts.ts';

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const CJK_WEEKDAYS =
  /\(?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]\)?|[日月火水木金土]曜日?|[월화수목금토일]요일|\([日月火水木金土一二三四五六월화수목금토일]\)/g;
const WEEKDAYS = /\(?(?<![a-z])(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?(?![a-z])[.,]*\)?/g;
const PART_BEFORE_DIGIT = new RegExp(`(?<=\\d) ?(?=(?:${DAY_PARTS}) ?\\d)`, 'g');

/** Digits and signs that need no other writing: a count, or a date and a clock with colons. */
const PLAIN = /^(?:\d+(?:\.\d+)?|(?!.*\.[ T])[\d/.-]+[T ][\d.]+:[\d:.+-]+(?: ?[AP]M)?)$/i;
const ASCII = /^[\x20-\x7e]*$/;

/**
 * A time written the plain way: half-width, lower case, `2023-7-22 pm 7:24:00`. Marks of year, month, day, hour and
 * minute become signs; names of weekdays, invisible characters and spare blanks go.
 */
export function plainTime(raw: string): string {
  if (PLAIN.test(raw)) return raw.toLowerCase();
  const text = (ASCII.test(raw) ? raw.toLowerCase() : halfWidth(raw)).replace(WEEKDAYS, ' ').replace(/\s{2,}/g, ' ');
  return tidied(withColons(text)).trim();
}

/** East Asian and typographic writing in ASCII, but for words that are known as they are. */
const halfWidth = (raw: string): string =>
  raw
    .normalize('NFKC')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(CJK_WEEKDAYS, ' ')
    .replace(/^\s*(\d{2})[年년]/, '20$1年')
    .replace(/[年월년月] ?(?=\d)/g, '-')
    .replace(/[日号號일] ?/, ' ')
    .replace(/[时時点點시]半/, ':30')
    .replace(/[时時点點시] ?(?=\d)/, ':')
    .replace(/[时時点點시](?![间間])整?/, ':00')
    .replace(/[分분] ?(?=\d)/, ':')
    .replace(/[分분]钟?/, '')
    .replace(/(?<=\d)[秒초]/, '')
    .replace(PART_BEFORE_DIGIT, ' ')
    .replace(/ à (?=\d)/, ' ')
    .replace(/\s+/g, ' ');

function withColons(text: string): string {
  if (text.includes(':')) return text;
  return (
    text
      .replace(/(?<=\d{1,2}) ?h ?(\d{2})(?: ?m(?:in)? ?(\d{2}) ?s?)?/, (_, minute: string, second?: string) =>
        second === undefined ? `:${minute}` : `:${minute}:${second}`,
      )
      // 22.7.2023 19.24.00, where no colon tells the clock.
      .replace(/(?<=[ t])(\d{1,2})\.(\d{2})\.(\d{2})$/, '$1:$2:$3')
      .replace(/(?<![\d-/.])(\d{1,2}) ?(?=[ap]\.? ?m(?![a-z]))/, '$1:00 ')
  );
}

const tidied = (text: string): string =>
  text
    // 2023. 7. 22. as Korean and Hungarian write it.
    .replace(/(?<!\d)(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})\. ?(?!\d\.)/, '$1-$2-$3 ')
    .replace(/([ap])\. ?m\.?(?![a-z])/, '$1m')
    .replace(/ (?:at|um|klo|kl\.?) (?=\d)| [|@] |,? *\n */, ' ');
