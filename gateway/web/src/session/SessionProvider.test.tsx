// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { call } from '../api/http';
import { saveDraft } from '../entry/draft';
import { draftsOf } from '../ui/form/drafts';
import { newForm } from '../entry/form';
import { actsAs } from './acting';
import { forgetPerson, keepForLater, rememberedPerson, rememberPerson } from './device';
import { timeZone } from '../ui/timeZone';
import { kept } from './kept';
import { useSession } from './SessionContext';
import { SessionProvider } from './SessionProvider';

const nadia = { person: 'nadia', name: 'Nadia B.', roles: ['MED'], team: 'TER', service: 'Lyon' };
const lasting = { endsAt: '2099-01-01T00:00:00Z', idleSeconds: 7200, timeZone: 'Europe/Paris' };
const known = { id: 'nadia', name: 'Nadia B.', roles: ['MED'], team: 'TER', service: 'Lyon' };
const answer = (status: number, body: unknown) => () => Promise.resolve(new Response(JSON.stringify(body), { status }));
const signedIn = answer(200, { ...nadia, teams: ['TER'], ...lasting });
const notSignedIn = answer(401, { code: 'not-signed-in' });
const silence = () => Promise.reject(new TypeError('offline'));

const queries = new QueryClient();
function Around({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queries}>
      <SessionProvider>{children}</SessionProvider>
    </QueryClientProvider>
  );
}
const open = () => renderHook(useSession, { wrapper: Around }).result;

describe('The session on this page', () => {
  beforeEach(() => {
    localStorage.clear();
    queries.clear();
  });

  afterEach(cleanup);

  it('is that of whom the server names, who is remembered without the service', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(signedIn);
    const session = open();
    expect(session.current.session).toEqual({ state: 'opening' });
    await waitFor(() => expect(session.current.session).toEqual({ state: 'open', person: known, ...lasting }));
    expect(actsAs('nadia')).toBe(true);
    expect(rememberedPerson()).toEqual({ ...known, service: null });
  });

  it('is that of somebody in two teams, also where nobody can be asked', async () => {
    const fetched = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(answer(200, { ...nadia, teams: ['TER', 'HAB'], ...lasting }));
    const session = open();
    await waitFor(() =>
      expect(session.current.session).toMatchObject({ person: { team: 'TER', teams: ['TER', 'HAB'] } }),
    );
    cleanup();
    fetched.mockImplementation(silence);
    const later = open();
    await waitFor(() =>
      expect(later.current.session).toMatchObject({ state: 'offline', person: { teams: ['TER', 'HAB'] } }),
    );
  });

  it('is nobody’s when the server knows nobody, whomever the device remembers', async () => {
    rememberPerson(known, 'Indian/Reunion');
    vi.spyOn(globalThis, 'fetch').mockImplementation(notSignedIn);
    const session = open();
    await waitFor(() => expect(session.current.session).toEqual({ state: 'closed' }));
    expect(actsAs('nadia')).toBe(false);
  });

  it('lets whom the device knows go on without network, and is theirs once the server says so', async () => {
    rememberPerson(known, 'Indian/Reunion');
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(silence);
    const session = open();
    await waitFor(() => expect(session.current.session).toMatchObject({ state: 'offline', person: { id: 'nadia' } }));
    expect(actsAs('nadia')).toBe(false);
    expect(timeZone()).toBe('Indian/Reunion');
    fetched.mockImplementation(signedIn);
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(() => expect(session.current.session.state).toBe('open'));
    expect(actsAs('nadia')).toBe(true);
    expect(timeZone()).toBe('Europe/Paris');
  });

  it('is out of reach without network on a device that knows nobody', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(silence);
    const session = open();
    await waitFor(() => expect(session.current.session.state).toBe('unreachable'));
  });

  it('ends under the reader’s hands and keeps the person and the draft', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(signedIn);
    const session = open();
    await waitFor(() => expect(session.current.session.state).toBe('open'));
    const form = { ...newForm(known, {}, new Date()), mainDomain: 'D1' };
    const draft = { id: 'x', form, unanswered: false, dated: false, timed: false };
    saveDraft('nadia', draft);
    fetched.mockImplementation(notSignedIn);
    await act(() => call('/api/interventions').catch(() => undefined));
    expect(session.current.session).toEqual({ state: 'ended', person: known });
    expect(actsAs('nadia')).toBe(false);
    expect(draftsOf('nadia')).toMatchObject([{ value: draft }]);

    // Signed in again in another tab: this one goes on.
    fetched.mockImplementation(signedIn);
    act(() => session.current.check());
    await waitFor(() => expect(session.current.session.state).toBe('open'));
  });

  it('stays open while nobody answers', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(signedIn);
    const session = open();
    await waitFor(() => expect(session.current.session.state).toBe('open'));
    fetched.mockImplementation(silence);
    await act(() => call('/api/interventions').catch(() => undefined));
    act(() => session.current.check());
    await waitFor(() => expect(fetched).toHaveBeenCalledTimes(3));
    expect(session.current.session.state).toBe('open');
  });

  it('forgets what was shown when somebody else signs in in another tab', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(signedIn);
    const session = open();
    await waitFor(() => expect(session.current.session.state).toBe('open'));
    queries.setQueryData(['day', 'TER', '2018-03-05'], []);
    keepForLater('lists', {});
    fetched.mockImplementation(answer(200, { ...nadia, teams: ['TER'], ...lasting, person: 'karim', name: 'Karim' }));
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'trame.person', newValue: '{}' })));
    await waitFor(() => expect(session.current.session).toMatchObject({ person: { id: 'karim' } }));
    expect(queries.getQueryData(['day', 'TER', '2018-03-05'])).toBeUndefined();
    expect(kept('lists')).toBeUndefined();
  });

  it('does not come back with « Back » after sign-out', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(signedIn);
    const session = open();
    await waitFor(() => expect(session.current.session.state).toBe('open'));
    await forgetPerson('nadia');
    const back = Object.assign(new Event('pageshow'), { persisted: true });
    act(() => void window.dispatchEvent(back));
    expect(session.current.session).toEqual({ state: 'closed' });
  });

  it('is closed when the person signs out in another tab', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(signedIn);
    const session = open();
    await waitFor(() => expect(session.current.session.state).toBe('open'));
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'trame.person', newValue: null })));
    expect(session.current.session).toEqual({ state: 'closed' });
  });
});
