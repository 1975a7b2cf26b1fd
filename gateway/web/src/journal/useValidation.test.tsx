// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NoRoom, Problem } from '../api/http';
import type { Intervention, Status } from '../api/types';
import { outboxOf } from '../outbox/outbox';
import { sendOutbox } from '../outbox/sendOutbox';
import { actAs } from '../session/acting';
import { SessionContext } from '../session/SessionContext';
import type { ReadEntries } from './useJournal';
import { outcomeSentence, readyIn, useValidation, validateLabel } from './useValidation';

const entry = (id: string, status: Status = 'RECORDED', missing: string[] = []) =>
  ({
    id,
    version: 0,
    status,
    actions: ['RECORDED', 'RETURNED'].includes(status) ? ['validate', 'amend'] : ['amend'],
    facts: { startTime: '14:05', missing },
  }) as unknown as Intervention;
const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

const SAMIRA = { id: 'samira', name: 'Samira P.', roles: ['MGR'], team: 'TER', service: null };

function open(day: Intervention[], onDone?: (done: Intervention[]) => void) {
  const queries = new QueryClient();
  queries.setQueryData(['work', 'team'], { items: day, behind: 0, total: 9 });
  queries.setQueryData(['day', 'TER', '2018-12-03'], { items: day, behind: 0 });
  const Around = ({ children }: { children: ReactNode }) => (
    <SessionContext value={{ session: { state: 'offline', person: SAMIRA }, check: () => undefined }}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </SessionContext>
  );
  return {
    ...renderHook(() => useValidation(onDone), { wrapper: Around }),
    work: () => queries.getQueryData<ReadEntries>(['work', 'team']),
    shown: () => queries.getQueryData<ReadEntries>(['day', 'TER', '2018-12-03'])?.items,
  };
}

describe('A day to validate', () => {
  beforeEach(() => {
    localStorage.clear();
    actAs('samira');
  });

  it('offers what is complete and waits for nobody', () => {
    const day = [
      entry('complete'),
      entry('incomplete', 'RECORDED', ['theme']),
      entry('returned', 'RETURNED'),
      entry('validated', 'VALIDATED'),
      entry('voided', 'VOIDED'),
      { ...entry('of another team'), actions: [] },
    ];
    expect(readyIn(day).map(({ id }) => id)).toEqual(['complete']);
    expect(readyIn(Array.from({ length: 501 }, (_, number) => entry(String(number))))).toHaveLength(500);
  });

  it('says how many, and what became of them', () => {
    expect(validateLabel(1)).toBe('Valider l’intervention complète');
    expect(validateLabel(12)).toBe('Valider les 12\u00a0interventions complètes');
    expect(outcomeSentence({ validated: 12, changed: [], failed: 0, waiting: 0 })).toBe(
      '12\u00a0interventions validées.',
    );
    expect(outcomeSentence({ validated: 11, changed: [entry('a')], failed: 0, waiting: 0 })).toBe(
      '11\u00a0interventions validées, 1\u00a0a changé entre-temps\u00a0: ouvrez-la.',
    );
    expect(outcomeSentence({ validated: 0, changed: [entry('a'), entry('b')], failed: 3, waiting: 0 })).toBe(
      'Aucune intervention validée, 3\u00a0n’ont pas pu l’être\u00a0: réessayez, ' +
        '2\u00a0ont changé entre-temps\u00a0: ouvrez-les.',
    );
    expect(outcomeSentence({ validated: 0, changed: [], failed: 0, waiting: 2 })).toBe(
      '2\u00a0validations attendent le réseau. Elles sont gardées sur cet appareil et partiront seules dès que possible.',
    );
  });

  it('is sent once with the versions shown, and shows what was validated at once', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(
      answer(200, {
        answers: [
          { id: 'one', status: 200, version: 1 },
          { id: 'two', status: 412, problem: { code: 'stale-version' } },
          { id: 'three', status: 503, problem: { code: 'store-unavailable' } },
        ],
      }),
    );
    const day = [entry('one'), entry('two'), entry('three')];
    const { result, shown } = open(day);
    act(() => result.current.validate(day));
    await waitFor(() => expect(result.current.outcome).toMatchObject({ validated: 1, failed: 1, waiting: 0 }));

    expect(result.current.outcome?.changed.map(({ id }) => id)).toEqual(['two']);
    expect(shown()?.map(({ version, status }) => [version, status])).toEqual([
      [1, 'VALIDATED'],
      [0, 'RECORDED'],
      [0, 'RECORDED'],
    ]);
    const [path, init] = fetched.mock.calls[0] ?? [];
    expect(path).toBe('/api/interventions/validations');
    expect(JSON.parse((init as { body: string }).body)).toEqual({
      interventions: ['one', 'two', 'three'].map((id) => ({ id, version: 0 })),
    });
  });

  it('takes what was validated off the lists of work, and tells what can be taken back', async () => {
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(
      answer(200, {
        answers: [
          { id: 'one', status: 200, version: 1 },
          { id: 'two', status: 412, problem: { code: 'stale-version' } },
        ],
      }),
    );
    const heard = vi.fn();
    const day = [entry('one'), entry('two')];
    const { result, work } = open(day, heard);
    act(() => result.current.validate(day));
    await waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
    expect(heard.mock.calls).toMatchObject([[[{ id: 'one', version: 1, status: 'VALIDATED' }]]]);
    expect(work()).toMatchObject({ items: [{ id: 'two' }], total: 8 });
  });

  it('tells of a refusal of the whole, and changes nothing on the page or on the device', async () => {
    vi.spyOn(globalThis, 'fetch').mockResolvedValue(answer(403, { code: 'forbidden' }));
    const day = [entry('one')];
    const { result, shown } = open(day);
    act(() => result.current.validate(day));
    await waitFor(() => expect(result.current.error).toBeInstanceOf(Problem));
    expect(result.current.outcome).toBeNull();
    expect(shown()).toEqual(day);
    expect(outboxOf('samira')).toEqual([]);
  });

  it('that nobody answered for waits on the device, each as the same gesture, and is sent by itself', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('offline'));
    const day = [entry('one'), entry('two')];
    const { result } = open(day);
    act(() => result.current.validate(day));
    await waitFor(() => expect(result.current.outcome).toMatchObject({ waiting: 2 }));
    const held = outboxOf('samira').filter((one) => one.kind === 'change');
    expect(held.map(({ base, change }) => [base.id, change.action])).toEqual(
      expect.arrayContaining([
        ['one', 'validate'],
        ['two', 'validate'],
      ]),
    );
    fetched.mockImplementation((path) =>
      Promise.resolve(
        path === '/api/session' ? answer(200, { person: 'samira' }) : answer(200, { ...entry('one'), version: 1 }),
      ),
    );
    await sendOutbox('samira');
    expect(outboxOf('samira')).toEqual([]);
    const commands = fetched.mock.calls.flatMap(
      ([, init]) => (init?.headers as Record<string, string>)['Command-Id'] ?? [],
    );
    expect(commands).toHaveLength(3);
    expect(new Set(commands).size).toBe(1);
  });

  it('stays with its question where the device has no room, and is asked again as the same gesture', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const fetched = vi.spyOn(globalThis, 'fetch').mockRejectedValueOnce(new TypeError('offline'));
    fetched.mockImplementation(() =>
      Promise.resolve(answer(200, { answers: [{ id: 'one', status: 200, version: 1 }] })),
    );
    const day = [entry('one')];
    const { result } = open(day);
    act(() => result.current.validate(day));
    await waitFor(() => expect(result.current.error).toBeInstanceOf(NoRoom));
    act(() => result.current.validate(day));
    await waitFor(() => expect(result.current.outcome).toMatchObject({ validated: 1 }));
    act(() => result.current.validate(day));
    await waitFor(() => expect(fetched).toHaveBeenCalledTimes(3));
    const commands = fetched.mock.calls.map(([, init]) => (init?.headers as Record<string, string>)['Command-Id']);
    expect(commands[1]).toBe(commands[0]);
    expect(commands[2]).not.toBe(commands[0]);
  });
});
