// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const NADIA = { person: 'nadia', form: 'entry', thing: '' };
const MONDAY = Date.parse('2018-03-05T12:00:00Z');
const DAY = 24 * 60 * 60_000;

/** The locks of the browser, over all its tabs. */
function browserLocks() {
  const held = new Map<string, object>();
  return {
    request: (name: string, _: object, work: () => Promise<void>) => {
      const mine = {};
      held.set(name, mine);
      return work().finally(() => held.get(name) === mine && held.delete(name));
    },
    query: () => Promise.resolve({ held: [...held.keys()].map((name) => ({ name })), pending: [] }),
    killed: () => held.clear(),
  };
}

/** Another tab, or the same one loaded anew. */
const tab = async () => {
  vi.resetModules();
  return import('./drafts');
};
const leave = () => window.dispatchEvent(new Event('pagehide'));

describe('Drafts', () => {
  let locks: ReturnType<typeof browserLocks>;
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    locks = browserLocks();
    Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
    vi.useFakeTimers({ now: MONDAY, toFake: ['Date'] });
  });
  afterEach(() => void vi.useRealTimers());

  it('are found by their tab after a reload', async () => {
    const before = await tab();
    before.keepDraft(NADIA, 'a', { note: 'Bruit' });
    leave();
    const after = await tab();
    expect(after.ownDraft(NADIA)).toMatchObject({
      id: 'a',
      value: { note: 'Bruit' },
      since: '2018-03-05T12:00:00.000Z',
    });
    expect(await after.leftDrafts(NADIA)).toEqual([]);
  });

  it('are each their tab’s: neither swallows the other’s, nor does a copied tab', async () => {
    const one = await tab();
    one.keepDraft(NADIA, 'a', 'mine');
    const other = await tab();
    expect(other.ownDraft(NADIA)).toBeNull();
    expect(await other.leftDrafts(NADIA)).toEqual([]);
    expect(await other.takeDraft(NADIA, 'a')).toBeNull();
    other.keepDraft(NADIA, 'b', 'other');
    expect(one.ownDraft(NADIA)).toMatchObject({ id: 'a', value: 'mine' });
    one.dropDraft(NADIA, 'a');
    expect(other.ownDraft(NADIA)).toMatchObject({ id: 'b', value: 'other' });
  });

  it('of a killed browser are offered to the next tab, newest first, and taken by one', async () => {
    const before = await tab();
    before.keepDraft(NADIA, 'a', 'first');
    before.letGo(NADIA, 'a');
    vi.setSystemTime(MONDAY + 1_000);
    before.keepDraft(NADIA, 'b', 'second');
    locks.killed();
    const after = await tab();
    expect(after.ownDraft(NADIA)).toBeNull();
    expect((await after.leftDrafts(NADIA)).map(({ value }) => value)).toEqual(['second', 'first']);
    expect(await after.takeDraft(NADIA, 'b')).toMatchObject({ value: 'second' });
    expect((await after.leftDrafts(NADIA)).map(({ value }) => value)).toEqual(['first']);
    expect((await (await tab()).leftDrafts(NADIA)).map(({ value }) => value)).toEqual(['first']);
  });

  it('say since when they are kept, and belong to one form and one thing', async () => {
    const { keepDraft, ownDraft } = await tab();
    const correction = { person: 'nadia', form: 'change', thing: 'x' };
    keepDraft(correction, 'a', 1);
    vi.setSystemTime(MONDAY + DAY);
    keepDraft(correction, 'a', 2);
    expect(ownDraft(correction)).toMatchObject({
      value: 2,
      since: '2018-03-05T12:00:00.000Z',
      at: '2018-03-06T12:00:00.000Z',
    });
    expect(ownDraft({ ...correction, thing: 'y' })).toBeNull();
    expect(ownDraft(NADIA)).toBeNull();
  });

  it('go after seven days, announced the day before', async () => {
    const { draftsOf, goingSoon, keepDraft } = await tab();
    keepDraft(NADIA, 'a', 'x');
    vi.setSystemTime(MONDAY + 5.9 * DAY);
    expect(goingSoon('nadia')).toEqual([]);
    vi.setSystemTime(MONDAY + 6.1 * DAY);
    expect(goingSoon('nadia')).toMatchObject([{ id: 'a' }]);
    vi.setSystemTime(MONDAY + 7.1 * DAY);
    expect(draftsOf('nadia')).toEqual([]);
    expect(Object.keys(localStorage)).toEqual(['trame-written']);
  });

  it('of somebody else are not for this one', async () => {
    const nadia = await tab();
    nadia.keepDraft(NADIA, 'a', 'secret');
    locks.killed();
    const karim = await tab();
    const his = { ...NADIA, person: 'karim' };
    expect(karim.ownDraft(his)).toBeNull();
    expect(await karim.leftDrafts(his)).toEqual([]);
    expect(karim.draftsOf('karim')).toEqual([]);
  });

  it('are not kept where the device has no room, and that is known', async () => {
    const { keepDraft } = await tab();
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(keepDraft(NADIA, 'a', 'x')).toBe(false);
  });
});
