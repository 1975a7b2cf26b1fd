// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Words, WordsContext } from '../api/directory';
import { RightsContext } from '../people/RightsContext';
import { SessionContext } from '../session/SessionContext';
import { LeftOpen } from './LeftOpen';
import { WorkContext, type Work } from './WorkContext';

const PAULA = { id: 'paula', name: 'Paula', roles: ['MGR'], team: 'TER', service: null };
const colleague = (id: string, displayName: string, more: object = {}) =>
  ({ id, displayName, roles: ['MED'], team: 'TER', until: null, assignments: [], actions: [], ...more }) as never;
const words = new Words({
  lists: {
    version: '',
    lists: [{ code: 'TYPE_PART', entries: [{ code: 'CCAS', label: 'CCAS' }] }],
  } as never,
  teams: [{ code: 'TER', label: 'Territoires', service: 'Lyon', until: null, version: 0 }],
  territories: [],
  places: [],
  employees: [
    colleague('lea', 'Léa Martin', { until: '2018-03-15' }),
    colleague('karim', 'Karim L.'),
    colleague('odile', 'Odile T.', { team: 'HAB' }),
  ],
});
const table = {
  roles: [],
  listeners: [],
  permissions: [{ code: 'referral.handover', label: '', grants: { MGR: 'TEAM' } }],
} as never;
const referral = (id: string) => ({ id, version: 0, date: '2018-03-05', partnerType: 'CCAS', level: 'CONTACT' });

let sent: { path: string; body: unknown }[] = [];
let handed = false;

beforeEach(() => {
  window.matchMedia = vi
    .fn()
    .mockReturnValue({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined });
  sent = [];
  handed = false;
  vi.spyOn(globalThis, 'fetch').mockImplementation((path, init) => {
    const asked = path as string;
    const answer = (body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status: 200 }));
    if (init?.method === 'POST') {
      sent.push({ path: asked, body: JSON.parse(init.body as string) });
      handed = true;
      return answer({ handedOver: 2, left: 0 });
    }
    if (asked.startsWith('/api/referrals')) return answer({ items: [referral('one'), referral('two')], next: null });
    const open = [
      { kind: 'referrals', label: 'mises en relation ouvertes', team: 'TER', count: 2, alone: 2 },
      { kind: 'returned', label: 'saisie rendue à compléter', team: 'TER', count: 1, alone: 1 },
    ];
    return answer({
      team: 'TER',
      people: [{ person: 'lea', lastDay: '2018-03-15', open: handed ? open.slice(1) : open }],
    });
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  localStorage.clear();
});

function show(by: string | null = null) {
  const work: Work = {
    scope: { team: 'TER', by },
    open: () => undefined,
    validate: () => undefined,
    prolong: () => undefined,
    pending: false,
  };
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <SessionContext value={{ session: { state: 'offline', person: PAULA }, check: () => undefined }}>
          <WordsContext value={words}>
            <RightsContext value={table}>
              <MemoryRouter>
                <WorkContext value={work}>
                  <LeftOpen />
                </WorkContext>
              </MemoryRouter>
            </RightsContext>
          </WordsContext>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

it('hands all open referrals of a leaver to one colleague of the team', { timeout: 30_000 }, async () => {
  show();
  await screen.findByText('Léa Martin');
  expect(screen.getByRole('heading', { name: 'Sans médiateur présent : 3' })).toBeTruthy();
  expect(screen.getByText(/1 saisie rendue à compléter/)).toBeTruthy();
  await screen.findAllByText(/CCAS/);
  const colleagues = [...screen.getByRole('combobox', { name: /^À qui/ }).querySelectorAll('option')];
  expect(colleagues.map(({ textContent }) => textContent)).toEqual(['Choisir un médiateur de l’équipe', 'Karim L.']);

  fireEvent.click(screen.getByRole('button', { name: 'Confier les 2 mises en relation' }));
  await screen.findByText('Choisissez un médiateur de l’équipe.');
  expect(sent).toEqual([]);
  fireEvent.change(screen.getByRole('combobox', { name: /^À qui/ }), { target: { value: 'karim' } });
  fireEvent.click(screen.getByRole('button', { name: 'Confier les 2 mises en relation' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toEqual({ path: '/api/referrals/handover', body: { team: 'TER', from: 'lea', to: 'karim' } });
  await screen.findByText(/2.mises en relation confiées à Karim L\./);
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Confier les/ })).toBeNull());
});

it('hands over one of them', { timeout: 30_000 }, async () => {
  show();
  fireEvent.change(await screen.findByRole('combobox', { name: /^À qui/ }), { target: { value: 'karim' } });
  fireEvent.click((await screen.findAllByRole('button', { name: /^Confier celle-ci/ }))[0] as HTMLElement);
  await waitFor(() => expect(sent[0]?.path).toBe('/api/referrals/one/handover'));
  expect(sent[0]?.body).toEqual({ from: 'lea', to: 'karim' });
});

it('is not about what one manager did', () => {
  show('paula');
  expect(fetch).not.toHaveBeenCalled();
});
