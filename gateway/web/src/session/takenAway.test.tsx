// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../api/http';
import type { Change } from '../api/requests';
import type { Intervention, Person } from '../api/types';
import { saveDraft } from '../entry/draft';
import { newForm } from '../entry/form';
import { heldOfOthers, keep } from '../outbox/outbox';
import { keepForLater, rememberedPerson, rememberPerson } from './device';
import { kept } from './kept';
import { useSession } from './SessionContext';
import { SessionProvider } from './SessionProvider';

const nadia = { id: 'nadia', roles: ['MED'], team: 'TER', name: 'Nadia B.' } as unknown as Person;
const OPEN = {
  person: 'nadia',
  name: 'Nadia B.',
  roles: ['MED'],
  teams: [],
  endsAt: '2099-01-01T00:00:00Z',
  idleSeconds: 7200,
};
const form = { ...newForm(nadia, {}, new Date()), territory: 'LY8-EUS', mainDomain: 'D1' };

/** What the server says of the session, and what of a batch: a number is its status, null is no answer. */
let over: string | null = null;
let batch: number | null = 201;
let sent: string[] = [];
/** What it says of a change. */
let changed: number | null = 204;

const json = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }));

const around = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={new QueryClient()}>
    <SessionProvider>{children}</SessionProvider>
  </QueryClientProvider>
);

describe('A session that somebody else ends', () => {
  beforeEach(() => {
    localStorage.clear();
    [over, batch, sent, changed] = [null, 201, [], 204];
    vi.spyOn(globalThis, 'fetch').mockImplementation((path, init) => {
      if (path === '/api/interventions/batch') {
        if (batch === null) return Promise.reject(new TypeError('offline'));
        const { interventions } = JSON.parse(init?.body as string) as { interventions: { id: string }[] };
        sent.push(...interventions.map(({ id }) => id));
        return json(200, { answers: interventions.map(({ id }) => ({ id, status: batch })) });
      }
      if (init?.method === 'PUT' || init?.method === 'POST') {
        if (changed === null) return Promise.reject(new TypeError('offline'));
        const { 'If-Match': version, 'Command-Id': command } = init.headers as Record<string, string>;
        sent.push(`${init.method} ${path as string} ${version} ${command}`);
        return changed === 204
          ? Promise.resolve(new Response(null, { status: 204 }))
          : json(changed, { code: 'frozen' });
      }
      return over === null ? json(200, { ...OPEN, timeZone: 'Europe/Paris' }) : json(401, { code: over });
    });
    rememberPerson(nadia, 'Europe/Paris');
    keepForLater('employees', [nadia]);
    saveDraft('nadia', { id: 'd', form, unanswered: false, dated: false, timed: false });
    keep({ kind: 'entry', id: 'a', made: 'a', person: 'nadia', form, enteredAt: null, refusal: null });
    keep({ kind: 'entry', id: 'k', made: 'k', person: 'karim', form, enteredAt: null, refusal: null });
  });
  afterEach(cleanup);

  async function opened() {
    const { result } = renderHook(useSession, { wrapper: around });
    await waitFor(() => expect(result.current.session.state).toBe('open'));
    return result;
  }

  const nothingOfNadia = () => {
    expect(rememberedPerson()).toBeNull();
    expect(Object.keys(localStorage).join()).not.toContain('nadia');
    expect(kept('employees')).toBeUndefined();
    expect(heldOfOthers('nadia').waiting).toBe(1);
  };

  it('leaves nothing of a person whose sessions were all closed, and what others have not sent', async () => {
    const page = await opened();
    over = 'session-closed';
    await act(() => call('/api/interventions').catch(() => undefined));
    expect(page.current.session).toEqual({ state: 'closed', taken: 'session-closed' });
    await waitFor(nothingOfNadia);
    expect(sent).toEqual([]);
  });

  it('does so as well where the page is opened afterwards', async () => {
    over = 'session-closed';
    const { result } = renderHook(useSession, { wrapper: around });
    await waitFor(() => expect(result.current.session).toEqual({ state: 'closed', taken: 'session-closed' }));
    nothingOfNadia();
  });

  it('delivers what somebody who left had entered, and keeps nothing', async () => {
    await opened();
    over = 'access-ended';
    await act(() => call('/api/interventions').catch(() => undefined));
    await waitFor(nothingOfNadia);
    expect(sent).toEqual(['a']);
  });

  describe('with corrections that wait', () => {
    const base = { id: 'act', version: 3, status: 'RECORDED', facts: {}, actions: [] } as unknown as Intervention;
    const amend = { action: 'amend', reason: 'Domaine', facts: {} } as unknown as Change;
    const holds = (id: string, change: Change, of = base) =>
      keep({ kind: 'change', id, made: id, command: `c-${id}`, person: 'nadia', base: of, change, refusal: null });
    beforeEach(() => {
      holds('b', amend);
      holds('c', { action: 'void', reason: 'Saisie deux fois' });
    });

    it('delivers them after the entries, each on what the one before left, and keeps nothing', async () => {
      await opened();
      over = 'access-ended';
      await act(() => call('/api/interventions').catch(() => undefined));
      await waitFor(nothingOfNadia);
      expect(sent).toEqual(['a', 'PUT /api/interventions/act "3" c-b', 'POST /api/interventions/act/void "4" c-c']);
    });

    it.each([422, null])('keeps sealed what was not taken (%s), and nothing that can be read', async (answer) => {
      await opened();
      [over, changed] = ['access-ended', answer];
      await act(() => call('/api/interventions').catch(() => undefined));
      await waitFor(() => expect(localStorage.getItem('trame.sealed.trame.change.nadia.b')).not.toBeNull());
      expect(Object.keys(localStorage).filter((key) => key.startsWith('trame.change'))).toEqual([]);
      expect(rememberedPerson()).toBeNull();
    });

    it('sends nothing that only somebody who is here may decide', async () => {
      holds('d', { action: 'validate' }, { ...base, id: 'other' });
      await opened();
      over = 'access-ended';
      await act(() => call('/api/interventions').catch(() => undefined));
      await waitFor(() => expect(localStorage.getItem('trame.sealed.trame.change.nadia.d')).not.toBeNull());
      expect(sent).toHaveLength(3);
    });
  });

  it('keeps sealed what cannot be delivered now', async () => {
    await opened();
    [over, batch] = ['access-ended', null];
    await act(() => call('/api/interventions').catch(() => undefined));
    await waitFor(() => expect(localStorage.getItem('trame.sealed.trame.queue.nadia.a')).not.toBeNull());
    expect(localStorage.getItem('trame.queue.nadia.a')).toBeNull();
    expect(rememberedPerson()).toBeNull();
  });
});
