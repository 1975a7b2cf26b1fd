// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WordsContext } from '../api/directory';
import type { RightsTable } from '../api/types';
import { words } from '../dashboard/fixtures';
import { RightsContext } from '../people/RightsContext';
import { SessionContext } from '../session/SessionContext';
import { Recorded, Returned } from './OwnWork';
import { ReturnedNotice } from './ReturnedNotice';

const NADIA = { id: 'nadia', name: 'Nadia', roles: ['MED'], team: 'TER', service: null };
const rights: RightsTable = {
  roles: [],
  listeners: [],
  permissions: [{ code: 'intervention.amend', label: '', grants: { MED: 'OWN' } }],
};

const act = (id: string, date: string, startTime: string | null, more: object = {}) => ({
  id,
  version: 1,
  status: 'RECORDED',
  recordedBy: 'nadia',
  recordedAt: `${date}T10:00:00Z`,
  lastDay: '2018-12-12',
  actions: ['amend', 'void'],
  facts: { date, startTime, mediators: ['nadia'], team: 'TER', mainDomain: 'D1', theme: null, missing: [] },
  ...more,
});
const returned = (more: object = {}) => act('back', '2018-12-03', '10:00', { status: 'RETURNED', ...more });
const WHY = { what: 'RETURNED', reason: 'Combien de personnes ?', author: null, at: '', version: 1, changes: [] };

function show(children: React.ReactNode, items: object[], path = '/journal') {
  vi.spyOn(globalThis, 'fetch').mockImplementation((asked) => {
    const list = (asked as string).includes('?');
    const body = list ? { items, total: items.length, next: null } : { ...items[0], history: [WHY] };
    return Promise.resolve(new Response(JSON.stringify(body), { status: 200 }));
  });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <SessionContext value={{ session: { state: 'offline', person: NADIA }, check: () => undefined }}>
          <RightsContext value={rights}>
            <WordsContext value={words}>
              <MemoryRouter initialEntries={[path]}>{children}</MemoryRouter>
            </WordsContext>
          </RightsContext>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

describe('What waits for its author', () => {
  beforeEach(() => {
    window.matchMedia = vi
      .fn()
      .mockReturnValue({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() });
  });
  afterEach(cleanup);

  it('is announced on every page with its last day, and leads to where it is done', async () => {
    show(<ReturnedNotice />, [returned(), returned({ id: 'other' })]);
    await screen.findByText(/2.interventions vous sont renvoyées/);
    screen.getByText(/jusqu’au 12.décembre.2018/);
    expect(screen.getByRole('link', { name: 'Compléter' }).getAttribute('href')).toBe('/ma-journee');
  });

  it('is announced when it is too late as well, with who can help', async () => {
    show(<ReturnedNotice />, [returned({ actions: [] })]);
    await screen.findByText(/demandez à votre manager/);
  });

  it('is not announced on the page where it stands, nor where nothing waits', async () => {
    show(<ReturnedNotice />, [returned()], '/ma-journee');
    show(<ReturnedNotice />, []);
    await waitFor(() => expect(globalThis.fetch).toHaveBeenCalledTimes(2));
    expect(screen.queryByText(/renvoyée/)).toBeNull();
  });

  it('says why and until when, and begins the correction by one tap', async () => {
    const opened = vi.fn();
    show(<Returned day="2018-12-05" onOpen={opened} />, [returned()]);
    await screen.findByText(/Combien de personnes/);
    screen.getByText(/Jusqu’au 12.décembre.2018 inclus/);
    fireEvent.click(screen.getByRole('button', { name: /^Compléter l’intervention/ }));
    expect(opened).toHaveBeenCalledWith('back', 'amend');
  });
});

it('shows on the page of an evening what was done until four o’clock', async () => {
  show(<Recorded day="2018-12-04" onOpen={() => undefined} />, [
    act('morning', '2018-12-04', '02:00'),
    act('evening', '2018-12-04', '23:00'),
    act('night', '2018-12-05', '01:00'),
    act('next', '2018-12-05', '09:00'),
  ]);
  await screen.findByText(/1.h$/);
  expect(screen.getAllByText(/^\d+.h$/).map(({ textContent }) => textContent)).toEqual(['23\u00a0h', '1\u00a0h']);
  cleanup();
});
