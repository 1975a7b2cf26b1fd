// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WordsContext } from '../api/directory';
import { words } from '../dashboard/fixtures';
import { outboxOf } from '../outbox/outbox';
import { actAs } from '../session/acting';
import { SessionContext } from '../session/SessionContext';
import { ValidationWork } from './ValidationWork';

const PAULA = { id: 'paula', name: 'Paula', roles: ['MGR'], team: 'TER', service: null };

const act = (id: string, date: string, more: object = {}) => ({
  id,
  version: 0,
  status: 'RECORDED',
  recordedBy: 'nadia',
  recordedAt: `${date}T10:00:00Z`,
  lastDay: '2018-12-12',
  actions: ['validate', 'amend', 'return'],
  facts: { date, startTime: '10:00', mediators: ['nadia'], team: 'TER', mainDomain: 'D1', theme: null, missing: [] },
  ...more,
});

const LISTS: Record<string, object[]> = {
  VALIDATION: [
    act('one', '2018-12-03'),
    act('two', '2018-12-04'),
    act('mine', '2018-12-05', { recordedBy: 'paula', actions: ['amend', 'return'] }),
  ],
  INCOMPLETE: [act('incomplete', '2018-12-05')],
  RETURNED: [act('returned', '2018-12-05', { status: 'RETURNED', version: 1, actions: ['amend', 'prolong'] })],
  LATE: [],
};

/** The service, which knows the lists and does what is asked of it. */
function serve() {
  return vi.spyOn(globalThis, 'fetch').mockImplementation((path, init) => {
    const url = new URL(path as string, 'http://localhost');
    const answer = (body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status: 200 }));
    if (url.pathname === '/api/session') return answer({ person: 'paula' });
    if (url.pathname.includes('/validations')) {
      const { interventions } = JSON.parse(init?.body as string) as {
        interventions: { id: string; version: number }[];
      };
      return answer({ answers: interventions.map(({ id, version }) => ({ id, status: 200, version: version + 1 })) });
    }
    if (init?.method === 'POST') return answer({ ...LISTS['RETURNED']?.[0], version: 2 });
    const items = LISTS[url.searchParams.get('awaits') ?? ''] ?? [];
    return answer({ items, total: items.length, next: null });
  });
}

async function open() {
  const fetched = serve();
  const session = { state: 'offline' as const, person: PAULA };
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <SessionContext value={{ session, check: () => undefined }}>
          <WordsContext value={words}>
            <MemoryRouter>
              <ValidationWork team="TER" by={null} />
            </MemoryRouter>
          </WordsContext>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
  await screen.findByRole('button', { name: /^Valider ces/ });
  await screen.findByRole('button', { name: /^Prolonger/ });
  const sent = (path: string) =>
    fetched.mock.calls.flatMap(([asked, init]) =>
      asked === path && init?.method === 'POST' ? [JSON.parse((init.body as string | null) ?? 'null') as unknown] : [],
    );
  return { sent, away: () => fetched.mockRejectedValue(new TypeError('offline')) };
}

const row = (id: string) => {
  const found = document.querySelector<HTMLElement>(`[data-entry="${id}"]`);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
};

describe('What waits for a manager', { timeout: 20_000 }, () => {
  beforeEach(() => {
    localStorage.clear();
    actAs('paula');
    HTMLElement.prototype.scrollIntoView = () => undefined;
    window.matchMedia = vi
      .fn()
      .mockReturnValue({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() });
  });
  afterEach(cleanup);

  it('is validated together once asked, without what stays out and why, and taken back', async () => {
    const { sent } = await open();
    fireEvent.click(screen.getByRole('button', { name: /^Valider ces 2/ }));
    const dialog = await screen.findByRole('dialog');
    expect(sent('/api/interventions/validations')).toEqual([]);
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '1\u00a0de vous\u00a0: un autre manager ou le responsable de service les valide.',
      '1\u00a0incomplète\u00a0: il manque des faits.',
      '1\u00a0renvoyée\u00a0: leurs médiateurs complètent.',
    ]);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Valider' }));
    fireEvent.click(await screen.findByRole('button', { name: /^Annuler ces 2/ }));
    await screen.findByText(/^2.validations annulées\.$/);
    const both = (version: number) => ({ interventions: ['one', 'two'].map((id) => ({ id, version })) });
    expect(sent('/api/interventions/validations')).toEqual([both(0)]);
    expect(sent('/api/interventions/validations/withdrawals')).toEqual([both(1)]);
    expect(screen.queryByRole('button', { name: /^Annuler/ })).toBeNull();
  });

  it('waits on the device as one gesture where nobody answers for its withdrawal, behind nothing that is not done', async () => {
    const { away } = await open();
    fireEvent.click(screen.getByRole('button', { name: /^Valider ces 2/ }));
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Valider' }));
    const undo = await screen.findByRole('button', { name: /^Annuler ces 2/ });
    away();
    fireEvent.click(undo);
    await screen.findByText(/^2.annulations attendent le réseau\. Elles sont gardées/);
    const held = outboxOf('paula').filter((one) => one.kind === 'change');
    expect(held.map(({ base, change }) => `${base.id} ${base.version} ${change.action}`).sort()).toEqual([
      'one 1 withdraw',
      'two 1 withdraw',
    ]);
    expect(new Set(held.map(({ command }) => command)).size).toBe(1);
    expect(screen.queryByRole('button', { name: /^Annuler/ })).toBeNull();
  });

  it('is gone through and validated by keys, and nothing is done with what is not offered', async () => {
    const { sent } = await open();
    const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
    screen.getByRole('button', { name: /^Valider ces/ }).focus();
    press('j');
    expect(row('one').contains(document.activeElement)).toBe(true);
    press('v');
    expect(row('two').contains(document.activeElement)).toBe(true);
    press('j');
    press('v');
    expect(row('mine').contains(document.activeElement)).toBe(true);
    await screen.findByText(/^1.intervention validée\.$/);
    expect(sent('/api/interventions/validations')).toEqual([{ interventions: [{ id: 'one', version: 0 }] }]);
    press('u');
    await waitFor(() =>
      expect(sent('/api/interventions/validations/withdrawals')).toEqual([
        { interventions: [{ id: 'one', version: 1 }] },
      ]),
    );
  });

  it('gives more time by one tap', async () => {
    const { sent } = await open();
    fireEvent.click(screen.getByRole('button', { name: /^Prolonger de 7 jours/ }));
    await screen.findByText('Ses médiateurs ont 7 jours de plus pour la compléter.');
    expect(sent('/api/interventions/returned/prolong')).toHaveLength(1);
  });

  it('says which ones are the own, and for whom they are', async () => {
    await open();
    expect(row('mine').textContent).toContain('un autre manager ou le responsable de service');
    expect(within(row('mine')).queryByRole('button', { name: /^Valider/ })).toBeNull();
  });
});
