import { sessionOver } from '../api/http';
import type { Person, SessionAnswer } from '../api/types';
import { takenAway, type TakenAway } from './takenAway';

/** Where the page stands with the person in front of it. */
export type Session =
  | { state: 'opening' }
  /** Nobody is signed in; `away` where nobody answers either, `taken` where somebody else ended the session. */
  | { state: 'closed'; away?: true; taken?: TakenAway }
  | { state: 'open'; person: Person; endsAt: string; idleSeconds: number; timeZone: string }
  /** It was open on this page: what is under way stays there until the person is back. */
  | { state: 'ended'; person: Person }
  /** Nobody answers: whom this device knows may go on recording. */
  | { state: 'offline'; person: Person }
  | { state: 'unreachable'; error: unknown };

export type Answer = { session: SessionAnswer } | { error: unknown };

export function personOf(session: Session): Person | null {
  return 'person' in session ? session.person : null;
}

/** What the provider does not tell of somebody is empty; who has no number is known to no service. */
const whoIs = ({ person, name, roles, team, teams, service }: SessionAnswer): Person => ({
  id: person ?? '',
  name: name ?? '',
  roles,
  team: team ?? null,
  ...(teams.length > 1 ? { teams } : {}),
  service: service ?? null,
});

/** Where it stands after the server was asked; `remembered` is whom this device knows, `left` when they said to be gone. */
export function after(before: Session, answer: Answer, remembered: Person | null, left = false): Session {
  if ('session' in answer) {
    const { endsAt, idleSeconds, timeZone } = answer.session;
    return { state: 'open', person: whoIs(answer.session), endsAt, idleSeconds, timeZone };
  }
  const person = personOf(before);
  const taken = takenAway(answer.error);
  if (taken) return { state: 'closed', taken };
  if (sessionOver(answer.error)) return person ? { state: 'ended', person } : { state: 'closed' };
  if (person) return before;
  if (remembered) return { state: 'offline', person: remembered };
  if (left) return { state: 'closed', away: true };
  return before.state === 'closed' ? before : { state: 'unreachable', error: answer.error };
}
