// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Words, WordsContext } from '../api/directory';
import { SessionContext } from '../session/SessionContext';
import { RegisterPage } from './RegisterPage';

const HR = { id: 'hr', name: 'Sophie R.', roles: ['RRH'], team: null, service: null };
const STAFF = [
  {
    id: 'hr',
    displayName: 'Sophie Roche',
    givenName: 'Sophie',
    familyName: 'Roche',
    roles: ['RRH'],
    team: null,
    from: '2017-01-02',
    until: null,
    version: 0,
    assignments: [],
    actions: [],
    proposed: null,
  },
];
const DPO = {
  id: 'dpo',
  displayName: 'Dominique Lenoir',
  roles: ['DPO'],
  from: '2018-01-02',
  until: null,
  version: 1,
  accesses: [],
  proposed: null,
  actions: ['admit'],
};
const WAITS = {
  ...DPO,
  id: 'next',
  displayName: 'Noé Blanc',
  roles: [],
  from: null,
  proposed: { by: 'dir', roles: ['DPO'], from: '2026-12-01', until: null },
  actions: ['admit', 'confirm', 'decline'],
};
const FUNCTIONS = [
  { code: 'MED', label: 'médiateur', guarded: false, outside: false },
  { code: 'DPO', label: 'délégué à la protection des données', guarded: true, outside: true },
  { code: 'AUD', label: 'auditeur', guarded: false, outside: true },
];
const words = new Words({
  lists: { version: '', lists: [] },
  teams: [],
  territories: [],
  places: [],
  employees: STAFF,
});

let sent: { path: string; body: unknown; version: string | null }[] = [];
let accounts: object | null = null;

beforeEach(() => {
  window.matchMedia = vi
    .fn()
    .mockReturnValue({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined });
  sent = [];
  accounts = { items: [] };
  vi.spyOn(globalThis, 'fetch').mockImplementation((path, init) => {
    const asked = path as string;
    const answer = (body: unknown, status = 200) => Promise.resolve(new Response(JSON.stringify(body), { status }));
    if (init?.method && init.method !== 'GET') {
      const version = new Headers(init.headers).get('If-Match');
      sent.push({ path: asked, body: init.body ? JSON.parse(init.body as string) : null, version });
      return answer({ ...DPO, id: 'new', displayName: 'Ada Leroy', roles: ['AUD'] });
    }
    if (asked.startsWith('/api/accounts')) return accounts ? answer(accounts) : answer({}, 404);
    if (asked.startsWith('/api/staff/functions')) return answer({ items: FUNCTIONS });
    if (asked.startsWith('/api/staff/outsiders')) return answer({ items: [DPO, WAITS] });
    return answer({ items: STAFF, next: null, total: STAFF.length });
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  localStorage.clear();
});

function show(part: string, me = HR) {
  const session = { state: 'open' as const, person: me, endsAt: '', idleSeconds: 60, timeZone: 'Europe/Paris' };
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <SessionContext value={{ session, check: () => undefined }}>
          <WordsContext value={words}>
            <MemoryRouter initialEntries={[`/equipe?partie=${part}`]}>
              <RegisterPage />
            </MemoryRouter>
          </WordsContext>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

it('registers an auditor for some days, and not without a last one', { timeout: 30_000 }, async () => {
  show('exterieur');
  fireEvent.click(await screen.findByRole('button', { name: 'Inscrire une personne extérieure' }));
  const type = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
  type(/^Prénom/, 'Ada');
  type(/^Nom/, 'Leroy');
  type(/^Fonction/, 'AUD');
  type(/^Premier jour/, '2026-12-07');
  fireEvent.click(screen.getByRole('button', { name: 'Inscrire' }));
  await screen.findByText('L’accès d’un auditeur a un dernier jour.');
  expect(sent).toEqual([]);
  type(/^Dernier jour/, '2026-12-08');
  fireEvent.click(screen.getByRole('button', { name: 'Inscrire' }));
  await screen.findByText('L’accès est enregistré');
  expect(sent[0]).toMatchObject({
    path: '/api/staff/outsiders',
    body: { givenName: 'Ada', familyName: 'Leroy', function: 'AUD', from: '2026-12-07', until: '2026-12-08' },
  });
  expect(screen.getByText('Ada Leroy')).toBeTruthy();
});

it('shows what waits for a second person, and confirms it', { timeout: 30_000 }, async () => {
  show('exterieur');
  await screen.findByText('Noé Blanc');
  fireEvent.click(screen.getByRole('button', { name: 'Confirmer l’accès de Noé Blanc' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ path: '/api/staff/outsiders/next/proposal/confirmation', version: '"1"' });
});

it('compares register and accounts, where they can be read', { timeout: 30_000 }, async () => {
  accounts = { items: [{ login: 'who', name: 'Qui', person: 'x' }] };
  show('comptes');
  await screen.findByText('Comptes sans personne (1)');
  expect(screen.getByText('Personnes sans compte (2)')).toBeTruthy();
  cleanup();
  accounts = null;
  show('comptes');
  await screen.findByText('Les comptes sont tenus ailleurs');
});

it('tells who begins the register to be in it first', { timeout: 30_000 }, async () => {
  show('personnes', { ...HR, id: 'first' });
  expect((await screen.findByRole('link', { name: 'M’inscrire' })).getAttribute('href')).toBe(
    '/equipe?partie=arrivee&compte=first',
  );
});
