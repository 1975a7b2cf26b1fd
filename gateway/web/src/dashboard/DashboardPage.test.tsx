// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter, useLocation } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WordsContext } from '../api/directory';
import { forgetAnswers } from '../api/remembered';
import type { RightsTable } from '../api/types';
import { RightsContext } from '../people/RightsContext';
import { SessionContext } from '../session/SessionContext';
import { DashboardPage } from './DashboardPage';
import { dimensions, figures, words } from './fixtures';

// It draws nothing where nothing has a size; what it draws is in the table too.
vi.mock('@mantine/charts', () => ({ BarChart: () => null }));

const person = { id: 'karim', name: 'Karim', roles: ['DIR'], team: null, service: null };
const rights: RightsTable = {
  roles: [],
  listeners: [],
  permissions: ['figures.read', 'journal.read', 'case.read'].map((code) => ({
    code,
    label: '',
    grants: { DIR: 'ALL' },
  })),
};
const rules = [{ code: 'by-domain', title: 'Par domaine', rule: 'Selon leur domaine principal.' }];
const act = { id: 'one', date: '2018-03-05', team: 'TER', territory: 'LY8', mainDomain: 'D1', theme: 'BRUIT' };
const pivot = {
  rows: 'theme',
  columns: 'team',
  unit: 'interventions',
  total: 10,
  rowCodes: ['BRUIT', null],
  columnCodes: ['HAB', 'TER', 'VIDE'],
  cells: [
    [0, 8, 0],
    [2, 0, 0],
  ],
  rowTotals: [8, 2],
  columnTotals: [2, 8, 0],
};

const conflicts = {
  period: { from: '2018-01-01', to: '2018-12-31' },
  requested: 8,
  awaiting: 1,
  opened: 6,
  notOpened: 1,
  underWay: 1,
  closed: 5,
  reasons: [{ code: 'ANCIEN', count: 1 }],
  outcomes: [
    { code: 'DIALOGUE', count: 2 },
    { code: 'REFUS', count: 1 },
  ],
  positive: { count: 3, base: 4 },
  delay: { median: 30, cases: 5 },
  agreements: { count: 1, base: 2 },
  kept: { count: 0, base: 0 },
  eased: { count: 1, base: 2 },
};
const oneCase = {
  id: 'c1',
  kind: 'CONFLIT',
  team: 'TER',
  territory: 'LY8',
  requestedOn: '2018-01-10',
  outcome: 'REFUS',
};
const cases = { total: 1, items: [oneCase] };

const ANSWERS: [path: string, body: unknown][] = [
  ['/api/activity/years', { first: 2014, last: 2018 }],
  ['/api/activity/dimensions', { items: dimensions }],
  ['/api/activity/figures?', figures],
  ['/api/activity/rules', { items: rules }],
  ['/api/activity/pivot?', pivot],
  ['/api/activity/conflicts?', conflicts],
  ['/api/activity/conflicts/cases?', cases],
  ['/api/activity/acts?', { total: 51, items: [act], next: 'key' }],
];
function Address() {
  return <output data-testid="address">{decodeURIComponent(useLocation().search)}</output>;
}
const address = () => screen.getByTestId('address').textContent;

function open(search: string) {
  const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation((path) => {
    const [, body] = ANSWERS.find(([beginning]) => (path as string).startsWith(beginning)) ?? [];
    return Promise.resolve(new Response(JSON.stringify(body ?? {}), { status: body ? 200 : 404 }));
  });
  const session = {
    state: 'open' as const,
    person,
    endsAt: '2099-01-01T00:00:00Z',
    idleSeconds: 7200,
    timeZone: 'Europe/Paris',
  };
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <SessionContext value={{ session, check: () => undefined }}>
          <RightsContext value={rights}>
            <WordsContext value={words}>
              <MemoryRouter initialEntries={[`/tableau-de-bord${search}`]}>
                <DashboardPage />
                <Address />
              </MemoryRouter>
            </WordsContext>
          </RightsContext>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
  /** What the service was asked, of one kind. */
  return (kind: string) =>
    fetched.mock.calls
      .map(([path]) => new URL(path as string, 'http://trame'))
      .filter(({ pathname }) => pathname === `/api/activity/${kind}`)
      .map(({ searchParams }) => Object.fromEntries(searchParams));
}

const card = async (name: string) => within(await screen.findByRole('region', { name }));

// A whole page takes its time where many tests run side by side.
configure({ asyncUtilTimeout: 10_000 });

describe('The dashboard', { timeout: 30_000 }, () => {
  beforeEach(() => {
    forgetAnswers();
    window.scrollTo = vi.fn();
    window.matchMedia = vi
      .fn()
      .mockReturnValue({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() });
    globalThis.ResizeObserver = class {
      observe = vi.fn();
      unobserve = vi.fn();
      disconnect = vi.fn();
    };
  });
  afterEach(cleanup);

  it('asks for what the address says, and lets any year be chosen that holds something', async () => {
    const asked = open('?annee=2018&mois=3&equipe=TER&theme=BRUIT&connu=2018-12-31&inconnu=1');
    await screen.findByText('10', { selector: 'button' });
    expect(asked('figures')).toEqual([
      { from: '2018-03-01', to: '2018-03-31', team: 'TER', theme: 'BRUIT', asOf: '2018-12-31T22:59:59.999Z' },
    ]);
    const years = within(screen.getByLabelText('Année'))
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
    expect(years).toEqual(expect.arrayContaining(['2018', '2014', 'Autres dates…']));
    fireEvent.change(screen.getByLabelText('Année'), { target: { value: '2014' } });
    await waitFor(() => expect(address()).toContain('annee=2014'));
    await waitFor(() => expect(asked('figures').at(-1)).toMatchObject({ from: '2014-03-01', to: '2014-03-31' }));
  });

  it('opens on the last year that holds something', async () => {
    const asked = open('');
    await screen.findByText('10', { selector: 'button' });
    expect(asked('figures')).toEqual([{ from: '2018-01-01', to: '2018-12-31' }]);
  });

  it('draws what the service gives, with shares of the whole and what is not said', async () => {
    open('?annee=2018');
    const gender = await card('Genre');
    gender.getByText('5 des 7 personnes rencontrées sont décrites');
    expect(gender.getAllByRole('button', { name: /%/ }).map(({ textContent }) => textContent)).toEqual([
      'Femmes3 43\u00a0%',
      'Hommes2 29\u00a0%',
      'Non renseigné2 29\u00a0%',
    ]);
    // A dimension of which the page knows nothing by name.
    (await card('Convention')).getByText('VILLE-2018');
    (await card('Domaine')).getByText('n = 10 interventions');
    // One demand is one demand.
    screen.getByText(/^1.demande \(/);
  });

  it('takes a filter back by a tap, and all of them', async () => {
    open('?annee=2018&domaine=D2&theme=BRUIT');
    fireEvent.click(await screen.findByRole('button', { name: /^Retirer le filtre Domaine.: Conflits$/ }));
    await waitFor(() => expect(address()).toBe('?annee=2018&theme=BRUIT'));
    fireEvent.click(screen.getByRole('button', { name: 'Tout voir' }));
    await waitFor(() => expect(address()).toBe('?annee=2018'));
    expect(screen.queryByRole('button', { name: 'Tout voir' })).toBeNull();
  });

  it('narrows by what the service says can be narrowed by', async () => {
    const asked = open('?annee=2018');
    await card('Convention');
    fireEvent.click(screen.getByRole('button', { name: 'Plus de filtres' }));
    fireEvent.change(screen.getByLabelText('Convention', { selector: 'select' }), { target: { value: 'VILLE-2018' } });
    await waitFor(() => expect(asked('figures').at(-1)).toMatchObject({ convention: 'VILLE-2018' }));
    expect(address()).toBe('?annee=2018&convention=VILLE-2018');
  });

  it('opens the acts behind a figure with the same filters, page by page', async () => {
    const asked = open('?annee=2018&equipe=TER');
    fireEvent.click((await card('Thème')).getByRole('button', { name: /^Non renseigné/ }));
    const acts = within(await screen.findByRole('dialog'));
    await acts.findByText(/^51.actes · 2018, Équipe Territoires/);
    expect(address()).toBe('?annee=2018&equipe=TER&actes=theme:-');
    const whole = { from: '2018-01-01', to: '2018-12-31', team: 'TER', by: 'theme', value: '-' };
    expect(asked('acts')).toEqual([whole]);
    fireEvent.click(acts.getByRole('button', { name: 'Afficher la suite' }));
    await waitFor(() => expect(asked('acts')[1]).toEqual({ ...whole, after: 'key' }));
    const file = acts.getByRole('link', { name: /XLSX/ }).getAttribute('href') ?? '';
    expect(file).toMatch(/^\/api\/activity\/acts\/export\?/);
    expect(Object.fromEntries(new URLSearchParams(file.split('?')[1]))).toEqual({ ...whole, format: 'xlsx' });
  });

  it('crosses any two dimensions, and a cell opens its acts', async () => {
    const asked = open('?annee=2018&lignes=theme&colonnes=team');
    const table = within(await screen.findByRole('region', { name: 'Thème en lignes, équipe en colonnes' }));
    expect(asked('pivot')).toEqual([{ from: '2018-01-01', to: '2018-12-31', rows: 'theme', columns: 'team' }]);
    expect(table.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Équipe Habitat',
      'Équipe Territoires',
      'Total',
    ]);
    fireEvent.click(table.getByRole('button', { name: /^Non renseigné, Équipe Habitat.: 2, voir les actes$/ }));
    await waitFor(() => expect(address()).toContain('actes=theme:-;team:HAB'));
    expect(asked('acts').at(-1)).toMatchObject({ by: 'theme', value: '-', and: 'team', andValue: 'HAB' });
  });

  it('tells what became of conflict cases, and the cases behind each figure', async () => {
    const asked = open('?annee=2018&equipe=TER');
    const keys = await screen.findByRole('list', { name: 'Chiffres des dossiers de conflit' });
    for (const said of [/^75\s%$/, /^30\sjours$/, /^3 sur 4\sdossiers clos$/, /^0 sur 0\saccord/]) {
      expect(within(keys).getByText(said)).toBeTruthy();
    }
    fireEvent.click(screen.getByRole('button', { name: /^Refus d’une partie.*voir les dossiers$/ }));
    const drawer = await screen.findByRole('dialog');
    await within(drawer).findByRole('link', { name: /^Conflit/ });
    expect(address()).toContain('dossiers=closed:REFUS');
    expect(asked('conflicts/cases')).toMatchObject([{ team: 'TER', figure: 'closed', code: 'REFUS' }]);
  });

  it('does not show figures of cases for what a case does not say', async () => {
    const asked = open('?annee=2018&domaine=D1');
    await screen.findByText(/se filtrent par équipe, territoire, thème et origine/);
    expect(asked('conflicts')).toEqual([]);
  });
});
