// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../api/http';
import { actAs } from '../session/acting';
import { askOrKeep, type Asked } from './askOrKeep';
import { outboxOf } from './outbox';
import { sendOutbox } from './sendOutbox';

const asked = (patch: Partial<Asked> = {}): Asked => ({
  command: '0190a000-0000-4000-8000-000000000001',
  thing: 'partner-1',
  ask: { method: 'POST', path: '/api/partners', body: { id: 'partner-1' }, version: null },
  title: 'Nouveau partenaire',
  way: '/partenaires',
  draft: null,
  ...patch,
});

interface Heard {
  path: string;
  command: string | null;
  version: string | null;
}

/** A service that gives one answer after another; null where nobody answers. */
function service(...answers: ({ status: number; body: object } | null)[]) {
  const heard: Heard[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((path, init) => {
    if (path === '/api/session') return Promise.resolve(new Response(JSON.stringify({ person: 'nadia' })));
    const headers = new Headers(init?.headers);
    heard.push({ path: path as string, command: headers.get('Command-Id'), version: headers.get('If-Match') });
    const answer = answers.shift();
    if (!answer) return Promise.reject(new TypeError('no network'));
    return Promise.resolve(new Response(JSON.stringify(answer.body), { status: answer.status }));
  });
  return heard;
}

describe('What is asked of a service besides entries', () => {
  beforeEach(() => {
    localStorage.clear();
    actAs('nadia');
  });

  it('is answered at once where somebody answers', async () => {
    service({ status: 201, body: { id: 'partner-1', version: 0 } });
    await expect(askOrKeep('nadia', asked())).resolves.toEqual({ id: 'partner-1', version: 0 });
    expect(outboxOf('nadia')).toEqual([]);
  });

  it('waits where nobody answers, and is sent again under the same command', async () => {
    const heard = service(null, { status: 201, body: {} });
    await expect(askOrKeep('nadia', asked())).resolves.toBeNull();
    expect(outboxOf('nadia')).toMatchObject([{ kind: 'request', title: 'Nouveau partenaire', refusal: null }]);
    const { requests, error } = await sendOutbox('nadia');
    expect(error).toBeNull();
    expect(requests).toHaveLength(1);
    expect(outboxOf('nadia')).toEqual([]);
    expect(heard.map(({ command }) => command)).toEqual([asked().command, asked().command]);
  });

  it('goes behind what waits about the same thing', async () => {
    const heard = service(null);
    await askOrKeep('nadia', asked());
    const confirm = { method: 'POST' as const, path: '/api/partners/partner-1/confirm', body: {}, version: 0 };
    await expect(askOrKeep('nadia', asked({ command: 'other', ask: confirm }))).resolves.toBeNull();
    expect(heard).toHaveLength(1);
    service({ status: 201, body: {} }, { status: 200, body: {} });
    await sendOutbox('nadia');
    expect(outboxOf('nadia')).toEqual([]);
  });

  it('tells its form what is refused now, and keeps what is refused later with its reason', async () => {
    service({ status: 422, body: { title: 'Non', code: 'not-a-phone' } });
    await expect(askOrKeep('nadia', asked())).rejects.toBeInstanceOf(Problem);
    expect(outboxOf('nadia')).toEqual([]);
    service(null, { status: 412, body: { title: 'Changé entre-temps', code: 'stale-version' } });
    await askOrKeep('nadia', asked());
    await sendOutbox('nadia');
    expect(outboxOf('nadia')).toMatchObject([{ refusal: { status: 412, title: 'Changé entre-temps' } }]);
  });

  it('follows on the version that one’s own step left, and on no other', async () => {
    const step = (command: string, version: number) =>
      asked({ command, thing: 'case-1', ask: { method: 'POST', path: '/api/cases/case-1/steps', body: {}, version } });
    service(null);
    for (const command of ['one', 'two']) await askOrKeep('nadia', step(command, 4));
    const heard = service({ status: 200, body: { version: 5 } }, { status: 200, body: { version: 7 } });
    await sendOutbox('nadia');
    expect(heard.map(({ command, version }) => [command, version])).toEqual([
      ['one', '"4"'],
      ['two', '"5"'],
    ]);
    service(null);
    for (const command of ['three', 'four']) await askOrKeep('nadia', step(command, 7));
    const again = service({ status: 200, body: { version: 9 } }, { status: 412, body: { title: 'Changé' } });
    await sendOutbox('nadia');
    expect(again.map(({ version }) => version)).toEqual(['"7"', '"7"']);
    expect(outboxOf('nadia')).toMatchObject([{ command: 'four', refusal: { status: 412 } }]);
  });
});
