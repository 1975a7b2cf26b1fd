// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Words, WordsContext } from '../api/directory';
import type { Employee, RightsTable } from '../api/types';
import { RightsContext } from '../people/RightsContext';
import { leaveFor } from '../session/leave';
import { SessionContext } from '../session/SessionContext';
import { CloseSessions } from './CloseSessions';

const employee = (id: string, displayName: string, team: string) =>
  ({ id, displayName, team, roles: ['MED'], until: null }) as unknown as Employee;
const words = new Words({
  lists: { version: '', lists: [] },
  teams: [],
  territories: [],
  places: [],
  employees: [employee('hugo', 'Hugo M.', 'TER'), employee('amina', 'Amina D.', 'TER'), employee('karim', 'K.', 'STE')],
});
const table = {
  roles: [],
  listeners: [],
  permissions: [
    {
      code: 'session.close',
      grants: { MGR: 'TEAM', MED: 'OWN' },
    },
  ],
} as unknown as RightsTable;

vi.mock('../session/leave');

let closed: string[] = [];

function show(role: string) {
  const person = { id: 'hugo', name: 'Hugo M.', roles: [role], team: 'TER', service: null };
  const session = { state: 'open' as const, person, endsAt: '', idleSeconds: 60, timeZone: 'Europe/Paris' };
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <SessionContext value={{ session, check: () => undefined }}>
          <WordsContext value={words}>
            <RightsContext value={table}>
              <CloseSessions unsent={false} />
            </RightsContext>
          </WordsContext>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  closed = [];
  vi.mocked(leaveFor).mockReset();
  window.matchMedia = vi
    .fn()
    .mockReturnValue({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() });
  vi.spyOn(globalThis, 'fetch').mockImplementation((path) => {
    closed.push(path as string);
    return Promise.resolve(new Response('{"location":"/provider"}', { status: 200 }));
  });
});
afterEach(cleanup);

it('closes one’s own sessions once that is confirmed, and this one with them', async () => {
  show('MED');
  expect(screen.queryByLabelText(/^De qui/)).toBeNull();
  press('Fermer toutes mes sessions');
  press('Ne rien changer');
  press('Fermer toutes mes sessions');
  expect(closed).toEqual([]);
  press('Fermer toutes les sessions');
  await waitFor(() => expect(leaveFor).toHaveBeenCalledWith('/provider'));
  expect(closed).toEqual(['/api/staff/sessions/hugo/closure', '/api/session/end']);
});

it('closes those of somebody of the own team, and offers nobody else', async () => {
  show('MGR');
  const whose = screen.getByLabelText(/^De qui/);
  expect([...whose.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    'Mes sessions',
    'Amina D.',
  ]);
  fireEvent.change(whose, { target: { value: 'amina' } });
  press('Fermer toutes ses sessions');
  press('Fermer toutes les sessions');
  await screen.findByText(/^Amina D. n’a plus de session ouverte/);
  expect(closed).toEqual(['/api/staff/sessions/amina/closure']);
  expect(leaveFor).not.toHaveBeenCalled();
});
