// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Person } from '../api/types';
import { actAs } from '../session/acting';
import { newForm } from '../entry/form';
import { heardAt } from '../ui/clock';
import { heldOfOthers, keep, onOutboxChange, outboxOf, type Held, type HeldEntry } from './outbox';
import { sendOutbox } from './sendOutbox';

const nadia = { id: 'nadia', roles: ['MED'], team: 'TER' } as unknown as Person;
const MADE = '2018-03-05T13:05:00.000Z';
const form = { ...newForm(nadia, {}, new Date(MADE)), territory: 'LY8-EUS', mainDomain: 'D1' };
const queued = (id: string, patch: Partial<HeldEntry> = {}): HeldEntry => ({
  kind: 'entry',
  id,
  made: id,
  person: 'nadia',
  form,
  enteredAt: MADE,
  refusal: null,
  ...patch,
});
const ids = (entries: Held[]) => entries.map(({ id }) => id);

interface Sent {
  id: string;
  date: string;
  startTime: string;
  enteredAt: string | null;
}

/** Whom the server takes the browser for; what this tab believes is another matter. */
let signedIn = 'nadia';

/** The service: each entry of a batch gets what this says, 201 when it says nothing. */
function service(
  answer: (entry: Sent) => { status: number; problem?: object } | null = () => null,
  headers: () => Record<string, string> = () => ({}),
) {
  const batches: Sent[][] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((path, init) => {
    if (path === '/api/session') {
      return Promise.resolve(new Response(JSON.stringify({ person: signedIn }), { headers: headers() }));
    }
    const { interventions } = JSON.parse(init?.body as string) as { interventions: Sent[] };
    batches.push(interventions);
    const answers = interventions.map((entry) => ({ id: entry.id, status: 201, ...answer(entry) }));
    return Promise.resolve(new Response(JSON.stringify({ answers })));
  });
  return batches;
}

describe('The entries that wait on the device', () => {
  beforeEach(() => {
    localStorage.clear();
    signedIn = 'nadia';
    actAs('nadia');
  });

  it('is sent in the order in which it was made and is empty then', async () => {
    for (const id of ['c', 'a', 'b']) keep(queued(id));
    const batches = service();
    const { entries, error } = await sendOutbox('nadia');
    expect(batches).toHaveLength(1);
    expect(batches[0]?.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(batches[0]?.[0]).toMatchObject({ enteredAt: MADE, date: '2018-03-05', mainDomain: 'D1' });
    expect(ids(entries)).toEqual(['a', 'b', 'c']);
    expect(error).toBeNull();
    expect(outboxOf('nadia')).toEqual([]);
  });

  it('goes out in several sendings when it is long', async () => {
    for (let number = 100; number < 220; number++) keep(queued(String(number)));
    const batches = service();
    await sendOutbox('nadia');
    expect(batches.map((batch) => batch.length)).toEqual([50, 50, 20]);
    expect(outboxOf('nadia')).toEqual([]);
  });

  it('stays as it is when nobody answers', async () => {
    keep(queued('a'));
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
    const { entries, error } = await sendOutbox('nadia');
    expect(entries).toEqual([]);
    expect(error).toBeInstanceOf(Error);
    expect(outboxOf('nadia')).toEqual([queued('a')]);
  });

  it('keeps what is refused with its reason, and does not send it again by itself', async () => {
    const errors = [{ field: 'territory', code: 'unknown-territory', message: 'Ce territoire n’existe pas.' }];
    for (const id of ['a', 'b']) keep(queued(id));
    const problem = { title: 'Refusé', detail: 'Une phrase.', code: 'unknown-territory', errors };
    const batches = service(({ id }) => (id === 'a' ? { status: 422, problem } : null));
    expect(ids((await sendOutbox('nadia')).entries)).toEqual(['b']);
    expect(outboxOf('nadia')).toEqual([
      queued('a', {
        refusal: { status: 422, code: 'unknown-territory', title: 'Refusé', detail: 'Une phrase.', errors },
      }),
    ]);
    await sendOutbox('nadia');
    expect(batches).toHaveLength(1);
  });

  it('keeps waiting for an entry that met an outage of its own', async () => {
    for (const id of ['a', 'b']) keep(queued(id));
    service(({ id }) => (id === 'a' ? { status: 503, problem: { title: 'Absent', code: 'store-unavailable' } } : null));
    const { entries, error } = await sendOutbox('nadia');
    expect(ids(entries)).toEqual(['b']);
    expect(error).toMatchObject({ status: 503 });
    expect(outboxOf('nadia')).toEqual([queued('a')]);
  });

  it('does without the device’s clock when the service does not believe it', async () => {
    keep(queued('a'));
    const batches = service(({ enteredAt }) =>
      enteredAt === null ? null : { status: 422, problem: { code: 'entered-at-invalid' } },
    );
    expect(ids((await sendOutbox('nadia')).entries)).toEqual(['a']);
    expect(batches.map(([entry]) => entry?.enteredAt)).toEqual([MADE, null]);
  });

  it('is of the hour that it was, where the device learns only when it sends that its clock was wrong', async () => {
    const hour = 60 * 60_000;
    vi.useFakeTimers({ now: Date.parse(MADE) });
    const clock = { ahead: 0, dated: false, timed: false };
    keep(queued('a', { clock }));
    keep(queued('b', { clock: { ...clock, timed: true } }));
    keep(queued('c', { clock: { ...clock, dated: true } }));
    keep(queued('d'));
    vi.setSystemTime(Date.parse(MADE) + hour);
    // The device is fourteen hours ahead: at 15:05 of the 5th it is 1:05.
    const told = (ahead: number) => ({ Date: new Date(Date.now() - ahead).toUTCString() });
    let clockIs = 14 * hour;
    const batches = service(
      (entry) => (entry.id === 'a' ? { status: 503 } : null),
      () => told(clockIs),
    );
    await sendOutbox('nadia');
    const [first] = batches;
    expect(first?.map(({ date, startTime }) => `${date} ${startTime}`)).toEqual([
      '2018-03-05 00:05',
      `2018-03-05 ${form.startTime}`,
      `2018-03-05 ${form.startTime}`,
      `2018-03-05 ${form.startTime}`,
    ]);
    expect(first?.[0]?.enteredAt).toBe('2018-03-04T23:05:00.000Z');
    // Nobody knows whether it was taken: whatever the clock says then, the same is sent again.
    clockIs = 0;
    await sendOutbox('nadia');
    expect(batches[1]).toEqual([first?.[0]]);
    heardAt(new Date().toUTCString(), Date.now(), Date.now());
    vi.useRealTimers();
  });

  it('is never sent in the name of somebody else', async () => {
    keep(queued('a'));
    keep(queued('b', { person: 'karim' }));
    const batches = service();
    signedIn = 'karim';
    // Karim has just signed in in another tab, which this one does not know yet.
    await sendOutbox('nadia');
    expect(batches).toEqual([]);
    actAs('karim');
    await sendOutbox('nadia');
    expect(batches).toEqual([]);
    await sendOutbox('karim');
    expect(batches.flat().map(({ id }) => id)).toEqual(['b']);
    expect(ids(outboxOf('nadia'))).toEqual(['a']);
    expect(heldOfOthers('karim')).toEqual({ waiting: 1, drafts: 0 });
  });

  it('waits without asking anybody while nobody is known to be signed in', async () => {
    keep(queued('a'));
    const fetched = vi.spyOn(globalThis, 'fetch');
    actAs(null);
    await sendOutbox('nadia');
    expect(fetched).not.toHaveBeenCalled();
    expect(ids(outboxOf('nadia'))).toEqual(['a']);
  });

  it('stays on the device when the session is over', async () => {
    keep(queued('a'));
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(
      new Response(JSON.stringify({ code: 'not-signed-in' }), { status: 401 }),
    );
    expect((await sendOutbox('nadia')).error).toMatchObject({ status: 401 });
    expect(outboxOf('nadia')).toEqual([queued('a')]);
  });

  it('does not bring back what was taken out while the answer was on its way', async () => {
    keep(queued('a'));
    service(() => {
      localStorage.clear();
      return { status: 422, problem: { code: 'unknown-territory' } };
    });
    await sendOutbox('nadia');
    expect(outboxOf('nadia')).toEqual([]);
  });

  it('says when the device has no room left, and skips what cannot be read', async () => {
    localStorage.setItem('trame.queue.nadia.x', '{');
    expect(outboxOf('nadia')).toEqual([]);
    const changed = vi.fn();
    onOutboxChange(changed);
    expect(keep(queued('a'))).toBe(true);
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(keep(queued('b'))).toBe(false);
  });
});
