import type { Zone } from '../../base/civil.ts';
import { zoneOf } from '../../base/civil.ts';
import type { Ms } from '../../base/units.ts';
import { HOUR, MINUTE } from '../../base/units.ts';

/** What a text says about its zone: an offset, a zone, the shop's own (`own`: maybe another, which nobody can tell), or nonsense. */
export type Said = { readonly offset: Ms } | { readonly zone: Zone } | 'own' | 'own?' | 'unknown';

/** Hours east of UTC of names that mean one thing. Those of North America are from RFC 2822. */
const HOURS: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 1,
  cet: 1,
  cest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  hkt: 8,
  sgt: 8,
  awst: 8,
  北京时间: 8,
  北京時間: 8,
  中国标准时间: 8,
  中國標準時間: 8,
  台北時間: 8,
  台北标准时间: 8,
  台北標準時間: 8,
  香港时间: 8,
  香港時間: 8,
  'china standard time': 8,
  jst: 9,
  kst: 9,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  est: -5,
  edt: -4,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
};
/** Names that different countries use for different offsets: `cst` is China's and North America's. */
const SHARED = new Set(['cst', 'ist', 'bst', 'ast']);
const MOST_NAMES = 500;
const MOST_HOURS = 14;

const known = new Map<string, Said>();

/** Reads the zone of a text: `+08:00`, `UTC+8`, `GMT`, `JST`, `Asia/Shanghai`; lower case, without brackets. */
export function zoneSaid(text: string | undefined): Said {
  if (text === undefined || text === '') return 'own';
  const found = known.get(text);
  if (found !== undefined) return found;
  // Names come from a file: their number has no bound.
  if (known.size >= MOST_NAMES) known.clear();
  const said = read(text);
  known.set(text, said);
  return said;
}

function read(text: string): Said {
  const signed = /^(?:utc|gmt)?([+-])(\d{1,2}?)(?::?(\d{2}))?(?::00)?$/.exec(text);
  if (signed !== null) {
    const [, sign, hours, minutes = '0'] = signed;
    if (Number(hours) > MOST_HOURS || Number(minutes) > 59) return 'unknown';
    return { offset: (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * MINUTE) };
  }
  if (Object.hasOwn(HOURS, text)) return { offset: HOURS[text] * HOUR };
  if (SHARED.has(text)) return 'own?';
  if (!/^[a-z]+(?:[_-][a-z]+)*(?:\/[a-z0-9_+-]+){1,2}$/.test(text)) return 'unknown';
  try {
    return { zone: zoneOf(text) };
  } catch {
    return 'unknown';
  }
}
