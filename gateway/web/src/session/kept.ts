import { noteUnkept } from './unkept';

/**
 * What was read from the server and is kept for where nobody answers: rights, lists, names. It lies in IndexedDB, so that
 * it takes no room from the entries that wait in `localStorage`; in memory it is at hand without waiting.
 */
interface Row {
  name: string;
  /** For whom it was read: it is nobody else's. */
  person: string;
  text: string;
}

const DATABASE = 'trame-kept';
const STORE = 'answers';
/** In characters, all together: a register of ten thousand people takes two million. */
const MOST = 4_000_000;
/** A browser that does not open its own database in this time does without. */
const PATIENCE_MS = 1_000;
/** Where it used to lie. */
const BEFORE = 'trame.kept.';

const held = new Map<string, string>();
let opened: Promise<void> | null = null;

/** Reads once what this device keeps of the person; nothing of anybody else stays. */
export function openKept(person: string | null): Promise<void> {
  opened ??= Promise.race([read(person), new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  return opened;
}

export function kept(name: string): unknown {
  const text = held.get(name);
  return text === undefined ? undefined : JSON.parse(text);
}

/** What is too much for the device stays in memory alone, and that is said. */
export function keep(person: string, name: string, value: unknown): void {
  const text = JSON.stringify(value);
  if (held.get(name) === text) return;
  held.set(name, text);
  const all = [...held.values()].reduce((sum, one) => sum + one.length, 0);
  if (all > MOST) noteUnkept(true);
  void change((store) => (all <= MOST ? store.put({ name, person, text } satisfies Row) : store.delete(name)));
}

/** Nothing is kept any more, in memory and on the device. */
export function forgetKept(): Promise<void> {
  held.clear();
  return change((store) => store.clear());
}

async function read(person: string | null): Promise<void> {
  for (const key of Object.keys(localStorage)) if (key.startsWith(BEFORE)) localStorage.removeItem(key);
  await change((store) => {
    const all = store.getAll();
    all.onsuccess = () => {
      for (const { name, person: whose, text } of all.result as Row[]) {
        if (whose !== person) store.delete(name);
        else if (!held.has(name)) held.set(name, text);
      }
    };
  });
}

/** A browser that keeps nothing must not keep anybody from working. */
function change(work: (store: IDBObjectStore) => unknown): Promise<void> {
  return new Promise((resolve) => {
    const failed = () => resolve();
    try {
      const opening = indexedDB.open(DATABASE, 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'name' });
      opening.onerror = failed;
      opening.onsuccess = () => {
        const database = opening.result;
        const transaction = database.transaction(STORE, 'readwrite');
        const done = () => {
          database.close();
          resolve();
        };
        transaction.oncomplete = done;
        transaction.onabort = () => {
          noteUnkept(true);
          done();
        };
        work(transaction.objectStore(STORE));
      };
    } catch {
      failed();
    }
  });
}
