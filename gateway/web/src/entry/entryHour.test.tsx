// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Person } from '../api/types';
import { actAs } from '../session/acting';
import { heardAt } from '../ui/clock';
import { useEntry } from './useEntry';

const nadia = { id: 'nadia', roles: ['MED'], team: 'TER' } as unknown as Person;
const recorded = { id: 'x', version: 0, status: 'RECORDED', facts: {} };
const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

function Around({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>;
}

const open = () => renderHook(() => useEntry(nadia), { wrapper: Around });

describe('The hour of an entry', () => {
  beforeEach(() => {
    localStorage.clear();
    actAs('nadia');
    vi.useFakeTimers({ now: Date.parse('2018-03-05T21:00:00Z') });
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });
  const pass = (time: string) =>
    act(() => {
      vi.setSystemTime(Date.parse(time));
      vi.advanceTimersByTime(10_000);
    });

  it('moves with the clock until it is touched', () => {
    const { result } = open();
    expect(result.current.form).toMatchObject({ date: '2018-03-05', startTime: '22:00' });
    pass('2018-03-05T21:20:00Z');
    expect(result.current.form.startTime).toBe('22:20');
    act(() => result.current.change({ startTime: '22:10' }));
    pass('2018-03-05T21:40:00Z');
    expect(result.current.form.startTime).toBe('22:10');
  });

  it('is asked for on the next day, and nothing is sent before it is said', () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(answer(201, recorded));
    const { result } = open();
    act(() => result.current.change({ territory: 'LY8-EUS', mainDomain: 'D1' }));
    pass('2018-03-06T11:00:00Z');
    expect(result.current).toMatchObject({ asksDay: true, form: { date: '2018-03-05', startTime: '22:00' } });
    act(() => result.current.send());
    expect(fetched).not.toHaveBeenCalled();
    act(() => result.current.sayDay(false));
    expect(result.current).toMatchObject({ asksDay: false, form: { date: '2018-03-05', startTime: '22:00' } });
  });

  it('is now, where one says that it is about today', () => {
    const { result } = open();
    act(() => result.current.change({ territory: 'LY8-EUS' }));
    pass('2018-03-06T11:00:00Z');
    act(() => result.current.sayDay(true));
    expect(result.current).toMatchObject({ asksDay: false, form: { date: '2018-03-06', startTime: '12:00' } });
  });

  it('is the server’s, where the device’s clock is ahead: an answer sets it, and the entry is sent again', async () => {
    vi.useRealTimers();
    const told = { Date: new Date(Date.now() - 14 * 60 * 60_000).toUTCString() };
    const errors = [{ field: 'date', code: 'date-in-future', message: 'La date est à venir.' }];
    const refused = new Response(JSON.stringify({ code: 'date-in-future', errors }), { status: 422, headers: told });
    const fetched = vi
      .spyOn(globalThis, 'fetch')
      .mockResolvedValueOnce(refused)
      .mockResolvedValueOnce(new Response(JSON.stringify(recorded), { status: 201, headers: told }));
    const { result } = open();
    act(() => result.current.change({ territory: 'LY8-EUS', mainDomain: 'D1' }));
    const before = result.current.form;
    act(() => result.current.send());
    await waitFor(() => expect(result.current.phase).toBe('recorded'));
    const [first, second] = fetched.mock.calls.map(([, init]) => JSON.parse((init as { body: string }).body) as Sent);
    expect(first).toMatchObject({ date: before.date, startTime: before.startTime });
    expect(Date.parse(second?.enteredAt ?? '')).toBeLessThan(Date.now() - 13 * 60 * 60_000);
    expect(`${second?.date} ${second?.startTime}` < `${first?.date} ${first?.startTime}`).toBe(true);
    expect(second?.id).toBe(first?.id);
    heardAt(new Date().toUTCString(), Date.now(), Date.now());
  });
});

interface Sent {
  id: string;
  date: string;
  startTime: string;
  enteredAt: string;
}
