import type { Problem } from '../base/result.ts';
import { PACK_IDS } from '../metrics/pack.ts';
import type { PlanId } from '../model/plan.ts';
import { MOST_REPLICATIONS } from './plan-commands.ts';
import { readBuyers, writeBuyers } from './buyer-address.ts';
import { readThresholds, writeThresholds } from './threshold-address.ts';
import { LOCALES, PAGES, THEMES, type AppState } from './state.ts';

/** What the address bar holds: enough to see the same again, given the same log. */
export type Address = Pick<
  AppState,
  'page' | 'locale' | 'theme' | 'a' | 'b' | 'challengers' | 'pack' | 'thresholds' | 'replications' | 'seed' | 'buyers'
>;

/** Raised when an address of today would be misread by the reader of yesterday. */
const VERSION = '1';

/** The fragment of an address: `#compare?v=1&lang=en&a=as-is&b=…&n=20&seed=1`. */
export function writeAddress(address: Address): string {
  const { page, locale, theme, a, b, challengers, pack, thresholds, replications, seed, buyers } = address;
  const settings = new URLSearchParams({ v: VERSION, lang: locale });
  if (theme !== 'auto') settings.set('theme', theme);
  if (a !== '' && b !== '') {
    settings.set('a', a);
    settings.set('b', b);
    // The letter of B where it is not the first.
    const place = challengers.indexOf(b);
    for (const other of challengers) if (other !== b) settings.append('c', other);
    if (place > 0) settings.set('at', String(place));
  }
  if (pack !== 'generic') settings.set('pack', pack);
  const least = writeThresholds(thresholds);
  if (least !== '') settings.set('least', least);
  settings.set('n', String(replications));
  settings.set('seed', String(seed));
  const supposed = writeBuyers(buyers);
  if (supposed !== '') settings.set('buyers', supposed);
  return `#${page}?${settings}`;
}

/** What a fragment says; parts that are missing or make no sense are left out, and all of it where the version is not known. */
export function readAddress(fragment: string): Partial<Address> {
  const [page = '', query = ''] = fragment.replace(/^#/, '').split('?');
  const settings = new URLSearchParams(query);
  const version = settings.get('v');
  if (version !== null && version !== VERSION) return {};
  const among = <T extends string>(values: readonly T[], text: string | null): T | undefined =>
    values.find((value) => value === text);
  return known({
    page: among(PAGES, page),
    locale: among(LOCALES, settings.get('lang')),
    theme: among(THEMES, settings.get('theme')),
    a: settings.get('a') ?? undefined,
    b: settings.get('b') ?? undefined,
    challengers: seats(settings),
    pack: among(PACK_IDS, settings.get('pack')),
    thresholds: readThresholds(settings.get('least')),
    replications: whole(settings.get('n'), 2, MOST_REPLICATIONS),
    seed: whole(settings.get('seed'), 0, Number.MAX_SAFE_INTEGER),
    buyers: readBuyers(settings.get('buyers')),
  });
}

/** Challengers in the order of their letters; `undefined` where nobody is said. */
function seats(settings: URLSearchParams): readonly PlanId[] | undefined {
  const b = settings.get('b');
  const others = settings.getAll('c');
  if (b === null) return undefined;
  return others.toSpliced(whole(settings.get('at'), 1, others.length) ?? 0, 0, b);
}

/** Names of settings in an address, and what each is read as. */
const SETTINGS = {
  lang: 'locale',
  theme: 'theme',
  pack: 'pack',
  least: 'thresholds',
  n: 'replications',
  seed: 'seed',
  buyers: 'buyers',
} as const;

/** What keeps a fragment from being an address of ours: cut, mistyped, of a later version; empty for one that is read whole. */
export function addressProblems(fragment: string): Problem[] {
  if (fragment.replace(/^#/, '') === '') return [];
  const read = readAddress(fragment);
  const settings = new URLSearchParams(fragment.split('?')[1] ?? '');
  const lost = Object.entries(SETTINGS).some(([name, part]) => settings.has(name) && read[part] === undefined);
  if (read.page !== undefined && !lost) return [];
  return [{ code: 'share_link_damaged', at: 'address', value: fragment.slice(0, 80) }];
}

function whole(text: string | null, least: number, most: number): number | undefined {
  if (text === null || !/^\d{1,16}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}

function known(parts: { [K in keyof Address]: Address[K] | undefined }): Partial<Address> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
