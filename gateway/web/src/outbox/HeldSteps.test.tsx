// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, renderHook, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { actAs } from '../session/acting';
import { SessionContext } from '../session/SessionContext';
import { HeldSteps } from './HeldSteps';
import { outboxOf } from './outbox';
import { OutboxProvider } from './OutboxProvider';
import { useStep, type Step } from './useStep';

const NADIA = { id: 'nadia', name: 'Nadia B.', roles: ['MED'], team: 'TER', service: null };
const STEP: Step = {
  thing: 'case-1',
  ask: { method: 'POST', path: '/api/cases/case-1/steps', body: { letters: ['A'] }, version: 4 },
  title: 'Navette, 3 novembre 2026',
  way: '/conflits?dossier=case-1&geste=shuttle',
  draft: { form: 'case-shuttle', thing: 'case-1', value: { letters: ['A'] } },
  told: ['Partie A', '30 minutes'],
};

/** The service, by one answer after another, the last one for ever; null where nobody answers. Versions that it was asked on. */
function service(...answers: ({ status: number; body: object } | null)[]) {
  const versions: (string | null)[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((path, init) => {
    if (path === '/api/session') return Promise.resolve(new Response(JSON.stringify({ person: 'nadia' })));
    versions.push(new Headers(init?.headers).get('If-Match'));
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (!answer) return Promise.reject(new TypeError('no network'));
    return Promise.resolve(new Response(JSON.stringify(answer.body), { status: answer.status }));
  });
  return versions;
}

function Around({ children }: { children: ReactNode }) {
  const queries = new QueryClient({ defaultOptions: { mutations: { networkMode: 'always' } } });
  return (
    <MantineProvider>
      <SessionContext
        value={{ session: { state: 'open', person: NADIA, mayEnd: true } as never, check: () => undefined }}
      >
        <QueryClientProvider client={queries}>
          <OutboxProvider person="nadia">{children}</OutboxProvider>
        </QueryClientProvider>
      </SessionContext>
    </MantineProvider>
  );
}

function step() {
  const [answered, done, forestalled] = [vi.fn(), vi.fn(), vi.fn()];
  const { result } = renderHook(() => useStep(answered, done, forestalled), { wrapper: Around });
  act(() => result.current.mutate(STEP));
  return { answered, done, forestalled, result };
}

const shown = (onResume = vi.fn()) => {
  render(<HeldSteps thing="case-1" version={6} since={(seen) => [`Clos, après ${seen}`]} onResume={onResume} />, {
    wrapper: Around,
  });
  return onResume;
};

describe('A step of what is followed', () => {
  beforeEach(() => {
    window.matchMedia = vi
      .fn()
      .mockReturnValue({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() });
    localStorage.clear();
    actAs('nadia');
  });
  afterEach(cleanup);

  it('is done where somebody answers', async () => {
    service({ status: 200, body: { id: 'case-1', version: 5 } });
    const { answered, done } = step();
    await waitFor(() => expect(done).toHaveBeenCalledWith('done'));
    expect(answered).toHaveBeenCalledWith({ id: 'case-1', version: 5 });
    expect(outboxOf('nadia')).toEqual([]);
  });

  it('waits where nobody does, and says so on its page', async () => {
    service(null);
    const { answered, done } = step();
    await waitFor(() => expect(done).toHaveBeenCalledWith('waits'));
    expect(answered).not.toHaveBeenCalled();
    shown();
    screen.getByText(/Navette, 3 novembre 2026.*attend le réseau/);
  });

  it('is told beside what somebody else did meanwhile, and noted all the same if its author says so', async () => {
    service({ status: 412, body: { title: 'Modifiée', code: 'stale-version' } });
    const { done, forestalled } = step();
    await waitFor(() => expect(done).toHaveBeenCalledWith('forestalled'));
    expect(forestalled).toHaveBeenCalled();
    const before = outboxOf('nadia');
    expect(before).toMatchObject([{ refusal: { status: 412 }, told: STEP.told }]);
    shown();
    screen.getByText('30 minutes');
    screen.getByText('Clos, après 4');
    const versions = service({ status: 200, body: { id: 'case-1', version: 7 } });
    fireEvent.click(screen.getByText('La noter quand même'));
    await waitFor(() => expect(outboxOf('nadia')).toEqual([]));
    expect(versions).toEqual(['"6"']);
  });

  it('is a draft of its form again where its author takes it up, or gone where given up twice', async () => {
    service({ status: 412, body: { code: 'stale-version' } });
    const { done } = step();
    await waitFor(() => expect(done).toHaveBeenCalled());
    const resumed = shown();
    fireEvent.click(screen.getByText('La reprendre'));
    expect(resumed).toHaveBeenCalledWith(STEP.way);
    expect(outboxOf('nadia')).toEqual([]);
    expect(
      Object.keys(localStorage).filter((key) => key.startsWith('trame.draft.nadia.case-shuttle.case-1')),
    ).toHaveLength(1);
    cleanup();
    const again = step();
    await waitFor(() => expect(again.done).toHaveBeenCalled());
    shown();
    fireEvent.click(screen.getByText('L’abandonner'));
    expect(outboxOf('nadia')).toHaveLength(1);
    fireEvent.click(screen.getByText('L’abandonner pour de bon'));
    expect(outboxOf('nadia')).toEqual([]);
  });

  it('is refused in its form, and not kept, where a rule says no', async () => {
    service({ status: 422, body: { title: 'Non', code: 'no-consent' } });
    const { done, result } = step();
    await waitFor(() => expect(result.current.error).not.toBeNull());
    expect(done).not.toHaveBeenCalled();
    expect(outboxOf('nadia')).toEqual([]);
  });
});
