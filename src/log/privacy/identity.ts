import type { Log } from '../../model/log.ts';
import type { ByteDictionary } from '../values/dictionary.ts';
import { pseudonyms } from './pseudonyms.ts';

/** What pseudonyms are made with. */
export interface BuyerKey {
  readonly bytes: Uint8Array;
  /** Whether it is there again at the next visit: then later imports give the same pseudonyms. */
  readonly lasting: boolean;
}

/** What is kept of who buyers are; `buyers` are ids of `names` by the number of the buyer, −1 = nobody known. */
export function identityOf(
  buyers: Int32Array,
  names: ByteDictionary,
  { key, keepNames }: { readonly key: BuyerKey | null; readonly keepNames: boolean },
): Pick<Log, 'buyerCode' | 'buyerName'> {
  return {
    buyerCode: key === null ? null : pseudonyms(key.bytes, buyers, names),
    buyerName: keepNames ? Array.from(buyers, (id) => (id < 0 ? null : names.text(id))) : null,
  };
}
