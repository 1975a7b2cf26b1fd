// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Person } from '../api/types';
import { actAs } from '../session/acting';
import { newForm } from '../entry/form';
import { keep, outboxOf } from './outbox';
import { useOutbox, waitingIn } from './OutboxContext';
import { OutboxProvider, pauseAfter } from './OutboxProvider';

const nadia = { id: 'nadia', roles: ['MED'], team: 'TER' } as unknown as Person;
const form = newForm(nadia, {}, new Date());

function Around({ children }: { children: ReactNode }) {
  const [queries] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queries}>
      <OutboxProvider person="nadia">{children}</OutboxProvider>
    </QueryClientProvider>
  );
}

const open = () => renderHook(useOutbox, { wrapper: Around });
const answered = (...ids: string[]) =>
  new Response(JSON.stringify({ answers: ids.map((id) => ({ id, status: 201 })) }));
const signedIn = () => new Response(JSON.stringify({ person: 'nadia' }));
const kept = (id: string) =>
  keep({ kind: 'entry', id, made: id, person: 'nadia', form, enteredAt: null, refusal: null });

describe('What waits on the device', () => {
  beforeEach(() => {
    localStorage.clear();
    actAs('nadia');
  });

  it('is sent when Trame is opened again, and told', async () => {
    kept('a');
    vi.spyOn(globalThis, 'fetch').mockResolvedValueOnce(signedIn()).mockResolvedValueOnce(answered('a'));
    const { result } = open();
    await waitFor(() => expect(result.current.sent.entries.map(({ id }) => id)).toEqual(['a']));
    expect(waitingIn(result.current.entries)).toEqual([]);
    act(() => result.current.acknowledge());
    expect(result.current.sent.entries).toEqual([]);
  });

  it('is sent at once when the network comes back', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('offline'));
    const { result } = open();
    act(() => void kept('a'));
    await waitFor(() => expect(result.current.error).not.toBeNull());
    expect(waitingIn(result.current.entries).map(({ id }) => id)).toEqual(['a']);
    fetched.mockResolvedValueOnce(signedIn()).mockResolvedValueOnce(answered('a'));
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(() => expect(waitingIn(result.current.entries)).toEqual([]));
    expect(result.current.error).toBeNull();
    expect(outboxOf('nadia')).toEqual([]);
  });

  it('is asked about less and less often', () => {
    expect([0, 1, 2, 3, 4, 20].map(pauseAfter)).toEqual([0, 5_000, 10_000, 20_000, 40_000, 300_000]);
  });
});
