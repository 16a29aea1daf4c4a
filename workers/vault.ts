import type { BuyerKey } from '../src/log/intake.ts';

const DATABASE = 'fenliu';
const STORE = 'keys';
const BUYERS = 'buyers';
/** What this use of the key is called; another use would have another key. */
const USE = new TextEncoder().encode('fenliu: pseudonyms of buyers, 1');

let fleeting: BuyerKey | null = null;

/**
 * The key of the pseudonyms of buyers. The browser keeps one random key of 32 bytes for this origin, which no script can
 * read, only sign with; its signature of the name of this use is the key that names are coded with, and is gone when the
 * worker is. Where nothing can be stored the key lasts as long as the worker.
 */
export async function buyerKey(): Promise<BuyerKey> {
  try {
    const signature = await crypto.subtle.sign('HMAC', await storedKey(), USE);
    return { bytes: new Uint8Array(signature), lasting: true };
  } catch {
    // No storage, or a page that was not loaded securely.
    return (fleeting ??= { bytes: crypto.getRandomValues(new Uint8Array(32)), lasting: false });
  }
}

async function storedKey(): Promise<CryptoKey> {
  const database = await opened();
  try {
    const known = await keyOf(database);
    if (known !== undefined) return known;
    const fresh = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']);
    const store = database.transaction(STORE, 'readwrite').objectStore(STORE);
    // Another tab may have been faster: `add` then fails, and its key is the one.
    await asked(store.add(fresh, BUYERS)).catch(() => undefined);
    return (await keyOf(database)) ?? fresh;
  } finally {
    database.close();
  }
}

const keyOf = (database: IDBDatabase): Promise<CryptoKey | undefined> =>
  asked(database.transaction(STORE).objectStore(STORE).get(BUYERS) as IDBRequest<CryptoKey | undefined>);

function opened(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE);
  return asked(opening);
}

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('storage failed'));
  });
