// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AnswerPage } from './AnswerPage';

const PAGE = {
  association: 'Médiation d’essai',
  phone: '04 72 00 00 01',
  mediator: 'Nadia',
  until: '2026-12-31',
  shared: [{ code: 'OBJET', label: 'Objet de la demande' }],
  words: ['ACCEPTE', 'RDV', 'REFUS', 'QUESTION'],
  reasons: [{ code: 'SATURATION', label: 'Saturation' }],
  answered: [],
  service: 'Accueil',
  function: 'Agente',
};
const LOOK = '/api/partner-links/look';
const ANSWERS = '/api/partner-links/answers';

let asked: { path: string; body: Record<string, unknown> }[];

function opened(answers: Record<string, [number, object]>) {
  asked = [];
  vi.stubGlobal('fetch', (path: string, { body }: { body: string }) => {
    asked.push({ path, body: JSON.parse(body) as Record<string, unknown> });
    const [status, said] = answers[path] ?? [404, {}];
    return Promise.resolve(new Response(JSON.stringify(said), { status }));
  });
  render(
    <MantineProvider env="test">
      <MemoryRouter>
        <AnswerPage token="the-token" />
      </MemoryRouter>
    </MantineProvider>,
  );
}

const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const sent = () => asked.filter(({ path }) => path === ANSWERS).map(({ body }) => body);

beforeEach(() => {
  window.matchMedia = vi
    .fn()
    .mockReturnValue({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('shows what the person agreed to share and whom to call, and is answered in two taps', async () => {
  opened({ [LOOK]: [200, PAGE], [ANSWERS]: [200, { answerId: 'a', word: 'ACCEPTE' }] });
  await screen.findByText('Objet de la demande');
  expect(screen.getByRole('link', { name: '04 72 00 00 01' }).getAttribute('href')).toBe('tel:0472000001');
  await tap('Nous acceptons la demande');
  await tap('Envoyer la réponse');
  await screen.findByText('Merci, votre réponse est arrivée.');
  expect(sent()).toHaveLength(1);
  expect(sent()[0]).toMatchObject({ token: 'the-token', word: 'ACCEPTE', service: 'Accueil', function: 'Agente' });
  expect(sent()[0]?.['answerId']).toMatch(/^[0-9a-f-]{36}$/);
});

it('asks for a reason before it refuses', async () => {
  opened({ [LOOK]: [200, PAGE], [ANSWERS]: [200, { answerId: 'a', word: 'REFUS' }] });
  await tap('Nous ne pouvons pas');
  await tap('Envoyer la réponse');
  await screen.findAllByText('Choisissez la raison.');
  expect(sent()).toEqual([]);
  await tap('Saturation');
  await tap('Envoyer la réponse');
  await screen.findByText('Merci, votre réponse est arrivée.');
  expect(sent()[0]).toMatchObject({ word: 'REFUS', reason: 'SATURATION' });
});

it('sends the same answer under the same id where nobody heard the first', async () => {
  opened({ [LOOK]: [200, PAGE], [ANSWERS]: [503, { code: 'store-unavailable', title: 'Indisponible.' }] });
  await tap('Nous acceptons la demande');
  await tap('Envoyer la réponse');
  await screen.findByText('Indisponible.');
  await waitFor(() => expect(sent()).toHaveLength(1));
  await tap('Envoyer la réponse');
  await waitFor(() => expect(sent()).toHaveLength(2));
  expect(new Set(sent().map((body) => body['answerId'])).size).toBe(1);
});

it('tells the phone of the team by an old link, and offers nothing', async () => {
  const title = 'Ce lien n’est plus valable.';
  opened({ [LOOK]: [404, { code: 'link-over', title, detail: `${title} Appelez l’équipe au 04 72 00 00 01.` }] });
  await screen.findByText(title);
  expect(screen.getByRole('link', { name: '04 72 00 00 01' }).getAttribute('href')).toBe('tel:0472000001');
  expect(screen.queryByRole('button')).toBeNull();
});
