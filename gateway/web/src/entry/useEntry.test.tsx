// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Employee } from '../api/types';
import { loadDraft } from './draft';
import { useEntry } from './useEntry';

const nadia = { id: 'nadia', roles: ['MED'], team: 'TER' } as unknown as Employee;
const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const recorded = { id: 'x', version: 0, status: 'RECORDED', facts: {} };

function Around({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>;
}

function open() {
  return renderHook(() => useEntry(nadia), { wrapper: Around });
}

function sentIds(fetched: { mock: { calls: unknown[][] } }): string[] {
  return fetched.mock.calls.map(([, init]) => {
    const { id } = JSON.parse((init as { body: string }).body) as { id: string };
    return id;
  });
}

describe('The life of an entry', () => {
  beforeEach(() => localStorage.clear());

  it('asks for what is missing before it bothers the service', () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const { result } = open();
    act(() => result.current.send());
    expect(Object.keys(result.current.problems)).toEqual(['territory', 'mainDomain']);
    expect(fetched).not.toHaveBeenCalled();
  });

  it('is kept when nobody answers and sent again under the same id, also after the page was closed', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('offline'));
    const first = open();
    act(() => first.result.current.change({ territory: 'LY8-EUS', mainDomain: 'D1' }));
    act(() => first.result.current.send());
    await waitFor(() => expect(first.result.current.phase).toBe('unanswered'));
    first.unmount();

    const second = open();
    expect(second.result.current).toMatchObject({ phase: 'unanswered', restored: true });
    fetched.mockResolvedValueOnce(answer(201, recorded));
    act(() => second.result.current.send());
    await waitFor(() => expect(second.result.current.phase).toBe('recorded'));
    const [one, other] = sentIds(fetched);
    expect(other).toBe(one);
    expect(loadDraft('nadia')).toBeNull();
  });

  it('is one act when the button is tapped twice', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(answer(201, recorded));
    const { result } = open();
    act(() => result.current.change({ territory: 'LY8-EUS', mainDomain: 'D1' }));
    act(() => {
      result.current.send();
      result.current.send();
    });
    await waitFor(() => expect(result.current.phase).toBe('recorded'));
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('shows a refusal beside its field and takes it away when the field changes', async () => {
    const errors = [{ field: 'date', code: 'date-in-future', message: 'La date est à venir.' }];
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(answer(422, { code: 'date-in-future', errors }));
    const { result } = open();
    act(() => result.current.change({ territory: 'LY8-EUS', mainDomain: 'D1' }));
    act(() => result.current.send());
    await waitFor(() => expect(result.current.problems.date).toBe('La date est à venir.'));
    expect(result.current.phase).toBe('editing');
    act(() => result.current.change({ date: '2018-03-05' }));
    expect(result.current.problems.date).toBeUndefined();
  });

  it('starts the next entry under a new id with the usual values', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.resolve(answer(201, recorded)));
    const { result } = open();
    act(() => result.current.change({ territory: 'LY8-EUS', mainDomain: 'D1', mode: 'PRES_RUE' }));
    act(() => result.current.send());
    await waitFor(() => expect(result.current.phase).toBe('recorded'));
    act(() => result.current.fresh());
    expect(result.current.form).toMatchObject({ territory: 'LY8-EUS', mode: 'PRES_RUE', mainDomain: null });
    act(() => result.current.change({ mainDomain: 'D5' }));
    act(() => result.current.send());
    await waitFor(() => expect(fetched).toHaveBeenCalledTimes(2));
    expect(new Set(sentIds(fetched)).size).toBe(2);
  });
});
