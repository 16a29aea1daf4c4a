/** Words for a part of the day, by the hours of a 12-hour clock that they mean. */
const WORDS = {
  morning: '凌晨 清晨 早上 早晨 早 上午 午前 오전 am',
  noon: '中午 正午',
  afternoon: '下午 午后 午後 傍晚 오후 pm',
  evening: '晚上 晚间 晚間 夜间 夜間 夜里 晚',
  midnight: '午夜 半夜',
} as const;

type Part = keyof typeof WORDS;

const PARTS: ReadonlyMap<string, Part> = new Map(
  (Object.keys(WORDS) as Part[]).flatMap((part) => WORDS[part].split(' ').map((word): [string, Part] => [word, part])),
);

/** Every word, longest first, for a pattern. */
export const DAY_PARTS = [...PARTS.keys()].toSorted((a, b) => b.length - a.length).join('|');

/** The hour of 24 that an hour with a part of the day means; NaN where they contradict each other. */
export function hourOf(hour: number, word: string | undefined): number {
  const part = word === undefined ? undefined : PARTS.get(word);
  switch (part) {
    case undefined:
      return hour;
    case 'morning':
      return hour <= 12 ? hour % 12 : NaN;
    case 'noon':
      return hour >= 10 && hour <= 14 ? hour : hour >= 1 && hour <= 3 ? hour + 12 : NaN;
    case 'afternoon':
      // Japanese counts 午後 from 0; some programs put the word beside a 24-hour clock.
      return hour <= 12 ? (hour % 12) + 12 : hour;
    case 'evening':
      // 晚上12:00 and 晚上1:00 are the night of one day or of the other.
      return hour >= 5 && hour <= 11 ? hour + 12 : hour >= 17 ? hour : NaN;
    case 'midnight':
      return hour === 0 || hour === 12 ? 0 : hour <= 3 ? hour : NaN;
  }
}
