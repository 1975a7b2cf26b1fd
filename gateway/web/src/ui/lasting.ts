/**
 * What a killed browser must not take along. A browser writes `localStorage` to disk some seconds after the page wrote it; what
 * goes into IndexedDB is handed to the system at once, and outlives the process. So whatever is to last is written to both, and
 * what `localStorage` lost is put back when the page opens. A browser without IndexedDB does without.
 */
interface Change {
  key: string;
  /** Null: it was removed. */
  text: string | null;
  at: number;
}

const DATABASE = 'trame-lasting';
const STORE = 'changes';
/** In `localStorage`, on disk together with what was written up to it: when the last change was. */
const WRITTEN = 'trame-written';
/** By then a browser has written everything. */
const KEPT_MS = 10 * 60_000;
/** A browser that does not open its own database in this time does without. */
const PATIENCE_MS = 1_000;

/** Throws like `localStorage` where there is no room. */
export function setLasting(key: string, text: string): void {
  localStorage.setItem(key, text);
  note({ key, text, at: stamp() });
}

export function removeLasting(key: string): void {
  if (localStorage.getItem(key) === null) return;
  localStorage.removeItem(key);
  note({ key, text: null, at: stamp() });
}

/** Puts back what was written and has not come to disk; before anything is read. */
export async function bringBack(): Promise<void> {
  const late = new Promise<Change[]>((resolve) => setTimeout(() => resolve([]), PATIENCE_MS));
  const changes = await Promise.race([everything(), late]);
  const written = lastWritten();
  const lost = changes.filter(({ at }) => at > written).sort((one, other) => one.at - other.at);
  for (const { key, text } of lost) {
    try {
      if (text === null) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
    } catch {
      // No room any more: the others may find some.
    }
  }
  if (lost.length > 0) stamp();
  const old = changes.filter(({ at }) => at < Date.now() - KEPT_MS);
  await inStore((store) => old.forEach(({ key }) => store.delete(key)));
}

const lastWritten = () => Number(localStorage.getItem(WRITTEN) ?? 0);

/** Now, and after everything before, whatever the clock says. */
function stamp(): number {
  const at = Math.max(Date.now(), lastWritten() + 1);
  try {
    localStorage.setItem(WRITTEN, String(at));
  } catch {
    // Full to the last letter: what was written before it is on its way to disk all the same.
  }
  return at;
}

/** One after the other, as they were made. */
function note(change: Change): void {
  void inStore((store) => store.put(change));
}

async function everything(): Promise<Change[]> {
  let asked: IDBRequest<Change[]> | undefined;
  await inStore((store) => (asked = store.getAll() as IDBRequest<Change[]>));
  return asked?.readyState === 'done' ? asked.result : [];
}

let database: Promise<IDBDatabase | null> | null = null;

function opened(): Promise<IDBDatabase | null> {
  database ??= new Promise((resolve) => {
    try {
      const opening = indexedDB.open(DATABASE, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'key' });
      opening.onerror = () => resolve(null);
      opening.onsuccess = () => {
        opening.result.onclose = () => (database = null);
        resolve(opening.result);
      };
    } catch {
      resolve(null);
    }
  });
  return database;
}

async function inStore(work: (store: IDBObjectStore) => unknown): Promise<void> {
  const base = await opened();
  if (base === null) return;
  await new Promise<void>((resolve) => {
    try {
      const transaction = base.transaction(STORE, 'readwrite', { durability: 'relaxed' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => resolve();
      work(transaction.objectStore(STORE));
    } catch {
      resolve();
    }
  });
}
