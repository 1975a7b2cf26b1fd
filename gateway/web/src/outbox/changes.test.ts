// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../api/requests';
import type { Intervention, Person } from '../api/types';
import { newForm } from '../entry/form';
import { actAs } from '../session/acting';
import { ifAlone, onceAlone } from './alone';
import { keep, MOST_CHARACTERS, isForestalled, isRoomShort, outboxOf, type HeldChange, type HeldEntry } from './outbox';
import { sendOutbox } from './sendOutbox';

const nadia = { id: 'nadia', roles: ['MED'], team: 'TER' } as unknown as Person;
const form = { ...newForm(nadia, {}, new Date('2018-03-05T13:05:00Z')), territory: 'LY8-EUS', mainDomain: 'D1' };
const base = (id: string, version = 0) =>
  ({ id, version, status: 'RECORDED', facts: {}, actions: [], recordedAt: '' }) as unknown as Intervention;
const held = (made: string, thing: string, patch: Partial<HeldChange> = {}): HeldChange => ({
  kind: 'change',
  id: made,
  made,
  command: `command-${made}`,
  person: 'nadia',
  base: base(thing),
  change: { action: 'void', reason: made },
  refusal: null,
  ...patch,
});
const entry = (made: string, id: string): HeldEntry => ({
  kind: 'entry', id, made, person: 'nadia', form, enteredAt: null, refusal: null,
}); // prettier-ignore
const amend: Change = { action: 'amend', reason: 'Trois de plus', facts: {} as never };
const json = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }));

interface Asked {
  path: string;
  version: string | undefined;
  command: string | undefined;
}

/** The service, with the versions of what it holds: a change of another version is refused, the same one again is not. */
function service(
  versions: Record<string, number>,
  answer: (asked: Asked) => Promise<Response> | null = () => null,
  losesAnswer = () => false,
) {
  const done: Asked[] = [];
  const known = new Map<string, number>();
  vi.spyOn(globalThis, 'fetch').mockImplementation((address, init) => {
    const path = address as string;
    if (path === '/api/session') return json(200, { person: 'nadia' });
    const headers = init?.headers as Record<string, string>;
    const asked = { path, version: headers['If-Match'], command: headers['Command-Id'] };
    done.push(asked);
    const other = answer(asked);
    if (other) return other;
    if (path.endsWith('/batch')) {
      const { interventions } = JSON.parse(init?.body as string) as { interventions: { id: string }[] };
      for (const { id } of interventions) versions[id] ??= 0;
      return json(200, { answers: interventions.map(({ id }) => ({ id, status: 201, version: 0 })) });
    }
    const id = path.split('/')[3] ?? '';
    const before = known.get(asked.command ?? '');
    if (before === undefined && asked.version !== `"${versions[id]}"`) return json(412, { code: 'stale-version' });
    if (before === undefined) known.set(asked.command ?? '', (versions[id] = (versions[id] ?? 0) + 1));
    return losesAnswer() ? Promise.reject(new TypeError('lost on the way')) : json(200, base(id, versions[id]));
  });
  return done;
}

const paths = (done: Asked[]) => done.map(({ path }) => path.replace('/api/interventions/', ''));

describe('The changes that wait on the device', () => {
  beforeEach(() => {
    localStorage.clear();
    actAs('nadia');
  });

  it('go in the order in which they were made, among the entries, each with its own id', async () => {
    keep(held('3', 'x'));
    keep(entry('2', 'n'));
    keep(held('1', 'y'));
    keep(entry('4', 'm'));
    const done = service({ x: 0, y: 0 });
    const { error } = await sendOutbox('nadia');
    expect(error).toBeNull();
    expect(paths(done)).toEqual(['y/void', 'batch', 'x/void', 'batch']);
    expect(done.map(({ command }) => command)).toEqual(['command-1', undefined, 'command-3', undefined]);
    expect(outboxOf('nadia')).toEqual([]);
  });

  it('of an entry that waits itself go after it', async () => {
    keep(entry('1', 'n'));
    keep(held('2', 'n', { change: amend }));
    const done = service({});
    await sendOutbox('nadia');
    expect(paths(done)).toEqual(['batch', 'n']);
    expect(done[1]?.version).toBe('"0"');
  });

  it('of an entry that is refused or away do not overtake it, and those of others go on', async () => {
    keep(entry('1', 'n'));
    keep(held('2', 'n'));
    keep(held('3', 'x'));
    const refused = json(200, { answers: [{ id: 'n', status: 422, problem: { code: 'unknown-territory' } }] });
    const done = service({ x: 0 }, ({ path }) => (path.endsWith('/batch') ? refused : null));
    await sendOutbox('nadia');
    expect(paths(done)).toEqual(['batch', 'x/void']);
    expect(outboxOf('nadia').map(({ id, refusal }) => [id, refusal?.code])).toEqual([
      ['n', 'unknown-territory'],
      ['2', undefined],
    ]);
  });

  it('of one thing follow one another: the second is made of what the first one left', async () => {
    keep(held('1', 'x', { change: amend }));
    keep(held('2', 'x'));
    const done = service({ x: 0 });
    const { changes } = await sendOutbox('nadia');
    expect(done.map(({ version }) => version)).toEqual(['"0"', '"1"']);
    expect(changes.map(({ now }) => now.version)).toEqual([1, 2]);
  });

  it('are made once, however often their answer is lost', async () => {
    keep(held('1', 'x'));
    const versions = { x: 0 };
    let lost = 2;
    const done = service(versions, undefined, () => lost-- > 0);
    for (const time of [1, 2]) {
      expect((await sendOutbox('nadia')).error, `${time}`).not.toBeNull();
      expect(outboxOf('nadia')).toHaveLength(1);
    }
    expect((await sendOutbox('nadia')).error).toBeNull();
    expect(new Set(done.map(({ command }) => command)).size).toBe(1);
    expect(versions.x).toBe(1);
  });

  it('are kept with the reason when they are refused, and not sent again by themselves', async () => {
    keep(held('1', 'x'));
    const problem = { title: 'Refusé', detail: 'Une phrase.', code: 'not-yours' };
    const done = service({ x: 0 }, () => json(403, problem));
    await sendOutbox('nadia');
    await sendOutbox('nadia');
    expect(done).toHaveLength(1);
    expect(outboxOf('nadia')[0]?.refusal).toMatchObject({ status: 403, code: 'not-yours', title: 'Refusé' });
  });

  it('that somebody else forestalled are for their author to compare, and nothing is overwritten', async () => {
    keep(held('1', 'x', { change: amend }));
    keep(held('2', 'x'));
    const versions = { x: 1 };
    const done = service(versions);
    await sendOutbox('nadia');
    expect(done).toHaveLength(1);
    const [first, second] = outboxOf('nadia');
    expect(first && isForestalled(first)).toBe(true);
    expect(second?.refusal).toBeNull();
    expect(versions.x).toBe(1);
  });

  it.each([408, 429, 500, 503])('wait another time when the service says %i', async (status) => {
    keep(held('1', 'x'));
    service({ x: 0 }, () => json(status, { code: 'later' }));
    expect((await sendOutbox('nadia')).error).toMatchObject({ status });
    expect(outboxOf('nadia')[0]?.refusal).toBeNull();
  });

  it('are sent by one tab at a time', async () => {
    const locks = lockManager();
    vi.stubGlobal('navigator', { locks });
    let finish: () => void = () => undefined;
    const first = onceAlone('nadia', () => new Promise<void>((resolve) => (finish = resolve)));
    const other = vi.fn(() => Promise.resolve());
    await ifAlone('nadia', other);
    expect(other).not.toHaveBeenCalled();
    const next = onceAlone('nadia', other);
    finish();
    await Promise.all([first, next]);
    expect(other).toHaveBeenCalledTimes(1);
    await ifAlone('karim', other);
    expect(other).toHaveBeenCalledTimes(2);
    vi.unstubAllGlobals();
  });

  it('have a room that is named: what does not fit is not taken, and what is there stays', () => {
    const big = 'x'.repeat(MOST_CHARACTERS / 2 - 1_000);
    for (const id of ['1', '2']) {
      expect(keep(held(id, 'x', { change: { action: 'void', reason: big } }))).toBe(true);
      expect(isRoomShort()).toBe(id === '2');
    }
    expect(keep(held('3', 'x', { change: { action: 'void', reason: 'x'.repeat(5_000) } }))).toBe(false);
    expect(outboxOf('nadia').map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('read what an older page kept: an entry without its kind and turn', () => {
    localStorage.setItem(
      'trame.queue.nadia.a',
      JSON.stringify({ id: 'a', person: 'nadia', form, enteredAt: null, refusal: null }),
    );
    expect(outboxOf('nadia')).toEqual([entry('a', 'a')]);
  });
});

/** As a browser has it for all tabs, as far as it is used here. */
function lockManager() {
  const held = new Map<string, Promise<unknown>>();
  return {
    async request(name: string, ...rest: unknown[]) {
      const work = rest.at(-1) as (lock: unknown) => Promise<unknown>;
      const { ifAvailable } = (rest.length > 1 ? rest[0] : {}) as { ifAvailable?: boolean };
      if (ifAvailable && held.has(name)) return work(null);
      while (held.has(name)) await held.get(name);
      const under = work({ name });
      held.set(name, under);
      return under.finally(() => held.delete(name));
    },
  };
}
