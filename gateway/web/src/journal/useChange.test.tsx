// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoRoom, onSessionOver } from '../api/http';
import { atLeast, shown } from '../api/ownWrites';
import type { Intervention } from '../api/types';
import { LONGEST_WAIT_MS } from '../outbox/deliver';
import { keep, outboxOf, type HeldChange } from '../outbox/outbox';
import { actAs } from '../session/acting';
import { SessionContext } from '../session/SessionContext';
import { useChange } from './useChange';

const NADIA = { id: 'nadia', name: 'Nadia B.', roles: ['MED'], team: 'TER', service: null };
const entry = { id: 'one', version: 3, status: 'RECORDED', facts: {}, actions: ['void'] } as unknown as Intervention;
const answer = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }));
const silence = () => Promise.reject(new TypeError('offline'));
const full = () =>
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });

/** The service; who is signed in is asked before anything is sent. */
function server(change: (path: string) => Promise<Response>) {
  return vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation((path) =>
      path === '/api/session' ? answer(200, { person: 'nadia' }) : change(path as string),
    );
}
const asked = (fetched: ReturnType<typeof server>) =>
  fetched.mock.calls
    .map(([path, init]) => ({
      path: path as string,
      body: init?.body,
      headers: init?.headers as Record<string, string>,
    }))
    .filter(({ headers }) => headers['Command-Id'] !== undefined);

function Around({ children }: { children: ReactNode }) {
  const queries = new QueryClient({ defaultOptions: { mutations: { networkMode: 'always' } } });
  return (
    <SessionContext value={{ session: { state: 'offline', person: NADIA }, check: () => undefined }}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </SessionContext>
  );
}

function open() {
  const ended = vi.fn();
  return { ended, ...renderHook(() => useChange(ended), { wrapper: Around }) };
}

describe('A change', () => {
  beforeEach(() => {
    shown(atLeast());
    localStorage.clear();
    actAs('nadia');
  });
  afterEach(() => {
    vi.useRealTimers();
    cleanup();
  });

  it('is made, told, and does not stay on the device', async () => {
    const fetched = server(() => answer(200, { ...entry, version: 4, status: 'VOIDED' }));
    const { result, ended } = open();
    act(() => result.current.ask(entry, { action: 'void', reason: 'Essai' }));
    await waitFor(() => expect(ended).toHaveBeenCalledWith({ ...entry, version: 4, status: 'VOIDED' }));
    expect(asked(fetched)).toMatchObject([{ path: '/api/interventions/one/void', body: '{"reason":"Essai"}' }]);
    expect(outboxOf('nadia')).toEqual([]);
    expect(atLeast()).toEqual(['one@4']);
  });

  it('that nobody answers waits on the device as it was, and the form is told', async () => {
    server(silence);
    const { result, ended } = open();
    act(() => result.current.ask({ ...entry, history: [] }, { action: 'void', reason: 'Essai' }));
    await waitFor(() => expect(ended).toHaveBeenCalledWith(null));
    expect(outboxOf('nadia')).toMatchObject([
      { kind: 'change', person: 'nadia', base: entry, change: { action: 'void', reason: 'Essai' }, refusal: null },
    ]);
    expect(result.current.error).toBeNull();
  });

  it('is on the device before it is sent: closed in between, the page loses nothing', async () => {
    server(() => new Promise(() => undefined));
    const { result, unmount } = open();
    act(() => result.current.ask(entry, { action: 'validate' }));
    await waitFor(() => expect(outboxOf('nadia')).toHaveLength(1));
    unmount();
    expect(outboxOf('nadia')).toHaveLength(1);
  });

  it('never keeps anybody waiting without an end', async () => {
    vi.useFakeTimers();
    server(() => new Promise(() => undefined));
    const { result, ended } = open();
    act(() => result.current.ask(entry, { action: 'validate' }));
    await act(() => vi.advanceTimersByTimeAsync(LONGEST_WAIT_MS - 1));
    expect(ended).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(ended).toHaveBeenCalledWith(null);
    expect(outboxOf('nadia')).toHaveLength(1);
  });

  it('that is refused belongs to its form; what it was to replace stays', async () => {
    server(() => answer(422, { code: 'reason-missing' }));
    const { result } = open();
    const refusal = { status: 422, code: 'x', title: 'Refusé', detail: null, errors: [] };
    const before: HeldChange = {
      kind: 'change', id: 'a', made: 'a', command: 'a', person: 'nadia', base: entry, change: { action: 'validate' }, refusal,
    }; // prettier-ignore
    keep(before);
    act(() => result.current.ask(entry, { action: 'void', reason: 'Essai' }, before));
    await waitFor(() => expect(result.current.error).toMatchObject({ code: 'reason-missing' }));
    expect(outboxOf('nadia')).toEqual([before]);
  });

  it('that the device has no room for stays with its form, and is sent again as the same one', async () => {
    full();
    let silent = true;
    const fetched = server(() => (silent ? silence() : answer(200, { ...entry, version: 4 })));
    const { result, ended } = open();
    act(() => result.current.ask(entry, { action: 'void', reason: 'Essai' }));
    await waitFor(() => expect(result.current.error).toBeInstanceOf(NoRoom));
    silent = false;
    // In the meantime the list showed that it was done after all: it is still the same gesture.
    act(() => result.current.ask({ ...entry, version: 4 }, { action: 'void', reason: 'Essai' }));
    await waitFor(() => expect(ended).toHaveBeenCalledTimes(1));
    const [first, second] = asked(fetched);
    expect(first?.headers['Command-Id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).toEqual(first);
    act(() => result.current.ask(entry, { action: 'void', reason: 'Essai' }));
    await waitFor(() => expect(ended).toHaveBeenCalledTimes(2));
    expect(new Set(asked(fetched).map(({ headers }) => headers['Command-Id'])).size).toBe(2);
  });

  it('that somebody else forestalled is a conflict, and begins anew', async () => {
    const current = { ...entry, version: 4, status: 'VALIDATED' };
    const fetched = server((path) =>
      path === '/api/interventions/one' ? answer(200, current) : answer(412, { code: 'stale-version' }),
    );
    const { result } = open();
    act(() => result.current.ask(entry, { action: 'validate' }));
    await waitFor(() => expect(result.current.conflict).toMatchObject({ base: entry, current }));
    expect(result.current.error).toBeNull();
    expect(outboxOf('nadia')).toEqual([]);
    act(() => result.current.ask(result.current.conflict?.current ?? entry, { action: 'validate' }));
    await waitFor(() => expect(asked(fetched)).toHaveLength(2));
    const [first, second] = asked(fetched);
    expect(second?.headers['If-Match']).toBe('"4"');
    expect(second?.headers['Command-Id']).not.toBe(first?.headers['Command-Id']);
  });

  it('of a session that is over stays in its form, and the page is told', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(() => answer(401, { code: 'not-signed-in' }));
    const over = vi.fn();
    const deaf = onSessionOver(over);
    const { result } = open();
    act(() => result.current.ask(entry, { action: 'validate' }));
    await waitFor(() => expect(result.current.error).toMatchObject({ status: 401 }));
    expect(over).toHaveBeenCalled();
    expect(outboxOf('nadia')).toEqual([]);
    deaf();
  });
});
