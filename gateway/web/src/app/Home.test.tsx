// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { RightsTable } from '../api/types';
import { RightsContext } from '../people/RightsContext';
import type { Session } from '../session/session';
import { SessionContext } from '../session/SessionContext';
import { Home } from './Home';

const grants = { MED: 'TEAM', MGR: 'TEAM', RSV: 'SERVICE', DIR: 'ALL' } as const;
const rights: RightsTable = {
  roles: [],
  listeners: [],
  permissions: [
    { code: 'intervention.record', label: '', grants },
    { code: 'journal.read', label: '', grants: { ...grants, RDQ: 'ALL' } },
    { code: 'privacy.log', label: '', grants: { DPO: 'ALL' } },
    { code: 'card.read', label: '', grants: { EMP: 'ALL' } },
  ],
};

const Address = () => <p>{useLocation().pathname}</p>;

function landing(roles: string[], state: 'open' | 'offline' = 'open'): string | null {
  const person = { id: 'p', name: 'P', roles, team: 'TER', service: null };
  const session =
    state === 'offline'
      ? { state, person }
      : { state, person, endsAt: '2099-01-01T00:00:00Z', idleSeconds: 7200, timeZone: 'Europe/Paris' };
  render(
    <SessionContext value={{ session: session as Session, check: () => undefined }}>
      <RightsContext value={rights}>
        <MemoryRouter initialEntries={['/']}>
          <Routes>
            <Route index element={<Home />} />
            <Route path="*" element={<Address />} />
          </Routes>
        </MemoryRouter>
      </RightsContext>
    </SessionContext>,
  );
  const { textContent } = screen.getByText(/^\//);
  cleanup();
  return textContent;
}

beforeEach(() => sessionStorage.clear());
afterEach(cleanup);

it('begins with what is first of one’s function', () => {
  expect(landing(['MED'])).toBe('/ma-journee');
  expect(landing(['MGR'])).toBe('/a-valider');
  expect(landing(['MED', 'MGR'])).toBe('/a-valider');
  expect(landing(['RSV'])).toBe('/tableau-de-bord');
  expect(landing(['DIR'])).toBe('/tableau-de-bord');
  expect(landing(['DPO'])).toBe('/protection-des-donnees');
  expect(landing(['RDQ'])).toBe('/journal');
  expect(landing(['EMP'])).toBe('/tableau-de-bord');
});

it('begins with what works without network, where there is none', () => {
  expect(landing(['MED'], 'offline')).toBe('/saisie');
});

it('goes back to where one was before signing in', () => {
  sessionStorage.setItem('trame.place', '/journal?jour=2018-12-03');
  expect(landing(['MED'])).toBe('/journal');
});
