import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { onSessionOver, sessionOver } from '../api/http';
import { forgetAnswers } from '../api/remembered';
import * as requests from '../api/requests';
import { actAs } from './acting';
import { isAboutPerson, leftBehind, openDevice, rememberedPerson, rememberedTimeZone, rememberPerson } from './device';
import { enter, nobodyIsLeft, onNotMe } from './notMe';
import { sealAllBut } from './seal';
import { after, personOf, type Answer, type Session } from './session';
import { SessionContext } from './SessionContext';
import { letGoOf, takenAway } from './takenAway';
import { putAway } from './way';
import { workIn } from '../ui/timeZone';

/** A device that knows somebody does not keep them waiting in the street. */
const STREET_PATIENCE_MS = 4_000;
const TRY_AGAIN_MS = 15_000;
const LOOK_AGAIN_MS = 60_000;
/** A timer does not hold a month. */
const LONGEST_WAIT_MS = 60 * 60_000;

const askServer = async (): Promise<Answer> => {
  const opened = openDevice();
  const known = rememberedPerson() !== null || leftBehind() !== null;
  try {
    const session = await requests.session(known ? STREET_PATIENCE_MS : undefined);
    await opened;
    return await enter(session);
  } catch (error) {
    await opened;
    const taken = takenAway(error);
    const whose = rememberedPerson()?.id;
    if (taken && whose !== undefined) await letGoOf(whose, taken);
    if (sessionOver(error)) nobodyIsLeft();
    return { error };
  }
};

/** Knows who is signed in, from the opening of the page to its end. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [session, setSession] = useState<Session>({ state: 'opening' });
  const now = useRef(session);
  const asked = useRef(0);

  const become = useCallback(
    (next: Session) => {
      const before = now.current;
      if (JSON.stringify(next) === JSON.stringify(before)) return;
      const [was, is] = [personOf(before)?.id, personOf(next)?.id];
      if (was !== is) putAway();
      now.current = next;
      actAs(next.state === 'open' ? next.person.id : null);
      if (next.state === 'open') rememberPerson(next.person, next.timeZone);
      workIn(next.state === 'open' ? next.timeZone : rememberedTimeZone());
      // What one person was shown is not for the next one.
      if (was !== undefined && was !== is) {
        queries.clear();
        forgetAnswers();
        void sealAllBut(rememberedPerson()?.id ?? null);
      } else if (next.state === 'open' && before.state !== 'open') void queries.invalidateQueries();
      setSession(next);
    },
    [queries],
  );

  const check = useCallback(async () => {
    asked.current = Date.now();
    let left: string;
    let answer: Answer;
    // What was answered before the person said to be gone is not taken.
    do {
      left = JSON.stringify(leftBehind());
      answer = await askServer();
    } while ('session' in answer && JSON.stringify(leftBehind()) !== left);
    become(after(now.current, answer, rememberedPerson(), leftBehind() !== null));
  }, [become]);

  useEffect(() => {
    const first = setTimeout(() => void check(), 0);
    return () => clearTimeout(first);
  }, [check]);

  useEffect(
    () =>
      onSessionOver((error) => {
        const person = personOf(now.current);
        const taken = takenAway(error);
        if (person === null) return;
        if (taken !== null) void letGoOf(person.id, taken);
        become(taken === null ? { state: 'ended', person } : { state: 'closed', taken });
      }),
    [become],
  );

  useEffect(
    () =>
      onNotMe(() => {
        become({ state: 'closed' });
        void check();
      }),
    [become, check],
  );

  // Something may have changed behind the page: the network, the hour, another tab.
  useEffect(() => {
    const again = () => void check();
    const looked = () => {
      const due = now.current.state !== 'open' || Date.now() - asked.current > LOOK_AGAIN_MS;
      if (document.visibilityState === 'visible' && due) again();
    };
    const elsewhere = ({ key, newValue }: StorageEvent) => {
      if (!isAboutPerson(key)) return;
      if (newValue === null) become({ state: 'closed' });
      else again();
    };
    const broughtBack = ({ persisted }: PageTransitionEvent) => {
      // « Back » after sign-out must not show the page as it was.
      if (persisted && rememberedPerson() === null) become({ state: 'closed' });
      else if (persisted) again();
    };
    window.addEventListener('online', again);
    window.addEventListener('pageshow', broughtBack);
    window.addEventListener('storage', elsewhere);
    document.addEventListener('visibilitychange', looked);
    return () => {
      window.removeEventListener('online', again);
      window.removeEventListener('pageshow', broughtBack);
      window.removeEventListener('storage', elsewhere);
      document.removeEventListener('visibilitychange', looked);
    };
  }, [check, become]);

  useEffect(() => {
    const wait = waitFor(session);
    if (wait === null) return;
    const timer = setInterval(() => void check(), wait);
    return () => clearInterval(timer);
  }, [session, check]);

  const held = useMemo(() => ({ session, check: () => void check() }), [session, check]);
  return <SessionContext value={held}>{children}</SessionContext>;
}

/** When to ask again by oneself: soon where nobody answered, and at the latest at the end of the session. */
function waitFor(session: Session): number | null {
  if (session.state === 'offline' || session.state === 'unreachable') return TRY_AGAIN_MS;
  if (session.state === 'closed' && session.away) return TRY_AGAIN_MS;
  if (session.state !== 'open') return null;
  const left = Date.parse(session.endsAt) - Date.now() + 1_000;
  return Math.min(LONGEST_WAIT_MS, Math.max(TRY_AGAIN_MS, left));
}
