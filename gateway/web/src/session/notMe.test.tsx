// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveDraft } from '../entry/draft';
import { draftsOf } from '../ui/form/drafts';
import { newForm } from '../entry/form';
import { keep, outboxOf } from '../outbox/outbox';
import { sendOutbox } from '../outbox/sendOutbox';
import { actsAs } from './acting';
import { leftBehind, rememberedPerson, rememberPerson } from './device';
import { leaveFor } from './leave';
import { notMe } from './notMe';
import { useSession } from './SessionContext';
import { SessionProvider } from './SessionProvider';
import { isOnTheWayIn, signInAfter } from './way';

vi.mock('./leave');

const lasting = { endsAt: '2099-01-01T00:00:00Z', idleSeconds: 7200, timeZone: 'Europe/Paris' };
const nadia = { id: 'nadia', name: 'Nadia B.', roles: ['MED'], team: 'TER', service: 'Lyon' };
const sessionOf = (person: string) => ({
  ...lasting,
  person,
  name: person,
  roles: ['MED'],
  teams: ['TER'],
  team: 'TER',
  service: null,
});
const PROVIDER = 'http://localhost:8084/connect/logout?id_token_hint=x';
const form = { ...newForm(nadia, {}, new Date()), territory: 'LY8-EUS', mainDomain: 'D1' };
const json = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }));

/** Whom the server takes this browser for; nobody answers while there is no network. */
let signedIn: string | null;
let network: boolean;
let asked: string[];

const queries = new QueryClient();
const Around = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queries}>
    <SessionProvider>{children}</SessionProvider>
  </QueryClientProvider>
);
const open = () => renderHook(useSession, { wrapper: Around }).result;
const reachable = () => {
  network = true;
  act(() => void window.dispatchEvent(new Event('online')));
};

describe('« Ce n’est pas moi »', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    vi.mocked(leaveFor).mockReset();
    [signedIn, network, asked] = ['nadia', false, []];
    vi.spyOn(globalThis, 'fetch').mockImplementation((path) => {
      if (!network) return Promise.reject(new TypeError('offline'));
      asked.push(path as string);
      if (signedIn === null) return json(401, { code: 'not-signed-in' });
      if (path === '/api/session') return json(200, sessionOf(signedIn));
      if (path !== '/api/session/end') return json(500, {});
      signedIn = null;
      return json(200, { location: PROVIDER });
    });
    rememberPerson(nadia, 'Europe/Paris');
    saveDraft('nadia', { id: 'd', form, unanswered: false, dated: false, timed: false });
    keep({ kind: 'entry', id: 'a', made: 'a', person: 'nadia', form, enteredAt: null, refusal: null });
  });
  afterEach(cleanup);

  async function leftWithoutNetwork() {
    const session = open();
    await waitFor(() => expect(session.current.session.state).toBe('offline'));
    queries.setQueryData(['day'], ['what Nadia saw']);
    await act(() => notMe('nadia'));
    return session;
  }

  it('shows nothing of the person from then on, with nobody to ask, and after the page was opened again', async () => {
    const session = await leftWithoutNetwork();
    await waitFor(() => expect(session.current.session).toEqual({ state: 'closed', away: true }));
    expect(queries.getQueryData(['day'])).toBeUndefined();
    expect(rememberedPerson()).toBeNull();
    expect(JSON.stringify(Object.entries(localStorage))).not.toContain('LY8-EUS');
    cleanup();
    const again = open();
    await waitFor(() => expect(again.current.session).toEqual({ state: 'closed', away: true }));
  });

  it('lets nothing be done in the name of the person', async () => {
    await leftWithoutNetwork();
    expect(actsAs('nadia')).toBe(false);
    network = true;
    await sendOutbox('nadia');
    expect(asked).toEqual([]);
  });

  it('ends the session at the server once it answers, and does not take it up', async () => {
    const session = await leftWithoutNetwork();
    reachable();
    await waitFor(() => expect(session.current.session).toEqual({ state: 'closed' }));
    expect(asked).toEqual(['/api/session', '/api/session/end']);
    expect(leftBehind()).toEqual({ person: 'nadia', wayOut: PROVIDER });
    expect(JSON.stringify(Object.entries(localStorage))).not.toContain('LY8-EUS');
    // The provider knows Nadia still: the way in leads out of there first.
    signInAfter(leftBehind()?.wayOut ?? null);
    expect(leaveFor).toHaveBeenCalledWith(PROVIDER);
    expect(isOnTheWayIn()).toBe(true);
    expect(isOnTheWayIn()).toBe(false);
  });

  it('keeps what is the person’s for when they sign in here again', async () => {
    const session = await leftWithoutNetwork();
    reachable();
    await waitFor(() => expect(session.current.session).toEqual({ state: 'closed' }));
    signedIn = 'nadia';
    act(() => session.current.check());
    await waitFor(() => expect(session.current.session).toMatchObject({ state: 'open', person: { id: 'nadia' } }));
    expect(outboxOf('nadia').map(({ id }) => id)).toEqual(['a']);
    expect(draftsOf('nadia')).toMatchObject([{ id: 'd' }]);
    expect(leftBehind()).toBeNull();
  });

  it('is no hindrance to somebody else, who gets nothing of it', async () => {
    const session = await leftWithoutNetwork();
    signedIn = 'karim';
    reachable();
    await waitFor(() => expect(session.current.session).toMatchObject({ state: 'open', person: { id: 'karim' } }));
    expect(asked).not.toContain('/api/session/end');
    expect(outboxOf('nadia')).toEqual([]);
    await waitFor(() => expect(JSON.stringify(Object.entries(localStorage))).not.toContain('LY8-EUS'));
  });

  it('is believed although an answer for the person was on its way', async () => {
    const session = open();
    await waitFor(() => expect(session.current.session.state).toBe('offline'));
    network = true;
    act(() => session.current.check());
    await act(() => notMe('nadia'));
    await waitFor(() => expect(asked).toContain('/api/session/end'));
    await waitFor(() => expect(session.current.session).toEqual({ state: 'closed' }));
    await waitFor(() => expect(JSON.stringify(Object.entries(localStorage))).not.toContain('LY8-EUS'));
  });

  it('stands although the session had ended by itself', async () => {
    const session = await leftWithoutNetwork();
    signedIn = null;
    reachable();
    await waitFor(() => expect(session.current.session).toEqual({ state: 'closed' }));
    signedIn = 'nadia';
    act(() => session.current.check());
    await waitFor(() => expect(session.current.session.state).toBe('open'));
  });
});
