// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atLeast, shown, wrote } from '../api/ownWrites';
import type { Intervention } from '../api/types';
import { isBehind, useDay } from './useJournal';

const entry = { id: 'one', version: 3, status: 'RECORDED' } as unknown as Intervention;
const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers }));

function Around({ children }: { children: ReactNode }) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}
const server = () => vi.spyOn(globalThis, 'fetch');
const asked = (fetched: ReturnType<typeof server>) => fetched.mock.calls.map(([path]) => path as string);

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
    expect(asked(fetched)).toEqual([
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
