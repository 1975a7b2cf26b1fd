// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Words, WordsContext } from '../api/directory';
import type { Intervention } from '../api/types';
import { SessionContext } from '../session/SessionContext';
import { EntryDrawer } from './EntryDrawer';

const MANAGER = { id: 'samira', name: 'Samira P.', roles: ['MGR'], team: 'TER', service: 'Lyon' };
const ENTRY = {
  id: 'e1',
  version: 0,
  status: 'RECORDED',
  recordedBy: 'nadia',
  recordedAt: '2018-03-06T10:00:00Z',
  facts: {
    date: '2018-03-06',
    mediators: ['nadia'],
    team: 'HAB',
    mainDomain: 'D1',
    secondaryDomains: [],
    publics: { age: {}, gender: {}, capacity: {} },
    outcomes: [],
    note: 'Bruit en soirée',
    late: false,
    missing: [],
  },
  history: [],
} as unknown as Intervention;
const REASON = 'Réclamation du bailleur du 5 mars';
const words = new Words({ lists: { version: '', lists: [] }, teams: [], territories: [], places: [], employees: [] });
const answer = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }));
const OUTSIDE = { title: 'Votre rôle permet cela, mais pas ici.', code: 'outside-scope', actions: ['open'] };

function server(open = () => answer(200, ENTRY), read = () => answer(403, OUTSIDE)) {
  return vi.spyOn(globalThis, 'fetch').mockImplementation((_, init) => (init?.method === 'POST' ? open() : read()));
}

function show() {
  const session = {
    state: 'open' as const,
    person: MANAGER,
    endsAt: '2099-01-01T00:00:00Z',
    idleSeconds: 7200,
    timeZone: 'Europe/Paris',
  };
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <SessionContext value={{ session, check: () => undefined }}>
          <WordsContext value={words}>
            <EntryDrawer id="e1" onClose={() => undefined} />
          </WordsContext>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
}
const posted = (fetched: ReturnType<typeof server>) => fetched.mock.calls.filter(([, init]) => init?.method === 'POST');
async function write(reason: string) {
  fireEvent.change(await screen.findByLabelText(/^Pourquoi l’ouvrir/), { target: { value: reason } });
  fireEvent.click(screen.getByRole('button', { name: 'Ouvrir et noter mon motif' }));
}

describe('An entry outside one’s scope', () => {
  beforeEach(() => {
    sessionStorage.clear();
    // A field that grows with its text asks for it; there is none here.
    Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
    window.matchMedia = vi
      .fn()
      .mockReturnValue({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() });
  });
  afterEach(cleanup);

  it('stays closed without a reason of ten characters', async () => {
    const fetched = server();
    show();
    await write('  bruit    ');
    await screen.findByText(/^Écrivez au moins 10.caractères\.$/);
    expect(posted(fetched)).toEqual([]);
  });

  it('opens with a reason, to be read and nothing else, and says who is told', async () => {
    const fetched = server();
    show();
    await write(` ${REASON} `);
    await screen.findByText('Vous lisez cette intervention hors de votre périmètre');
    const [[path, init] = []] = posted(fetched);
    expect(path).toBe('/api/interventions/e1/openings');
    expect(init?.body).toBe(JSON.stringify({ reason: REASON }));
    screen.getByText('Bruit en soirée');
    screen.getByRole('heading', { name: /^Intervention du/ });
    expect(screen.queryByRole('button', { name: /^(Valider|Corriger|Annuler|Faire)/ })).toBeNull();
  });

  it('says beside the reason why it was refused', async () => {
    const errors = [{ field: 'reason', code: 'invalid-value', message: 'Le motif est trop court.' }];
    server(() => answer(422, { title: 'Refusé', code: 'invalid-value', errors }));
    show();
    await write(REASON);
    await screen.findByText('Le motif est trop court.');
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^Pourquoi l’ouvrir/).value).toBe(REASON);
  });

  it('is refused as before to who may not open it', async () => {
    server(undefined, () => answer(403, { ...OUTSIDE, actions: [] }));
    show();
    await screen.findByText(OUTSIDE.title);
    expect(screen.queryByLabelText(/^Pourquoi l’ouvrir/)).toBeNull();
  });

  it('is not asked for when the refusal is another one', async () => {
    server(undefined, () => answer(403, { title: 'Votre fonction ne le permet pas.', code: 'forbidden' }));
    show();
    await screen.findByText('Votre fonction ne le permet pas.');
    expect(screen.queryByLabelText(/^Pourquoi l’ouvrir/)).toBeNull();
  });
});
