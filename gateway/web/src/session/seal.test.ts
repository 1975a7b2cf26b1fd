// @vitest-environment jsdom
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { heldOfOthers, lockedOf } from '../outbox/outbox';

/** The page as it is after it was opened again: no key is in memory. */
async function reopened() {
  vi.resetModules();
  return import('./seal');
}

const NOTE = 'Échange au pied de l’immeuble 😀';

function nadiaLeaves() {
  localStorage.setItem('trame.draft.nadia.entry..d', NOTE);
  localStorage.setItem('trame.queue.nadia.a', `a ${NOTE}`);
  localStorage.setItem('trame.change.nadia.b', `b ${NOTE}`);
  localStorage.setItem('trame.habits.nadia', 'usual');
  localStorage.setItem('trame.person', '{}');
}

const everything = () =>
  JSON.stringify(
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith('trame.'))
      .sort(),
  );

describe('What a person leaves on the device', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
    localStorage.clear();
  });

  it('is nobody’s to read, and counted', async () => {
    nadiaLeaves();
    const { sealAllBut } = await reopened();
    await sealAllBut('karim');
    expect(everything()).not.toMatch(/immeuble|usual/);
    expect(localStorage.getItem('trame.person')).toBe('{}');
    expect(heldOfOthers('karim')).toEqual({ waiting: 2, drafts: 1 });
    expect(heldOfOthers('nadia')).toEqual({ waiting: 0, drafts: 0 });
  });

  it('is there again as it was for that person, after the page was opened again', async () => {
    nadiaLeaves();
    const before = everything();
    await (await reopened()).sealAllBut('karim');
    const { unseal } = await reopened();
    await unseal('karim');
    expect(lockedOf('nadia')).toBe(4);
    await unseal('nadia');
    expect(everything()).toBe(before);
  });

  it('stays open for the person whose device it is', async () => {
    nadiaLeaves();
    const before = everything();
    await (await reopened()).sealAllBut('nadia');
    expect(everything()).toBe(before);
  });

  it('does not open as another thing, or with another key, and is not thrown away then', async () => {
    nadiaLeaves();
    await (await reopened()).sealAllBut(null);
    const draft = localStorage.getItem('trame.sealed.trame.draft.nadia.entry..d') ?? '';
    localStorage.setItem('trame.sealed.trame.queue.nadia.a', draft);
    const again = await reopened();
    await again.unseal('nadia');
    expect(localStorage.getItem('trame.queue.nadia.a')).toBeNull();
    expect(lockedOf('nadia')).toBe(1);
    globalThis.indexedDB = new IDBFactory();
    await (await reopened()).sealAllBut(null);
    globalThis.indexedDB = new IDBFactory();
    await (await reopened()).unseal('nadia');
    expect(lockedOf('nadia')).toBe(4);
  });

  it('goes after a week where it is a draft, and stays where it was to be sent', async () => {
    nadiaLeaves();
    await (await reopened()).sealAllBut(null);
    const week = 7 * 24 * 60 * 60_000;
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now + week + 60_000);
    await (await reopened()).sealAllBut(null);
    expect(heldOfOthers(null)).toEqual({ waiting: 2, drafts: 0 });
  });

  it('never overwrites what is newer', async () => {
    nadiaLeaves();
    await (await reopened()).sealAllBut(null);
    localStorage.setItem('trame.draft.nadia', 'newer');
    await (await reopened()).unseal('nadia');
    expect(localStorage.getItem('trame.draft.nadia')).toBe('newer');
  });

  it('is gone for good when the person wants it so', async () => {
    nadiaLeaves();
    localStorage.setItem('trame.queue.karim.k', 'k');
    const { sealAllBut, forgetSealed } = await reopened();
    await sealAllBut(null);
    await forgetSealed('nadia');
    expect(
      Object.keys(localStorage)
        .filter((key) => key.startsWith('trame.'))
        .sort(),
    ).toEqual(['trame.person', 'trame.sealed.trame.queue.karim.k']);
  });

  it('stays as it is, unread, where the browser has no room or cannot seal', async () => {
    nadiaLeaves();
    const before = everything();
    const refused = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await (await reopened()).sealAllBut(null);
    refused.mockRestore();
    vi.stubGlobal('crypto', {});
    await (await reopened()).sealAllBut(null);
    vi.unstubAllGlobals();
    expect(everything()).toBe(before);
  });
});
