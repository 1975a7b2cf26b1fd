// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Person } from '../../api/types';
import { actAs } from '../../session/acting';
import { newForm } from '../form';
import { keep, onQueueChange, queuedByOthers, queueOf, type Queued } from './queue';
import { sendQueue } from './sendQueue';

const nadia = { id: 'nadia', roles: ['MED'], team: 'TER' } as unknown as Person;
const MADE = '2018-03-05T13:05:00.000Z';
const form = { ...newForm(nadia, {}, new Date(MADE)), territory: 'LY8-EUS', mainDomain: 'D1' };
const queued = (id: string, patch: Partial<Queued> = {}): Queued => ({
  id,
  person: 'nadia',
  form,
  enteredAt: MADE,
  refusal: null,
  ...patch,
});
const ids = (entries: Queued[]) => entries.map(({ id }) => id);

interface Sent {
  id: string;
  enteredAt: string | null;
}

/** Whom the server takes the browser for; what this tab believes is another matter. */
let signedIn = 'nadia';

/** The service: each entry of a batch gets what this says, 201 when it says nothing. */
function service(answer: (entry: Sent) => { status: number; problem?: object } | null = () => null) {
  const batches: Sent[][] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((path, init) => {
    if (path === '/api/session') return Promise.resolve(new Response(JSON.stringify({ person: signedIn })));
    const { interventions } = JSON.parse(init?.body as string) as { interventions: Sent[] };
    batches.push(interventions);
    const answers = interventions.map((entry) => ({ id: entry.id, status: 201, ...answer(entry) }));
    return Promise.resolve(new Response(JSON.stringify({ answers })));
  });
  return batches;
}

describe('The queue of the device', () => {
  beforeEach(() => {
    localStorage.clear();
    signedIn = 'nadia';
    actAs('nadia');
  });

  it('is sent in the order in which it was made and is empty then', async () => {
    for (const id of ['c', 'a', 'b']) keep(queued(id));
    const batches = service();
    const { recorded, error } = await sendQueue('nadia');
    expect(batches).toHaveLength(1);
    expect(batches[0]?.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(batches[0]?.[0]).toMatchObject({ enteredAt: MADE, date: '2018-03-05', mainDomain: 'D1' });
    expect(ids(recorded)).toEqual(['a', 'b', 'c']);
    expect(error).toBeNull();
    expect(queueOf('nadia')).toEqual([]);
  });

  it('goes out in several sendings when it is long', async () => {
    for (let number = 100; number < 220; number++) keep(queued(String(number)));
    const batches = service();
    await sendQueue('nadia');
    expect(batches.map((batch) => batch.length)).toEqual([50, 50, 20]);
    expect(queueOf('nadia')).toEqual([]);
  });

  it('stays as it is when nobody answers', async () => {
    keep(queued('a'));
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
    const { recorded, error } = await sendQueue('nadia');
    expect(recorded).toEqual([]);
    expect(error).toBeInstanceOf(Error);
    expect(queueOf('nadia')).toEqual([queued('a')]);
  });

  it('keeps what is refused with its reason, and does not send it again by itself', async () => {
    const errors = [{ field: 'territory', code: 'unknown-territory', message: 'Ce territoire n’existe pas.' }];
    for (const id of ['a', 'b']) keep(queued(id));
    const problem = { title: 'Refusé', detail: 'Une phrase.', code: 'unknown-territory', errors };
    const batches = service(({ id }) => (id === 'a' ? { status: 422, problem } : null));
    expect(ids((await sendQueue('nadia')).recorded)).toEqual(['b']);
    expect(queueOf('nadia')).toEqual([
      queued('a', {
        refusal: { status: 422, code: 'unknown-territory', title: 'Refusé', detail: 'Une phrase.', errors },
      }),
    ]);
    await sendQueue('nadia');
    expect(batches).toHaveLength(1);
  });

  it('keeps waiting for an entry that met an outage of its own', async () => {
    for (const id of ['a', 'b']) keep(queued(id));
    service(({ id }) => (id === 'a' ? { status: 503, problem: { title: 'Absent', code: 'store-unavailable' } } : null));
    const { recorded, error } = await sendQueue('nadia');
    expect(ids(recorded)).toEqual(['b']);
    expect(error).toMatchObject({ status: 503 });
    expect(queueOf('nadia')).toEqual([queued('a')]);
  });

  it('does without the device’s clock when the service does not believe it', async () => {
    keep(queued('a'));
    const batches = service(({ enteredAt }) =>
      enteredAt === null ? null : { status: 422, problem: { code: 'entered-at-invalid' } },
    );
    expect(ids((await sendQueue('nadia')).recorded)).toEqual(['a']);
    expect(batches.map(([entry]) => entry?.enteredAt)).toEqual([MADE, null]);
  });

  it('is never sent in the name of somebody else', async () => {
    keep(queued('a'));
    keep(queued('b', { person: 'karim' }));
    const batches = service();
    signedIn = 'karim';
    // Karim has just signed in in another tab, which this one does not know yet.
    await sendQueue('nadia');
    expect(batches).toEqual([]);
    actAs('karim');
    await sendQueue('nadia');
    expect(batches).toEqual([]);
    await sendQueue('karim');
    expect(batches.flat().map(({ id }) => id)).toEqual(['b']);
    expect(ids(queueOf('nadia'))).toEqual(['a']);
    expect([...queuedByOthers('karim')]).toEqual([['nadia', 1]]);
  });

  it('waits without asking anybody while nobody is known to be signed in', async () => {
    keep(queued('a'));
    const fetched = vi.spyOn(globalThis, 'fetch');
    actAs(null);
    await sendQueue('nadia');
    expect(fetched).not.toHaveBeenCalled();
    expect(ids(queueOf('nadia'))).toEqual(['a']);
  });

  it('stays on the device when the session is over', async () => {
    keep(queued('a'));
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(
      new Response(JSON.stringify({ code: 'not-signed-in' }), { status: 401 }),
    );
    expect((await sendQueue('nadia')).error).toMatchObject({ status: 401 });
    expect(queueOf('nadia')).toEqual([queued('a')]);
  });

  it('does not bring back what was taken out while the answer was on its way', async () => {
    keep(queued('a'));
    service(() => {
      localStorage.clear();
      return { status: 422, problem: { code: 'unknown-territory' } };
    });
    await sendQueue('nadia');
    expect(queueOf('nadia')).toEqual([]);
  });

  it('says when the device has no room left, and skips what cannot be read', async () => {
    localStorage.setItem('trame.queue.nadia.x', '{');
    expect(queueOf('nadia')).toEqual([]);
    const changed = vi.fn();
    onQueueChange(changed);
    expect(keep(queued('a'))).toBe(true);
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(keep(queued('b'))).toBe(false);
  });
});
