// @vitest-environment jsdom
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';

/** The page as a browser opens it: nothing of before but what is on the device. */
const opened = async () => {
  vi.resetModules();
  return import('./lasting');
};

/** What a killed browser leaves: `localStorage` as it was some seconds ago. */
const onDisk = () => Object.fromEntries(Object.entries(localStorage)) as Record<string, string>;
const killedAt = (disk: Record<string, string>) => {
  localStorage.clear();
  for (const [key, text] of Object.entries(disk)) localStorage.setItem(key, text);
};

/** What lies in the database: nothing of what was removed. */
const texts = () =>
  new Promise((resolve) => {
    const opening = indexedDB.open('trame-lasting');
    opening.onsuccess = () => {
      const all = opening.result.transaction('changes').objectStore('changes').getAll();
      all.onsuccess = () => resolve((all.result as { text: string | null }[]).map(({ text }) => text));
    };
  });

describe('What must outlive a killed browser', () => {
  beforeEach(() => {
    vi.useRealTimers();
    localStorage.clear();
    globalThis.indexedDB = new IDBFactory();
  });

  it('is put back when the page opens again, in the order in which it was done', async () => {
    const { setLasting, removeLasting, bringBack } = await opened();
    setLasting('trame.draft.one', 'a');
    setLasting('trame.draft.two', 'b');
    const disk = onDisk();
    setLasting('trame.draft.one', 'ab');
    setLasting('trame.draft.one', 'abc');
    removeLasting('trame.draft.two');
    setLasting('trame.queue.three', 'sent later');
    await bringBack();
    expect(await texts()).toEqual(['abc', null, 'sent later']);
    killedAt(disk);
    await (await opened()).bringBack();
    expect(localStorage.getItem('trame.draft.one')).toBe('abc');
    expect(localStorage.getItem('trame.draft.two')).toBeNull();
    expect(localStorage.getItem('trame.queue.three')).toBe('sent later');
  });

  it('is put back where nothing came to disk at all', async () => {
    const { setLasting, bringBack } = await opened();
    setLasting('trame.queue.one', 'x');
    await bringBack();
    killedAt({});
    await (await opened()).bringBack();
    expect(localStorage.getItem('trame.queue.one')).toBe('x');
  });

  it('takes the place of nothing that is as new', async () => {
    const { setLasting, bringBack } = await opened();
    setLasting('trame.queue.one', 'x');
    await bringBack();
    // Another part of the page, or another tab, has taken it away since.
    localStorage.removeItem('trame.queue.one');
    await (await opened()).bringBack();
    expect(localStorage.getItem('trame.queue.one')).toBeNull();
  });

  it('keeps its order when the clock goes back', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 2_000_000 });
    const { setLasting, bringBack } = await opened();
    setLasting('trame.draft.one', 'before');
    const disk = onDisk();
    vi.setSystemTime(1_000_000);
    setLasting('trame.draft.one', 'after');
    await bringBack();
    killedAt(disk);
    await (await opened()).bringBack();
    expect(localStorage.getItem('trame.draft.one')).toBe('after');
  });

  it('is not kept twice for longer than the browser takes to write it', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 2_000_000 });
    const { setLasting, bringBack } = await opened();
    setLasting('trame.draft.one', 'x');
    await bringBack();
    vi.setSystemTime(2_000_000 + 11 * 60_000);
    await (await opened()).bringBack();
    killedAt({});
    await (await opened()).bringBack();
    expect(localStorage).toHaveLength(0);
  });

  it('does without a database where the browser has none', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    const { setLasting, removeLasting, bringBack } = await opened();
    setLasting('trame.draft.one', 'x');
    removeLasting('trame.draft.one');
    await bringBack();
    expect(localStorage.getItem('trame.draft.one')).toBeNull();
  });
});
