// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atLeast, shown, wrote } from '../api/ownWrites';
import type { Intervention } from '../api/types';
import { isBehind, useChange, useDay } from './useJournal';

const entry = { id: 'one', version: 3, status: 'RECORDED' } as unknown as Intervention;
const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers }));
const silence = () => Promise.reject(new TypeError('offline'));

function Around({ children }: { children: ReactNode }) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}
const server = () => vi.spyOn(globalThis, 'fetch');
const asked = (fetched: ReturnType<typeof server>) =>
  fetched.mock.calls.map(([path, init]) => ({
    path: path as string,
    body: init?.body as string | null,
    headers: init?.headers as Record<string, string>,
  }));

beforeEach(() => shown(atLeast()));
afterEach(cleanup);

describe('A day after a change', () => {
  it('is asked to hold it, and asked again by itself until it does', async () => {
    const fetched = server()
      .mockImplementationOnce(() => answer(200, { items: [] }, { 'Trame-Behind': 'true' }))
      .mockImplementation(() => answer(200, { items: [entry] }));
    wrote(entry);
    const { result } = renderHook(() => useDay('TER', '2018-03-05'), { wrapper: Around });
    await waitFor(() => expect(result.current.data?.items).toEqual([entry]));
    expect(asked(fetched).map(({ path }) => path)).toEqual([
      '/api/interventions?team=TER&day=2018-03-05&atLeast=one%403',
      '/api/interventions?team=TER&day=2018-03-05&atLeast=one%403',
    ]);
    expect(isBehind(result.current.data)).toBe(false);
    expect(atLeast()).toEqual([]);
  });

  it('says that it is behind as long as it is, but asks no more when it never comes', () => {
    expect(isBehind({ items: [], behind: 1 })).toBe(true);
    expect(isBehind({ items: [], behind: 15 })).toBe(true);
    expect(isBehind({ items: [], behind: 16 })).toBe(false);
    expect(isBehind(undefined)).toBe(false);
  });
});

describe('A change', () => {
  const change = () => {
    const done = vi.fn();
    return { done, ...renderHook(() => useChange(done), { wrapper: Around }) };
  };

  it('that nobody answered for is sent again as the same one: the same version, the same content, the same id', async () => {
    const fetched = server().mockImplementationOnce(silence);
    fetched.mockImplementation(() => answer(200, { ...entry, version: 4, status: 'VOIDED' }));
    const { result, done } = change();
    act(() => result.current.ask(entry, { action: 'void', reason: 'Essai' }));
    await waitFor(() => expect(result.current.error).not.toBeNull());

    // In the meantime the list showed that it was done after all: it is still the same gesture.
    act(() => result.current.ask({ ...entry, version: 4, status: 'VOIDED' }, { action: 'void', reason: 'Essai' }));
    await waitFor(() => expect(done).toHaveBeenCalledTimes(1));
    const [first, second] = asked(fetched);
    expect(first?.headers['Command-Id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).toEqual(first);
    expect(first).toMatchObject({ path: '/api/interventions/one/void', body: '{"reason":"Essai"}' });
    expect(result.current.conflict).toBeNull();
    expect(atLeast()).toEqual(['one@4']);
  });

  it('that is another one has an id of its own, and so has the same one once it was answered', async () => {
    const fetched = server().mockImplementationOnce(silence);
    fetched.mockImplementation(() => answer(200, { ...entry, version: 4 }));
    const { result, done } = change();
    act(() => result.current.ask(entry, { action: 'return', reason: 'Le thème' }));
    await waitFor(() => expect(result.current.error).not.toBeNull());
    for (const reason of ['Le thème et l’origine', 'Le thème et l’origine']) {
      done.mockClear();
      act(() => result.current.ask(entry, { action: 'return', reason }));
      await waitFor(() => expect(done).toHaveBeenCalled());
    }
    expect(new Set(asked(fetched).map(({ headers }) => headers['Command-Id'])).size).toBe(3);
  });

  it('that somebody else forestalled is a conflict, and begins anew', async () => {
    const current = { ...entry, version: 4, status: 'VALIDATED' };
    const fetched = server().mockImplementation((path) =>
      path === '/api/interventions/one' ? answer(200, current) : answer(412, { code: 'stale-version' }),
    );
    const { result } = change();
    act(() => result.current.ask(entry, { action: 'validate' }));
    await waitFor(() => expect(result.current.conflict).toEqual({ base: entry, current }));
    expect(result.current.error).toBeNull();
    act(() => result.current.ask(result.current.conflict?.current ?? entry, { action: 'validate' }));
    await waitFor(() => expect(asked(fetched).filter(({ path }) => path.endsWith('/validate'))).toHaveLength(2));
    const [first, second] = asked(fetched).filter(({ path }) => path.endsWith('/validate'));
    expect(second?.headers['If-Match']).toBe('"4"');
    expect(second?.headers['Command-Id']).not.toBe(first?.headers['Command-Id']);
  });
});
