import { tell } from '../outbox/outbox';
import { tell as tellOfDrafts } from '../ui/form/drafts';
import { removeLasting, setLasting } from '../ui/lasting';

/**
 * What a person leaves on the device is sealed while somebody else has it: encrypted under a key of that person's own,
 * which the browser uses and never shows, and opened again once the server says that the person is back. It is for the
 * next one who holds the phone; whoever can run programs in this browser can use the key (docs/decisions/0081-outbox.md).
 */
const SEALED = 'trame.sealed.';
/** A sealed draft goes as an open one does: nobody is there to be told. What was to be sent stays. */
const DRAFT_KEPT_MS = 7 * 24 * 60 * 60_000;
const DRAFT = 'trame.draft.';
const DATABASE = 'trame-keys';
const STORE = 'keys';
/** A browser that does not open its own database in this time does without. */
const PATIENCE_MS = 2_000;

/** `trame.draft.<person>…`: whose it is stands third. */
const ownerOf = (key: string): string | undefined => {
  const [site, kind, owner] = key.split('.');
  return site === 'trame' && kind !== 'sealed' ? owner : undefined;
};

const allKeys = () =>
  Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '').filter(Boolean);

/** Tells whoever shows what lies open, here. */
function told() {
  tell();
  tellOfDrafts();
}

/** Seals what lies open of anybody but this person; what cannot be sealed stays as it is, for nothing may be lost. */
export async function sealAllBut(person: string | null): Promise<void> {
  dropOldDrafts();
  for (const key of allKeys()) {
    const owner = ownerOf(key);
    if (owner === undefined || owner === person) continue;
    const text = localStorage.getItem(key);
    const secret = text === null ? null : await keyFor(owner, true);
    if (text === null || secret === null) continue;
    const sealed = await encrypt(secret, key, text);
    // Forgotten or written anew in the meantime, by another tab.
    if (localStorage.getItem(key) !== text) continue;
    try {
      setLasting(SEALED + key, `${Date.now()}.${sealed}`);
      removeLasting(key);
    } catch {
      // No room: it lies open, and is shown to nobody else.
    }
  }
  told();
}

/** Opens what was sealed of this person; what does not open stays. */
export async function unseal(person: string): Promise<void> {
  for (const sealedKey of allKeys()) {
    if (!sealedKey.startsWith(SEALED)) continue;
    const key = sealedKey.slice(SEALED.length);
    if (ownerOf(key) !== person) continue;
    const sealed = localStorage.getItem(sealedKey) ?? '';
    const secret = await keyFor(person, false);
    const text = secret && (await decrypt(secret, key, sealed.slice(sealed.indexOf('.') + 1)));
    if (text !== null) putBack(key, text, sealedKey, sealed);
  }
  told();
}

function dropOldDrafts(): void {
  for (const key of allKeys()) {
    if (!key.startsWith(SEALED + DRAFT)) continue;
    const since = Number.parseInt(localStorage.getItem(key) ?? '', 10);
    if (since < Date.now() - DRAFT_KEPT_MS) removeLasting(key);
  }
}

/** What lies open is newer. */
function putBack(key: string, text: string, sealedKey: string, sealed: string): void {
  removeLasting(sealedKey);
  if (localStorage.getItem(key) !== null) return;
  try {
    setLasting(key, text);
  } catch {
    setLasting(sealedKey, sealed);
  }
}

/** Nothing of the person stays, open or sealed, and no key for it. */
export async function forgetSealed(person: string): Promise<void> {
  for (const key of allKeys()) {
    if (ownerOf(key.startsWith(SEALED) ? key.slice(SEALED.length) : key) === person) removeLasting(key);
  }
  told();
  await withKeys((store) => store.delete(person));
}

const keys = new Map<string, CryptoKey>();

async function keyFor(person: string, make: boolean): Promise<CryptoKey | null> {
  // A browser has it on sites over TLS and on this machine only.
  if (!('subtle' in crypto)) return null;
  const known = keys.get(person) ?? ((await withKeys((store) => store.get(person))) as CryptoKey | undefined);
  if (known) return known;
  if (!make) return null;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  // Of two tabs the first one's key stands.
  await withKeys((store) => store.add(made, person));
  const kept = (await withKeys((store) => store.get(person))) as CryptoKey | undefined;
  if (kept) keys.set(person, kept);
  return kept ?? null;
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Bound to its place: what was sealed as one thing does not open as another. */
async function encrypt(key: CryptoKey, name: string, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const algorithm = { name: 'AES-GCM', iv, additionalData: bytesOf(name) };
  const sealed = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, bytesOf(text)));
  return btoa(Array.from([...iv, ...sealed], (byte) => String.fromCharCode(byte)).join(''));
}

async function decrypt(key: CryptoKey, name: string, sealed: string): Promise<string | null> {
  try {
    const bytes = Uint8Array.from(atob(sealed), (letter) => letter.charCodeAt(0));
    const algorithm = { name: 'AES-GCM', iv: bytes.slice(0, 12), additionalData: bytesOf(name) };
    return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, bytes.slice(12)));
  } catch {
    return null;
  }
}

/** Nothing where the browser keeps no database. */
function withKeys(work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((resolve) => {
    const failed = () => resolve(undefined);
    setTimeout(failed, PATIENCE_MS);
    try {
      const opening = indexedDB.open(DATABASE, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
      opening.onerror = failed;
      opening.onsuccess = () => {
        const database = opening.result;
        const transaction = database.transaction(STORE, 'readwrite');
        const request = work(transaction.objectStore(STORE));
        transaction.oncomplete = () => {
          database.close();
          resolve(request.result);
        };
        transaction.onabort = () => {
          database.close();
          failed();
        };
      };
    } catch {
      failed();
    }
  });
}
