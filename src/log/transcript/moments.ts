const DATE = String.raw`(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})`;
const WEEKDAY = String.raw`(?:[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?)`;
const PART = '(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上)';
const CLOCK = String.raw`${PART}?\s?\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:[.,]\d{1,3})?)?(?:\s?[AaPp]\.?[Mm]\.?)?`;

/** A date and a clock time, as people and chat windows write them. */
export const MOMENT = String.raw`${DATE}[,，]?\s*${WEEKDAY}?\s*${CLOCK}`;

/** A clock time, whose day stands on a line above; `昨天` and weekdays are no day that can be known. */
export const TIME = String.raw`(?:(?:今天|昨天|前天|${WEEKDAY})\s*)?${CLOCK}`;

/** Longer lines are none of these; they are not searched, so that no line takes long. */
const LONGEST = 100;
const ONLY_DATE = new RegExp(String.raw`^[-—–─=*·\s]*(${DATE})\s*${WEEKDAY}?[-—–─=*·\s]*$`);
const ONLY_CLOCK = new RegExp(`^${CLOCK}$`);
const ONLY_MOMENT = new RegExp(`^${MOMENT}$`);

/** The day that a line names, `——— 2023年7月22日 ———`, and says nothing else; else `null`. */
export const dayOf = (line: string): string | null =>
  line.length > LONGEST ? null : (ONLY_DATE.exec(line)?.[1] ?? null);

export const isMoment = (line: string): boolean => line.length <= LONGEST && ONLY_MOMENT.test(line);

/** The time of a message that carries no day of its own: of the day above it, or as it stands. */
export const onDay = (time: string, day: string | null): string =>
  day !== null && ONLY_CLOCK.test(time) ? `${day} ${time}` : time;
