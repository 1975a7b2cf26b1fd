// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Words, WordsContext } from '../api/directory';
import type { MethodVersion } from '../api/method';
import type { RightsTable } from '../api/types';
import { RightsContext } from '../people/RightsContext';
import { SessionContext } from '../session/SessionContext';
import { MethodPage } from './MethodPage';
import { PointsOf, VersionOf } from './PointsOf';

const entry = (code: string, label: string) => ({ code, label, parent: null, validFrom: null, validTo: null });
const words = new Words({
  lists: {
    version: '',
    lists: [
      {
        code: 'MO_ETAPE',
        label: 'Étape',
        closed: true,
        entries: [entry('NAVETTE', 'Navettes'), entry('ACCORD', 'Accord')],
      },
    ],
  },
  teams: [],
  territories: [],
  places: [],
  employees: [],
});
const version = (number: number, from: string): MethodVersion => ({
  number,
  from,
  title: `Essai ${number}`,
  author: 'emp-rose',
  at: '2018-03-05T08:00:00Z',
  steps: [{ step: 'NAVETTE', points: [`Entendre chaque partie ${number}`] }],
});
const BOTH = [version(1, '2018-01-01'), version(2, '2100-07-01')];

let sent: unknown[] = [];

beforeEach(() => {
  sent = [];
  // Fields that grow listen for their letters.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  window.matchMedia = vi
    .fn()
    .mockReturnValue({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined });
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => {
    if (init?.method === 'POST') sent.push(JSON.parse(init.body as string));
    return Promise.resolve(Response.json({ items: BOTH }));
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  localStorage.clear();
});

function show(role: string, content: React.ReactNode) {
  const rule = (code: string, grants: object) => ({ code, label: code, grants });
  const table = {
    roles: [],
    permissions: [rule('method.read', { MED: 'ALL', RDQ: 'ALL' }), rule('method.keep', { RDQ: 'ALL' })],
  } as unknown as RightsTable;
  const person = { id: 'emp-rose', name: 'Rose', roles: [role], team: null, service: null };
  const session = { state: 'open' as const, person, endsAt: '', idleSeconds: 60, timeZone: 'Europe/Paris' };
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <SessionContext value={{ session, check: () => undefined }}>
          <RightsContext value={table}>
            <WordsContext value={words}>
              <MemoryRouter>{content}</MemoryRouter>
            </WordsContext>
          </RightsContext>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

it('shows every version, and which one applies', async () => {
  show('MED', <MethodPage />);
  expect(await screen.findByText(/\(en vigueur\)/)).toBeTruthy();
  expect(screen.getByText(/\(à venir\)/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Écrire une version' })).toBeNull();
});

it('writes the next version from the last one', async () => {
  show('RDQ', <MethodPage />);
  fireEvent.click(await screen.findByRole('button', { name: 'Écrire une version' }));
  fireEvent.change(screen.getByLabelText('Accord'), { target: { value: 'Écrire qui fait quoi\n\nRelire' } });
  fireEvent.click(screen.getByRole('button', { name: 'Écrire la version' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    number: 3,
    title: 'Essai 2',
    steps: [
      { step: 'NAVETTE', points: ['Entendre chaque partie 2'] },
      { step: 'ACCORD', points: ['Écrire qui fait quoi', 'Relire'] },
    ],
  });
});

it('shows a case the version of the day of its request', async () => {
  show(
    'MED',
    <>
      <VersionOf requestedOn="2018-02-01" />
      <PointsOf gesture="shuttle" requestedOn="2018-02-01" />
    </>,
  );
  expect(await screen.findByRole('link', { name: /version 1$/ })).toBeTruthy();
  expect(screen.getByText('Entendre chaque partie 1')).toBeTruthy();
});

it('asks for nothing where one may not read it', () => {
  show('EMP', <VersionOf requestedOn="2018-02-01" />);
  expect(screen.queryByRole('link')).toBeNull();
  expect(fetch).not.toHaveBeenCalled();
});
