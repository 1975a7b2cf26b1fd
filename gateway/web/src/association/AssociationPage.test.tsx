// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Association, AssociationVersion, Profile } from '../api/association';
import { Words, WordsContext } from '../api/directory';
import type { RightsTable } from '../api/types';
import { RightsContext } from '../people/RightsContext';
import { SessionContext } from '../session/SessionContext';
import { AssociationPage } from './AssociationPage';

const TEAMS = [{ code: 'TER', label: 'Équipe Territoires', service: 'Lyon', until: null, version: 0 }];
const words = new Words({
  lists: { version: '', lists: [] },
  teams: TEAMS,
  territories: [],
  places: [],
  employees: [],
});
const PROFILE: Profile = {
  name: 'Agence d’essai',
  address: ['1 rue de l’Essai', '69000 Lyon'],
  charter: { title: 'Charte', text: 'Préambule', extract: true },
  siret: '00000000000000',
  teamPhones: [],
};
const version = (number: number, standing: AssociationVersion['standing'], since: string, name: string) => ({
  number,
  standing,
  since,
  author: null,
  at: '2026-11-03T08:00:00Z',
  profile: { ...PROFILE, name },
});
const PRESENT = version(2, 'PRESENT', '2012-11-03', 'Agence d’essai');
const SAID: Association = {
  version: 2,
  logoVersion: 0,
  present: PRESENT,
  presentLogo: null,
  versions: [PRESENT, version(1, 'PAST', '2001-02-01', 'Association d’essai')],
  logos: [],
};

let sent: { path: string; body: unknown; version: string | null }[] = [];

beforeEach(() => {
  sent = [];
  // Fields that grow listen for their letters.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  window.matchMedia = vi
    .fn()
    .mockReturnValue({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined });
  vi.spyOn(globalThis, 'fetch').mockImplementation((path, init) => {
    if (init?.method === 'POST') {
      const body: unknown = JSON.parse(init.body as string);
      sent.push({ path: path as string, body, version: new Headers(init.headers).get('If-Match') });
    }
    return Promise.resolve(new Response(JSON.stringify(SAID), { status: 200 }));
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  localStorage.clear();
});

function show(role: string) {
  const person = { id: 'me', name: 'Paul', roles: [role], team: null, service: null };
  const session = { state: 'open' as const, person, endsAt: '', idleSeconds: 60, timeZone: 'Europe/Paris' };
  const all = (...roles: string[]) => Object.fromEntries(roles.map((one) => [one, 'ALL']));
  const table = {
    roles: [],
    permissions: [
      { code: 'association.read', label: '', grants: all('DIR', 'MED') },
      { code: 'association.keep', label: '', grants: all('DIR') },
    ],
    listeners: [],
  } as unknown as RightsTable;
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <SessionContext value={{ session, check: () => undefined }}>
          <RightsContext value={table}>
            <WordsContext value={words}>
              <MemoryRouter>
                <AssociationPage />
              </MemoryRouter>
            </WordsContext>
          </RightsContext>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

it('tells since when it is called so, how it was called, and that the charter is an extract', async () => {
  show('MED');
  await screen.findByRole('heading', { name: /Depuis le 3.novembre.2012/ });
  screen.getByRole('heading', { name: 'Charte (extrait)' });
  expect(screen.getByText(/Association d’essai/).textContent).toMatch(/Depuis le 1er.février.2001/);
  expect(screen.queryByRole('button', { name: 'Changer ou corriger' })).toBeNull();
});

it('sends all that holds with what changes, on the version that was seen', async () => {
  show('DIR');
  fireEvent.click(await screen.findByRole('button', { name: 'Changer ou corriger' }));
  fireEvent.change(screen.getByLabelText(/^Nom/), { target: { value: 'Agence nouvelle' } });
  screen.getByText(/: le nom\./);
  fireEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    path: '/api/association/descriptions',
    version: '"2"',
    body: { name: 'Agence nouvelle', address: PROFILE.address, charter: PROFILE.charter },
  });
  await screen.findByRole('button', { name: 'Changer ou corriger' });
});
