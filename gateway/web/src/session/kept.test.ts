// @vitest-environment jsdom
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';

/** The device as it is after the page was opened again: what was in memory is gone. */
async function reopened() {
  vi.resetModules();
  return import('./kept');
}

async function rows(): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('trame-kept', 1);
    opening.onerror = () => reject(new Error('not opened'));
    opening.onsuccess = () => {
      const all = opening.result.transaction('answers').objectStore('answers').getAll();
      all.onsuccess = () => resolve(all.result);
    };
  });
}

describe('What the device keeps of the directory', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
    localStorage.clear();
  });

  it('is there when the page is opened again, for the same person', async () => {
    const before = await reopened();
    await before.openKept('nadia');
    before.keep('nadia', 'employees', [{ id: 'karim' }]);
    expect(before.kept('employees')).toEqual([{ id: 'karim' }]);
    await vi.waitFor(async () => expect(await rows()).toHaveLength(1));

    const again = await reopened();
    expect(again.kept('employees')).toBeUndefined();
    await again.openKept('nadia');
    expect(again.kept('employees')).toEqual([{ id: 'karim' }]);
  });

  it('takes no room from the entries that wait in localStorage, and what lay there is removed', async () => {
    localStorage.setItem('trame.kept.employees', '[]');
    localStorage.setItem('trame.queue.nadia.a', '{}');
    const device = await reopened();
    await device.openKept('nadia');
    device.keep('nadia', 'employees', [{ id: 'karim' }]);
    expect(Object.keys(localStorage)).toEqual(['trame.queue.nadia.a']);
  });

  it('is nobody else’s, and does not stay for them', async () => {
    const before = await reopened();
    before.keep('nadia', 'employees', [{ id: 'karim' }]);
    await vi.waitFor(async () => expect(await rows()).toHaveLength(1));
    const again = await reopened();
    await again.openKept('inès');
    expect(again.kept('employees')).toBeUndefined();
    expect(await rows()).toEqual([]);
  });

  it('is forgotten at sign-out', async () => {
    const device = await reopened();
    device.keep('nadia', 'employees', [{ id: 'karim' }]);
    await device.forgetKept();
    expect(device.kept('employees')).toBeUndefined();
    expect(await rows()).toEqual([]);
  });

  it('is bounded: what is too much is at hand while the page is open, and no longer, and that is said', async () => {
    const device = await reopened();
    device.keep('nadia', 'lists', { a: 1 });
    device.keep('nadia', 'employees', 'x'.repeat(4_000_001));
    expect(device.kept('employees')).toHaveLength(4_000_001);
    await vi.waitFor(async () => expect(await rows()).toMatchObject([{ name: 'lists' }]));
    const { useUnkept } = await import('./unkept');
    const { renderHook } = await import('@testing-library/react');
    expect(renderHook(useUnkept).result.current).toBe(true);
  });

  it('is not needed: a browser without a database works', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const device = await reopened();
    await device.openKept('nadia');
    device.keep('nadia', 'lists', { a: 1 });
    expect(device.kept('lists')).toEqual({ a: 1 });
    await device.forgetKept();
    vi.unstubAllGlobals();
  });
});
