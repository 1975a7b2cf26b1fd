// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Person } from '../api/types';
import { keep, outboxOf, type HeldEntry } from '../outbox/outbox';
import { actAs } from '../session/acting';
import { draftsOf } from '../ui/form/drafts';
import { saveDraft, type Draft } from './draft';
import { newForm } from './form';

import { useEntry } from './useEntry';

const nadia = { id: 'nadia', roles: ['MED'], team: 'TER' } as unknown as Person;
const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const recorded = { id: 'x', version: 0, status: 'RECORDED', facts: {} };

const entriesOf = (person: string) => outboxOf(person).filter((held) => held.kind === 'entry');

function Around({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>;
}

const drafts = () => draftsOf('nadia').map(({ value }) => value);
const draft = (id: string, form: Draft['form'], unanswered = false): Draft => ({
  id,
  form,
  unanswered,
  dated: false,
  timed: false,
});

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
  beforeEach(() => {
    localStorage.clear();
    actAs('nadia');
  });

  it('asks for what is missing before it bothers the service', () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const { result } = open();
    act(() => result.current.send());
    expect(Object.keys(result.current.problems)).toEqual(['territory', 'mainDomain']);
    expect(fetched).not.toHaveBeenCalled();
  });

  it('goes to the queue when nobody answers, and the form is free for the next one', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
    const { result } = open();
    act(() => result.current.change({ territory: 'LY8-EUS', mainDomain: 'D1' }));
    act(() => result.current.send());
    await waitFor(() => expect(result.current.kept).toBe(1));
    expect(result.current).toMatchObject({ phase: 'editing', touched: false });
    expect(result.current.form).toMatchObject({ territory: 'LY8-EUS', mainDomain: null });
    act(() => result.current.change({ mainDomain: 'D5' }));
    act(() => result.current.send());
    await waitFor(() => expect(result.current.kept).toBe(2));
    const waiting = entriesOf('nadia');
    expect(waiting.map(({ id }) => id)).toEqual(sentIds(fetched));
    expect(waiting.map(({ form }) => form.mainDomain)).toEqual(['D1', 'D5']);
    expect(drafts()).toEqual([]);
  });

  it.each([502, 503, 504])('goes to the queue when the service is away (%i)', async (status) => {
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(answer(status, {}));
    const { result } = open();
    act(() => result.current.change({ territory: 'LY8-EUS', mainDomain: 'D1' }));
    act(() => result.current.send());
    await waitFor(() => expect(entriesOf('nadia')).toHaveLength(1));
    expect(entriesOf('nadia')[0]).toMatchObject({ person: 'nadia', refusal: null });
  });

  it('goes to the queue unasked while the server does not know who this is', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    actAs(null);
    const { result } = open();
    act(() => result.current.change({ territory: 'LY8-EUS', mainDomain: 'D1' }));
    act(() => result.current.send());
    await waitFor(() => expect(entriesOf('nadia')).toHaveLength(1));
    expect(fetched).not.toHaveBeenCalled();
  });

  it('is kept as a draft under its id when the session ended meanwhile, and found again after sign-in', async () => {
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(answer(401, { code: 'not-signed-in' }));
    const { result, unmount } = open();
    act(() => result.current.change({ territory: 'LY8-EUS', mainDomain: 'D1', note: 'Bruit en soirée' }));
    act(() => result.current.send());
    await waitFor(() => expect(result.current.error).toMatchObject({ status: 401 }));
    const { id } = result.current.draft;
    unmount();
    const again = open();
    expect(again.result.current).toMatchObject({ touched: true, phase: 'editing', draft: { id } });
    expect(again.result.current.kit.foundSince).not.toBeNull();
    expect(again.result.current.form.note).toBe('Bruit en soirée');
    expect(entriesOf('nadia')).toEqual([]);
  });

  it('goes to the queue when the page was closed while it was being sent', () => {
    const form = newForm(nadia, { territory: 'LY8-EUS' }, new Date());
    saveDraft('nadia', draft('x', form, true));
    const { result } = open();
    expect(result.current).toMatchObject({ phase: 'editing', foundSince: null });
    expect(entriesOf('nadia')).toMatchObject([{ id: 'x', form }]);
  });

  it('stays on the page when the device cannot keep it', async () => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { result } = open();
    act(() => result.current.change({ territory: 'LY8-EUS', mainDomain: 'D1' }));
    act(() => result.current.send());
    await waitFor(() => expect(result.current.phase).toBe('unanswered'));
    expect(result.current.form.mainDomain).toBe('D1');
  });

  it('comes back from the queue with what was refused, and leaves it once it is recorded', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(answer(201, recorded));
    const form = { ...newForm(nadia, { territory: 'LY8-EUS' }, new Date()), mainDomain: 'D1' };
    const errors = [{ field: 'date', code: 'date-in-future', message: 'La date est à venir.' }];
    const refusal = { status: 422, code: 'date-in-future', title: 'Refusé', detail: null, errors };
    const queued: HeldEntry = { kind: 'entry', made: 'x', id: 'x', person: 'nadia', form, enteredAt: null, refusal };
    keep(queued);
    const { result } = open();
    act(() => result.current.take(queued));
    expect(result.current.problems).toEqual({ date: 'La date est à venir.' });
    expect(entriesOf('nadia')).toEqual([]);
    expect(drafts()).toMatchObject([{ id: 'x' }]);
    act(() => result.current.send());
    await waitFor(() => expect(result.current.phase).toBe('recorded'));
    expect(sentIds(fetched)).toEqual(['x']);
  });

  it('leaves alone what was begun while its answer was on the way', async () => {
    let answerNow: (response: Response) => void = () => undefined;
    vi.spyOn(globalThis, 'fetch').mockReturnValue(new Promise((resolve) => (answerNow = resolve)));
    const { result } = open();
    act(() => result.current.change({ territory: 'LY8-EUS', mainDomain: 'D1' }));
    act(() => result.current.send());
    const begun = draft('y', newForm(nadia, { territory: 'LY8-EUS' }, new Date()));
    saveDraft('nadia', begun);
    answerNow(answer(201, recorded));
    await waitFor(() => expect(result.current.phase).toBe('recorded'));
    expect(drafts()).toEqual([begun]);
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

  it.each<[string, Partial<Draft['form']>]>([
    ['date', { date: '2018-03-01' }],
    ['time', { startTime: '08:10' }],
    ['territory', { territory: 'LY8-EUS' }],
    ['mode', { mode: 'PRES_RUE' }],
    ['duration', { durationMinutes: 15 }],
    ['origin', { origin: 'AUTO' }],
    ['time relation', { tempo: 'REEL' }],
    ['second domain', { secondaryDomains: ['D5'] }],
    ['funding line', { fundingLine: 'CV-2018' }],
  ])('is kept where the %s alone was touched', (_, patch) => {
    const { result, unmount } = open();
    act(() => result.current.change(patch));
    unmount();
    const again = open();
    expect(again.result.current.form).toMatchObject(patch);
    expect(again.result.current.kit.foundSince).not.toBeNull();
  });

  it('is not sent with what the service would refuse', () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const { result } = open();
    act(() => result.current.change({ territory: 'LY8-EUS', mainDomain: 'D1', durationMinutes: 1_500 }));
    act(() => result.current.send());
    expect(Object.keys(result.current.problems)).toEqual(['durationMinutes']);
    expect(fetched).not.toHaveBeenCalled();
  });
});
