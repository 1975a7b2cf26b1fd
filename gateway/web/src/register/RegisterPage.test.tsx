// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Words, WordsContext } from '../api/directory';
import { outboxOf } from '../outbox/outbox';
import { SessionContext } from '../session/SessionContext';
import { RegisterPage } from './RegisterPage';

const HR = { id: 'hr', name: 'Sophie R.', roles: ['RRH'], team: null, service: null };
const tenure = (team: string | null, roles = ['MED']) => ({
  roles,
  team,
  from: '2017-01-02',
  until: null,
  besides: false,
});
const person = (id: string, displayName: string, more: object = {}) => ({
  id,
  displayName,
  givenName: displayName.split(' ')[0] ?? '',
  familyName: displayName.split(' ')[1] ?? '',
  gender: 'F',
  roles: ['MED'],
  team: 'TER',
  from: '2017-01-02',
  until: null,
  version: 0,
  assignments: [tenure('TER')],
  actions: ['assign', 'post', 'leave'],
  refused: [],
  proposed: null,
  ...more,
});
const PROPOSED = { by: 'dir', roles: ['RRH'], team: null, from: '2026-12-01', until: null, besides: false };
const STAFF = [
  person('amina', 'Amina Diallo'),
  person('ines', 'Inès Hautpré', { team: 'HAB', assignments: [tenure('HAB')] }),
  person('leo', 'Léo Martin', { until: '2019-06-28', actions: ['return'] }),
  person('ben', 'Ben Noirpin', { proposed: PROPOSED, version: 3 }),
];
const TEAMS = [
  { code: 'HAB', label: 'Équipe Habitat', service: 'Lyon', until: null, version: 0 },
  { code: 'TER', label: 'Équipe Territoires', service: 'Lyon', until: null, version: 0 },
];
const FUNCTIONS = [
  { code: 'MED', label: 'médiateur', guarded: false },
  { code: 'RRH', label: 'ressources humaines', guarded: true },
];
const OPEN = [
  { kind: 'referrals', label: 'mises en relation ouvertes', team: 'TER', count: 3, alone: 2 },
  { kind: 'returned', label: 'saisie rendue à compléter', team: 'TER', count: 1, alone: 0 },
];
const words = new Words({
  lists: { version: '', lists: [] },
  teams: TEAMS,
  territories: [],
  places: [],
  employees: STAFF,
});

let sent: { path: string; method: string; body: unknown; version: string | null; command: string | null }[] = [];
let silent = false;
let refusal: { status: number; body: object } | null = null;

beforeEach(() => {
  sent = [];
  silent = false;
  refusal = null;
  window.matchMedia = vi
    .fn()
    .mockReturnValue({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined });
  vi.spyOn(globalThis, 'fetch').mockImplementation((path, init) => {
    const asked = path as string;
    const answer = (body: unknown, status = 200) => Promise.resolve(new Response(JSON.stringify(body), { status }));
    if (init?.method && init.method !== 'GET') {
      const headers = new Headers(init.headers);
      sent.push({
        path: asked,
        method: init.method,
        body: init.body ? JSON.parse(init.body as string) : null,
        version: headers.get('If-Match'),
        command: headers.get('Command-Id'),
      });
      if (silent) return Promise.reject(new TypeError('offline'));
      return refusal ? answer(refusal.body, refusal.status) : answer({ ...STAFF[0], version: 1 });
    }
    if (asked.startsWith('/api/handover/')) return answer({ person: 'amina', open: OPEN });
    if (asked.startsWith('/api/staff/functions')) return answer({ items: FUNCTIONS });
    const one = /employees\/(\w+)$/.exec(asked);
    if (one) return answer(STAFF.find(({ id }) => id === one[1]));
    return answer({ items: STAFF, next: null, total: STAFF.length });
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  localStorage.clear();
});

function show(address: string, me = HR) {
  const session = { state: 'open' as const, person: me, endsAt: '', idleSeconds: 60, timeZone: 'Europe/Paris' };
  render(
    <MantineProvider env="test">
      <QueryClientProvider
        client={
          new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { networkMode: 'always' } } })
        }
      >
        <SessionContext value={{ session, check: () => undefined }}>
          <WordsContext value={words}>
            <MemoryRouter initialEntries={[address]}>
              <RegisterPage />
            </MemoryRouter>
          </WordsContext>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
const field = (label: string | RegExp) => screen.getByLabelText(label);
const write = (label: string | RegExp, value: string) => fireEvent.change(field(label), { target: { value } });

it('finds people by name, team and presence', async () => {
  show('/equipe');
  await screen.findByRole('table');
  expect(names()).toEqual(['Amina Diallo', 'Inès Hautpré', 'Ben Noirpin']);
  write('Nom', 'ines');
  expect(names()).toEqual(['Inès Hautpré']);
  write('Nom', '');
  write('Équipe', 'TER');
  expect(names()).toEqual(['Amina Diallo', 'Ben Noirpin']);
  write('Montrer', 'anciens');
  expect(names()).toEqual(['Léo Martin']);
});

it('moves somebody, on the version that is shown, and says before what it changes', async () => {
  show('/equipe?personne=amina');
  fireEvent.click(await screen.findByRole('button', { name: 'Changer d’équipe ou de fonction' }));
  const form = screen.getByRole('form', { name: 'Changer d’équipe ou de fonction' });
  fireEvent.submit(form);
  expect(within(form).getByText('Choisissez le premier jour.')).toBeTruthy();
  expect(sent).toEqual([]);
  write(/^Équipe/, 'HAB');
  write(/^Premier jour/, '2030-11-03');
  expect(within(form).getByText(/Amina Diallo saisit dans l’équipe Habitat.*ne saisit plus dans/)).toBeTruthy();
  fireEvent.submit(form);
  await screen.findByText('Le changement est enregistré');
  expect(sent).toMatchObject([
    {
      path: '/api/staff/employees/amina/assignment',
      method: 'PUT',
      version: '"0"',
      body: { roles: ['MED'], team: 'HAB', from: '2030-11-03' },
    },
  ]);
});

it('shows what the service refuses at its field', async () => {
  refusal = {
    status: 422,
    body: { code: 'ends-too-early', title: 'Non', errors: [{ field: 'until', code: 'x', message: 'Trop tôt.' }] },
  };
  show('/equipe?personne=amina');
  fireEvent.click(await screen.findByRole('button', { name: 'Noter le départ' }));
  write(/^Dernier jour/, '2016-01-01');
  fireEvent.submit(screen.getByRole('form', { name: 'Noter le départ' }));
  await waitFor(() => expect(screen.getAllByText(/Trop tôt\./).length).toBeGreaterThan(0));
  expect(field(/^Dernier jour/).getAttribute('aria-invalid')).toBe('true');
});

it('lets no departure wait by itself: says that the network is gone, keeps what is written, and offers to send it', async () => {
  const reached = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
  const reach = (online: boolean) => {
    reached.mockReturnValue(online);
    act(() => void window.dispatchEvent(new Event(online ? 'online' : 'offline')));
  };
  show('/equipe?personne=amina');
  fireEvent.click(await screen.findByRole('button', { name: 'Noter le départ' }));
  write(/^Dernier jour/, '2026-11-30');
  reach(false);
  await screen.findByText('Sans réseau, rien n’est enregistré');
  silent = true;
  fireEvent.submit(screen.getByRole('form', { name: 'Noter le départ' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(screen.getByText('Sans réseau, rien n’est enregistré')).toBeTruthy();
  expect(outboxOf('hr')).toEqual([]);
  expect(JSON.stringify(localStorage)).toContain('2026-11-30');

  reach(true);
  silent = false;
  fireEvent.click(await screen.findByRole('button', { name: 'Envoyer maintenant' }));
  await screen.findByText('Le départ est enregistré');
  expect(sent).toHaveLength(2);
  expect(sent[1]).toEqual(sent[0]);
});

it('warns that a function which keeps the register takes two people', async () => {
  show('/equipe?personne=amina');
  fireEvent.click(await screen.findByRole('button', { name: 'Changer d’équipe ou de fonction' }));
  fireEvent.click(await screen.findByRole('checkbox', { name: /^Ressources humaines/ }));
  expect(screen.getByText('Cette fonction demande deux personnes')).toBeTruthy();
});

it('lets a second person confirm, and neither who proposed nor who receives', async () => {
  show('/equipe?partie=attente');
  fireEvent.click(await screen.findByRole('button', { name: 'Confirmer' }));
  await waitFor(() =>
    expect(sent).toMatchObject([{ path: '/api/staff/employees/ben/proposal/confirmation', version: '"3"' }]),
  );
  for (const id of ['dir', 'ben']) {
    cleanup();
    show('/equipe?partie=attente', { ...HR, id });
    await screen.findByText(/Ressources humaines pour Ben Noirpin/);
    expect(screen.queryByRole('button', { name: 'Confirmer' })).toBeNull();
  }
});

it('closes a team after a day', async () => {
  show('/equipe?partie=equipes');
  fireEvent.click(await screen.findByRole('button', { name: /^Fermer l’équipe.*Habitat/ }));
  write(/^Dernier jour/, '2030-12-31');
  fireEvent.submit(screen.getByRole('form', { name: /^Fermer/ }));
  await screen.findByText('La fermeture est enregistrée');
  expect(sent).toMatchObject([{ path: '/api/staff/teams/HAB/closure', version: '"0"', body: { until: '2030-12-31' } }]);
});

it('shows what stays open before somebody leaves, and that it delays nothing', async () => {
  show('/equipe?personne=amina');
  fireEvent.click(await screen.findByRole('button', { name: 'Noter le départ' }));
  await screen.findByText(
    '3 mises en relation ouvertes dans l’équipe Territoires, dont 2 que personne d’autre ne suit.',
  );
  screen.getByText('1 saisie rendue à compléter dans l’équipe Territoires, aussi suivi par un collègue.');
  screen.getByText(/montré au manager de l’équipe, dans «.À valider.»/);
});
