// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const NOON = Date.parse('2018-03-05T12:00:00Z');
const HOUR = 60 * 60_000;

/** A page opened anew. */
const page = async () => {
  vi.resetModules();
  return import('./clock');
};

describe('The hour', () => {
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers({ now: NOON });
  });
  afterEach(() => void vi.useRealTimers());

  it('is the device’s own while that is right', async () => {
    const { heardAt, now } = await page();
    heardAt('Mon, 05 Mar 2018 11:59:58 GMT', NOON, NOON + 800);
    expect(now().getTime()).toBe(NOON);
    heardAt(null, NOON, NOON);
    expect(localStorage).toHaveLength(0);
  });

  it.each([14, -3])(
    'is the server’s where the device is %i h ahead, also after a reload without network',
    async (ahead) => {
      const { heardAt, now, onClockSet } = await page();
      const told = vi.fn();
      onClockSet(told);
      heardAt(new Date(NOON - ahead * HOUR).toUTCString(), NOON, NOON);
      expect(now().getTime()).toBe(NOON - ahead * HOUR);
      expect(told).toHaveBeenCalledOnce();
      expect((await page()).now().getTime()).toBe(NOON - ahead * HOUR);
    },
  );

  it('is the device’s own again once somebody has set it', async () => {
    const { heardAt, now } = await page();
    heardAt(new Date(NOON - 14 * HOUR).toUTCString(), NOON, NOON);
    vi.setSystemTime(NOON - 14 * HOUR);
    heardAt(new Date(NOON - 14 * HOUR).toUTCString(), NOON - 14 * HOUR, NOON - 14 * HOUR);
    expect(now().getTime()).toBe(NOON - 14 * HOUR);
    expect(localStorage).toHaveLength(0);
  });
});
