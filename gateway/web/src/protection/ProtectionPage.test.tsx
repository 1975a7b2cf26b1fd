// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Words, WordsContext } from '../api/directory';
import type { Employee, RightsTable } from '../api/types';
import type { Permission } from '../people/rights';
import { RightsContext } from '../people/RightsContext';
import { SessionContext } from '../session/SessionContext';
import { ProtectionPage } from './ProtectionPage';

const DPO = { id: 'dpo', name: 'Dominique D.', roles: ['DPO'], team: null, service: null };
const GONE = '0198c2de-0000-7000-8000-00000000aaaa';
const LATE = '0198c2de-0000-7000-8000-00000000bbbb';
const ENTRY = '0198c2de-0000-7000-8000-0000000cccc1';
const employee = (id: string, displayName: string, until: string | null) =>
  ({ id, displayName, until, roles: ['MED'], team: 'TER' }) as unknown as Employee;
const STAFF = [
  employee('nadia', 'Nadia Rivebelle', null),
  employee(GONE, 'Julien Noirpin', '2021-06-30'),
  employee(LATE, 'Claire Beauvent', '2025-06-30'),
];
const ACCESSES = {
  day: '2026-11-23',
  items: [
    access('1', 'dpo', 'privacy.log', 'a lu la liste des consultations', '2026-11-23', null),
    access('2', 'nadia', 'figures.person', 'a lu les chiffres d’un médiateur', GONE, null),
    access('3', 'nadia', 'intervention.opened', 'a ouvert une intervention', ENTRY, 'Suite d’une réclamation'),
  ],
  truncated: true,
};
const RETENTION = {
  rules: [
    { code: 'STAFF_LEAVER', label: 'Nom d’un ancien salarié', months: 60 },
    { code: 'NOTE', label: 'Notes', months: 24 },
  ],
  items: [
    { person: GONE, rule: 'STAFF_LEAVER', since: '2021-06-30', due: '2099-06-30', soon: true },
    { person: LATE, rule: 'STAFF_LEAVER', since: '2025-06-30', due: '2099-07-30', soon: false },
  ],
  texts: [
    { rule: 'NOTE', month: '2024-11', due: '2098-12-01', soon: true },
    { rule: 'REASON', month: '2022-03', due: '2099-04-01', soon: false },
  ],
};
const DONE = { person: GONE, at: '2026-11-23T10:05:00Z', by: 'dpo', cause: 'REQUEST' };

function access(id: string, person: string, what: string, label: string, subject: string, reason: string | null) {
  return { id, at: '2026-11-23T10:05:00.123Z', person, what, label, subject, reason };
}

const answer = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }));

/** The server, with what it answers to the path asked for; what is posted is answered by `forget`. */
function server(forget: () => Promise<Response> = () => answer(201, DONE)) {
  return vi.spyOn(globalThis, 'fetch').mockImplementation((path, init) => {
    const asked = path as string;
    if (init?.method === 'POST') return forget();
    if (asked.startsWith('/api/privacy/accesses')) return answer(200, ACCESSES);
    if (asked === '/api/privacy/retention') return answer(200, RETENTION);
    if (asked === '/api/privacy/forgotten') return answer(200, { items: [] });
    return answer(404, { code: 'not-found' });
  });
}

function show(
  part: string,
  permissions: Permission[] = ['privacy.log', 'privacy.forget', 'privacy.held'],
  narrow = false,
) {
  window.matchMedia = vi
    .fn()
    .mockReturnValue({ matches: narrow, addEventListener: vi.fn(), removeEventListener: vi.fn() });
  const rights: RightsTable = {
    roles: [],
    listeners: [],
    permissions: permissions.map((code) => ({ code, label: '', grants: { DPO: 'ALL' } })),
  };
  const words = new Words({
    lists: { version: '', lists: [] },
    teams: [],
    territories: [],
    places: [],
    employees: STAFF,
  });
  const session = {
    state: 'open' as const,
    person: DPO,
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
              <MemoryRouter initialEntries={[`/protection-des-donnees?partie=${part}&jour=2026-11-23`]}>
                <ProtectionPage />
              </MemoryRouter>
            </WordsContext>
          </RightsContext>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
}
const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
const links = () => screen.getAllByRole('link').map((link) => link.getAttribute('href'));

describe('The page of the data protection officer', () => {
  beforeEach(() => {
    window.scrollTo = vi.fn();
  });
  afterEach(cleanup);

  it('has the parts that one may use, and no others', () => {
    server();
    show('oublier', ['privacy.held']);
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Droit d’accès']);
    screen.getByRole('heading', { name: 'Remettre à une personne ce qui est conservé d’elle' });
  });

  it('says who read what, by name where it is somebody', async () => {
    const fetched = server();
    show('consultations');
    const table = await screen.findByRole('table', { name: /^Qui a consulté quoi le/ });
    const [, log, figures, opened] = within(table).getAllByRole('row');
    expect(fetched.mock.calls[0]?.[0]).toBe('/api/privacy/accesses?day=2026-11-23');
    expect(log && cells(log)).toEqual([
      'Dominique D.',
      'A lu la liste des consultations',
      '23\u00a0novembre\u00a02026',
      '',
    ]);
    expect(figures && cells(figures).slice(0, 3)).toEqual([
      'Nadia Rivebelle',
      'A lu les chiffres d’un médiateur',
      'Julien Noirpin',
    ]);
    expect(opened && cells(opened).slice(2)).toEqual(['…000cccc1', 'Suite d’une réclamation']);
    expect(within(table).getAllByRole('rowheader')[0]?.textContent).toBe('11\u00a0h\u00a005');
    screen.getByText('La liste est coupée');
  });

  it('links an entry for who reads the journal too', async () => {
    server();
    show('consultations', ['privacy.log', 'journal.read']);
    await screen.findByRole('table');
    expect(links()).toContain(`/journal?acte=${ENTRY}`);
  });

  it('is a list of cards on a phone', async () => {
    server();
    show('consultations', undefined, true);
    const list = await screen.findByRole('list', { name: /^Qui a consulté quoi le/ });
    expect(within(list).getAllByRole('listitem')).toHaveLength(3);
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('tells the rules, and whose time is over soon', async () => {
    server();
    show('durees');
    const table = await screen.findByRole('table', { name: /^Personnes/ });
    const [, soon, later] = within(table).getAllByRole('row');
    screen.getByText('5 ans');
    expect(soon?.textContent).toContain('Julien Noirpin');
    expect(soon?.textContent).toContain('dans moins de 30 jours');
    expect(later?.textContent).not.toContain('30 jours');
  });

  it('tells of each month until when its free words can be read', async () => {
    server();
    show('durees');
    const table = await screen.findByRole('table', { name: /^Mois dont les textes libres/ });
    const [, note, reason] = within(table).getAllByRole('row');
    expect(note?.textContent).toBe('novembre\u00a02024Notes1er\u00a0décembre\u00a02098dans moins de 30 jours');
    expect(reason?.textContent).toContain('mars\u00a02022REASON1er\u00a0avril\u00a02099');
  });

  it('offers what is kept of a person in four files', () => {
    server();
    show('remettre');
    fireEvent.change(screen.getByLabelText('Personne qui demande'), { target: { value: 'nadia' } });
    expect(links().slice(-4)).toEqual([
      '/api/staff/held/nadia/pdf',
      '/api/staff/held/nadia',
      '/api/privacy/held/nadia/pdf',
      '/api/privacy/held/nadia',
    ]);
  });
});

describe('Forgetting somebody', () => {
  beforeEach(() => {
    window.scrollTo = vi.fn();
  });
  afterEach(cleanup);
  const posted = (fetched: ReturnType<typeof server>) =>
    fetched.mock.calls.filter(([, init]) => init?.method === 'POST').map(([path, init]) => [path, init?.body]);

  async function choose() {
    const select = await screen.findByLabelText<HTMLSelectElement>('Personne qui ne travaille plus ici');
    fireEvent.change(select, { target: { value: GONE } });
    await screen.findByText('La durée de conservation n’est pas finie');
    fireEvent.click(screen.getByRole('button', { name: 'Oublier cette personne' }));
    return screen.findByRole('dialog', { name: 'Oublier Julien Noirpin' });
  }
  const confirm = (dialog: HTMLElement, word: string) => {
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: word } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Oublier pour toujours' }));
  };

  it('is for those who left, and asks for the word first', async () => {
    const fetched = server();
    show('oublier');
    const dialog = await choose();
    const select = screen.getByLabelText<HTMLSelectElement>('Personne qui ne travaille plus ici');
    expect([...select.options].map(({ value }) => value)).toEqual(['', GONE, LATE]);
    confirm(dialog, 'oui');
    within(dialog).getByText(/^Écrivez le mot/);
    expect(posted(fetched)).toEqual([]);
  });

  it('is done once, ends with the certificate and takes the person off the list', async () => {
    const fetched = server();
    show('oublier');
    confirm(await choose(), ' Oublier ');
    await screen.findByText('La personne est oubliée');
    expect(posted(fetched)).toEqual([['/api/privacy/forgotten', JSON.stringify({ person: GONE })]]);
    expect(links()).toContain(`/api/privacy/forgotten/${GONE}/certificate`);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('that is refused says so in place, and nobody is forgotten', async () => {
    server(() => answer(409, { title: 'Cette personne travaille encore ici.', code: 'still-employed' }));
    show('oublier');
    const dialog = await choose();
    confirm(dialog, 'oublier');
    await within(dialog).findByText('Cette personne travaille encore ici.');
    expect(screen.queryByText('La personne est oubliée')).toBeNull();
    await waitFor(() => screen.getByText('Personne n’a encore été oublié'));
  });
});
