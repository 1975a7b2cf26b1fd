// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveDraft } from '../entry/draft';
import { newForm } from '../entry/form';
import { learnFrom } from '../entry/habits';
import { heldOfOthers, keep, outboxOf } from '../outbox/outbox';
import { OutboxProvider } from '../outbox/OutboxProvider';
import { draftsOf } from '../ui/form/drafts';
import { actAs } from './acting';
import { keepForLater, rememberPerson } from './device';
import { kept } from './kept';
import { leaveFor } from './leave';
import { unseal } from './seal';
import { SessionContext } from './SessionContext';
import { SignOutDialog } from './SignOutDialog';

vi.mock('./leave');

const nadia = { id: 'nadia', name: 'Nadia B.', roles: ['MED'], team: 'TER', service: 'Lyon' };
const form = { ...newForm(nadia, {}, new Date()), territory: 'LY8-EUS', mainDomain: 'D1' };
const PROVIDER = 'http://localhost:8084/connect/logout?id_token_hint=x';
const answer = (status: number, body: unknown) => Promise.resolve(new Response(JSON.stringify(body), { status }));
const held = (person: string, id: string) =>
  keep({ kind: 'entry', id, made: id, person, form, enteredAt: null, refusal: null });

/** The server: entries are recorded when it takes them, and the session ends when it is asked to. */
function server(takes: boolean, end = () => answer(200, { location: PROVIDER })) {
  return vi.spyOn(globalThis, 'fetch').mockImplementation((path) => {
    if (path === '/api/session/end') return end();
    if (!takes) return Promise.reject(new TypeError('offline'));
    if (path === '/api/session') return answer(200, { person: 'nadia' });
    return answer(200, { answers: [{ id: 'a', status: 201 }] });
  });
}

function ask() {
  const session = {
    state: 'open' as const,
    person: nadia,
    endsAt: '2099-01-01T00:00:00Z',
    idleSeconds: 7200,
    timeZone: 'Europe/Paris',
  };
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <SessionContext value={{ session, check: () => undefined }}>
          <OutboxProvider person="nadia">
            <SignOutDialog onClose={() => undefined} />
          </OutboxProvider>
        </SessionContext>
      </QueryClientProvider>
    </MantineProvider>,
  );
}
const button = (name: string) => screen.getByRole('button', { name });

/** What the device holds of people. */
const keysOfPeople = () => Object.keys(localStorage).filter((key) => key.startsWith('trame.'));

describe('Signing out', () => {
  beforeEach(() => {
    vi.mocked(leaveFor).mockReset();
    localStorage.clear();
    sessionStorage.clear();
    window.matchMedia = vi
      .fn()
      .mockReturnValue({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() });
    actAs('nadia');
    rememberPerson(nadia, 'Europe/Paris');
    keepForLater('employees', [nadia]);
    saveDraft('nadia', { id: 'd', form, unanswered: false, dated: false, timed: false });
    learnFrom('nadia', form);
  });
  afterEach(cleanup);

  it('leaves nothing of the person on the device, and what others have not sent', async () => {
    server(false);
    held('karim', 'k');
    ask();
    screen.getByText(/^1.brouillon n’est pas enregistré$/);
    fireEvent.click(button('Se déconnecter'));
    await waitFor(() => expect(vi.mocked(leaveFor).mock.calls[0]?.[0]).toBe(PROVIDER));
    expect(keysOfPeople()).toEqual(['trame.queue.karim.k']);
    expect(kept('employees')).toBeUndefined();
    expect(sessionStorage).toHaveLength(0);
  });

  it('says how many entries would be lost, and clears them only once that is confirmed', async () => {
    server(false);
    held('nadia', 'a');
    held('nadia', 'b');
    ask();
    screen.getByText(/^2.saisies ou modifications n’ont pas encore été envoyées$/);
    expect(outboxOf('nadia')).toHaveLength(2);
    fireEvent.click(button('Se déconnecter et les perdre'));
    await waitFor(() => expect(leaveFor).toHaveBeenCalled());
    expect(outboxOf('nadia')).toEqual([]);
  });

  it('keeps all of it for the person, sealed, when asked to', async () => {
    server(false);
    held('nadia', 'a');
    ask();
    fireEvent.click(button('Se déconnecter et tout garder scellé ici'));
    await waitFor(() => expect(leaveFor).toHaveBeenCalled());
    const keys = keysOfPeople();
    expect(keys.every((key) => key.startsWith('trame.sealed.'))).toBe(true);
    expect(heldOfOthers('karim')).toEqual({ waiting: 1, drafts: 1 });
    expect(JSON.stringify(Object.values(localStorage))).not.toContain('LY8-EUS');
    expect(sessionStorage).toHaveLength(0);
    await unseal('nadia');
    expect(outboxOf('nadia').map(({ id }) => id)).toEqual(['a']);
  });

  it('sends them first when asked to', async () => {
    const fetched = server(false);
    held('nadia', 'a');
    ask();
    // Tried once by itself; the next time would be seconds later.
    await screen.findByText('Le serveur ne répond pas.');
    fetched.mockRestore();
    server(true);
    fireEvent.click(button('Envoyer d’abord'));
    await waitFor(() => expect(outboxOf('nadia')).toEqual([]));
    await waitFor(() => button('Se déconnecter'));
    expect(leaveFor).not.toHaveBeenCalled();
  });

  it('forgets nothing while the server has not ended the session', async () => {
    server(false, () => Promise.reject(new TypeError('offline')));
    ask();
    fireEvent.click(button('Se déconnecter'));
    await screen.findByText('Le serveur ne répond pas.');
    expect(draftsOf('nadia')).toHaveLength(1);
    expect(leaveFor).not.toHaveBeenCalled();
  });

  it('forgets all the same when the session had ended already', async () => {
    server(false, () => answer(401, { code: 'not-signed-in' }));
    ask();
    fireEvent.click(button('Se déconnecter'));
    await waitFor(() => expect(leaveFor).toHaveBeenCalled());
    expect(vi.mocked(leaveFor).mock.calls[0]?.[0]).toBe('/');
    expect(keysOfPeople()).toEqual([]);
  });
});
