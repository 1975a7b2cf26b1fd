// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Person } from '../api/types';
import { outboxOf } from '../outbox/outbox';
import { actAs } from '../session/acting';
import { draftsOf } from '../ui/form/drafts';
import { useEntry } from './useEntry';
import { useLookAlikes } from './useLookAlikes';

const karim = { id: 'karim', roles: ['MED'], team: 'TER' } as unknown as Person;
const nadias = { id: 'one', version: 0, status: 'RECORDED', recordedBy: 'nadia', facts: { mediators: ['nadia'] } };
/** Said by hand: an hour of today is one to come in the morning. */
const WHEN = { date: '2018-03-05', startTime: '14:05' };
const answer = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }));

function Around({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>;
}

/** A form with all that the question needs; what was asked of the service, in order. */
function open(like: () => Promise<Response>) {
  const asked: string[] = [];
  let reached = true;
  vi.spyOn(globalThis, 'fetch').mockImplementation((path, init) => {
    asked.push(`${init?.method ?? 'GET'} ${(path as string).split('?')[0]}`);
    if (!reached) return Promise.reject(new TypeError('offline'));
    return (path as string).includes('/doubles/draft') ? like() : answer(201, { ...nadias, id: 'two' });
  });
  const view = renderHook(
    () => {
      const entry = useEntry(karim);
      return { entry, alikes: useLookAlikes(karim, entry) };
    },
    { wrapper: Around },
  );
  act(() => view.result.current.entry.change({ ...WHEN, territory: 'LY8-EUS', mainDomain: 'D1' }));
  return { ...view, asked, away: () => (reached = false) };
}

const LOOKS = 'GET /api/interventions/doubles/draft';
const RECORDS = 'POST /api/interventions';
const APART = 'POST /api/interventions/doubles/apart';

describe('Before an entry is sent', () => {
  beforeEach(() => {
    localStorage.clear();
    actAs('karim');
  });

  it('asks whether somebody recorded it, and sends it at once where nobody did', async () => {
    const { result, asked } = open(() => answer(200, { items: [] }));
    act(() => result.current.alikes.send());
    await waitFor(() => expect(result.current.entry.phase).toBe('recorded'));
    expect(asked).toEqual([LOOKS, RECORDS]);
  });

  it.each([
    ['that fails', () => answer(500, {})],
    ['nobody answers', () => Promise.reject(new TypeError('offline'))],
  ])('sends it where %s', async (_, like) => {
    const { result, asked } = open(like);
    act(() => result.current.alikes.send());
    await waitFor(() => expect(result.current.entry.phase).toBe('recorded'));
    expect(asked).toEqual([LOOKS, RECORDS]);
  });

  it('sends nothing where the session is over, and keeps what was written', async () => {
    const { result, asked } = open(() => answer(401, { code: 'not-signed-in' }));
    act(() => result.current.alikes.send());
    await waitFor(() => expect(asked).toEqual([LOOKS]));
    await waitFor(() => expect(result.current.alikes.asking).toBe(false));
    expect(asked).toEqual([LOOKS]);
    expect(draftsOf('karim')).toHaveLength(1);
  });

  it('does not ask where nobody can answer', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const { result, asked } = open(() => answer(200, { items: [nadias] }));
    act(() => result.current.alikes.send());
    await waitFor(() => expect(asked).toEqual([RECORDS]));
    vi.restoreAllMocks();
  });

  it('waits for the answer of whoever was there, and keeps what was written', async () => {
    const { result, asked } = open(() => answer(200, { items: [nadias] }));
    act(() => result.current.alikes.send());
    await waitFor(() => expect(result.current.alikes.like?.id).toBe('one'));
    expect(asked).toEqual([LOOKS]);
    expect(draftsOf('karim')).toHaveLength(1);
    act(() => result.current.alikes.back());
    expect(result.current.alikes.like).toBeNull();
    expect(result.current.entry.form).toMatchObject({ territory: 'LY8-EUS', mainDomain: 'D1' });
    expect(asked).toEqual([LOOKS]);
  });

  it('sends two acts, and asks no more about this one', async () => {
    const { result, asked } = open(() => answer(200, { items: [nadias] }));
    act(() => result.current.alikes.send());
    await waitFor(() => expect(result.current.alikes.like).not.toBeNull());
    act(() => result.current.alikes.two());
    await waitFor(() => expect(result.current.entry.phase).toBe('recorded'));
    await waitFor(() => expect(asked).toEqual([LOOKS, RECORDS, APART]));
    expect(outboxOf('karim')).toEqual([]);
  });

  it('remembers behind the entry that they are two, where that waits on the device', async () => {
    const { result, asked, away } = open(() => answer(200, { items: [nadias] }));
    act(() => result.current.alikes.send());
    await waitFor(() => expect(result.current.alikes.like).not.toBeNull());
    const { id } = result.current.entry.draft;
    away();
    act(() => result.current.alikes.two());
    await waitFor(() => expect(outboxOf('karim')).toHaveLength(2));
    expect(asked).toEqual([LOOKS, RECORDS]);
    expect(outboxOf('karim')).toMatchObject([
      { kind: 'entry', id },
      { kind: 'request', thing: id, ask: { body: { one: id, other: 'one' } } },
    ]);
  });

  it('gives up what was the same act, and says where that is', async () => {
    const { result, asked } = open(() => answer(200, { items: [nadias] }));
    act(() => result.current.alikes.send());
    await waitFor(() => expect(result.current.alikes.like).not.toBeNull());
    act(() => result.current.alikes.drop());
    expect(result.current.alikes.instead?.id).toBe('one');
    expect(result.current.entry.form.mainDomain).toBeNull();
    expect(draftsOf('karim')).toEqual([]);
    expect(asked).toEqual([LOOKS]);
  });
});
