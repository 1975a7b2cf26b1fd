// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Words, WordsContext } from '../api/directory';
import { actAs } from '../session/acting';
import { SessionContext } from '../session/SessionContext';
import { PossibleDoubles } from './PossibleDoubles';

const PAULA = { id: 'paula', name: 'Paula', roles: ['MGR'], team: 'TER', service: null };
const facts = {
  date: '2018-01-01',
  startTime: '14:05',
  mediators: ['nadia'],
  publics: { age: {}, gender: {}, capacity: {} },
  secondaryDomains: [],
  outcomes: [],
  mainDomain: 'D1',
  missing: [],
};
const entry = (id: string, recordedBy: string) => ({ id, version: 0, status: 'RECORDED', recordedBy, facts });
const PAIR = { first: entry('one', 'nadia'), second: entry('two', 'karim') };
const WORDS = new Words({
  lists: { version: '', lists: [] },
  teams: [],
  territories: [],
  places: [],
  employees: [],
});

interface Asked {
  path: string;
  body: unknown;
}

/** The pairs that the service has, one answer after the other; what was asked to be changed. */
function show(...pairs: unknown[][]) {
  const changes: Asked[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((path, init) => {
    if (init?.method === 'POST') {
      changes.push({ path: path as string, body: JSON.parse(init.body as string) });
      return Promise.resolve(new Response(JSON.stringify({ ...PAIR.second, version: 1, status: 'VOIDED' })));
    }
    if (path === '/api/session') return Promise.resolve(new Response(JSON.stringify({ person: 'paula' })));
    const items = pairs.length > 1 ? pairs.shift() : pairs[0];
    return Promise.resolve(new Response(JSON.stringify({ items, next: null })));
  });
  render(
    <MantineProvider env="test">
      <SessionContext value={{ session: { state: 'offline', person: PAULA }, check: () => undefined }}>
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
          <WordsContext value={WORDS}>
            <PossibleDoubles team="TER" />
          </WordsContext>
        </QueryClientProvider>
      </SessionContext>
    </MantineProvider>,
  );
  return changes;
}
const unfold = async () => fireEvent.click(await screen.findByRole('button', { name: '1\u00a0doublon possible' }));

describe('What both of a pair seem to have recorded', () => {
  beforeEach(() => {
    localStorage.clear();
    actAs('paula');
    window.matchMedia = vi
      .fn()
      .mockReturnValue({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() });
  });
  afterEach(cleanup);

  it('is one line until it is unfolded, and nothing where there is none', async () => {
    show([PAIR]);
    await unfold();
    screen.getByRole('table', { name: 'Les deux saisies' });
    cleanup();
    show([]);
    await waitFor(() => expect(globalThis.fetch).toHaveBeenCalled());
    expect(screen.queryByRole('region', { name: 'Doublons possibles' })).toBeNull();
  });

  it('is merged by voiding the later one, for a reason that says which one stays and names nobody', async () => {
    const changes = show([PAIR], []);
    await unfold();
    fireEvent.click(screen.getByRole('button', { name: 'Fusionner' }));
    await screen.findByText(/^Fusionnées/);
    expect(changes).toEqual([
      {
        path: '/api/interventions/two/void',
        body: { reason: 'Doublon de l’intervention du 1er\u00a0janvier\u00a02018 à 14\u00a0h\u00a005.' },
      },
    ]);
  });

  it('is told apart, and that is kept', async () => {
    const changes = show([PAIR], []);
    await unfold();
    fireEvent.click(screen.getByRole('button', { name: 'Ce sont deux interventions' }));
    await screen.findByText(/^Noté/);
    expect(changes).toEqual([{ path: '/api/interventions/doubles/apart', body: { one: 'one', other: 'two' } }]);
  });
});
