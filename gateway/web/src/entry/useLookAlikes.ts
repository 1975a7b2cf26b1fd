import { useRef, useState } from 'react';
import { sessionOver } from '../api/http';
import { lookAlikes } from '../api/requests';
import type { Intervention, Person } from '../api/types';
import { toJournal } from '../journal/links';
import { askOrKeep } from '../outbox/askOrKeep';
import { actsAs } from '../session/acting';
import { now } from '../ui/clock';
import { formatDate } from '../ui/format';
import { uuidv7 } from '../ui/uuid';
import type { EntryForm } from './form';
import { faultsOf } from './refusals';
import type { Entry } from './useEntry';

/** As the service is asked; null where too little is said to be like anything. */
export function lookAlikeQuery({
  date,
  startTime,
  team,
  territory,
  place,
  placeType,
  mainDomain,
  mediators,
}: EntryForm) {
  if (!startTime || !team || !territory || !mainDomain || mediators.length === 0) return null;
  return { team, day: date, time: startTime, domain: mainDomain, territory, place, placeType, mediator: mediators };
}

/** The manager is not asked what whoever was there has said. Behind the entry, where that waits on the device. */
function rememberTwo(person: string, { team, date }: EntryForm, id: string, other: string): void {
  const told = askOrKeep(person, {
    command: uuidv7(),
    thing: id,
    ask: { method: 'POST', path: '/api/interventions/doubles/apart', body: { one: id, other }, version: null },
    title: `Deux interventions distinctes, le ${formatDate(date)}`,
    way: toJournal(team, date, id),
    draft: null,
  });
  // Refused, it is asked of the manager, as if nothing had been said.
  void told.catch(() => null);
}

/**
 * Before an entry is sent: has the other of the pair recorded it already? Asked for a second at most, and only where somebody may
 * answer; whatever goes wrong, the entry is sent.
 */
export function useLookAlikes(person: Person, entry: Entry) {
  const [asking, setAsking] = useState(false);
  const [like, setLike] = useState<Intervention | null>(null);
  /** Not sent, because this one was there. */
  const [instead, setInstead] = useState<Intervention | null>(null);
  /** Drafts of which it was said that they are another act. */
  const apart = useRef(new Set<string>());
  const { draft, form } = entry;

  const send = async () => {
    setInstead(null);
    const query = lookAlikeQuery(form);
    const worth = query !== null && !entry.asksDay && Object.keys(faultsOf(form, now())).length === 0;
    if (!worth || apart.current.has(draft.id) || !navigator.onLine || !actsAs(person.id)) {
      entry.send();
      return;
    }
    setAsking(true);
    const found = await lookAlikes(query).catch((error: unknown) => (sessionOver(error) ? null : []));
    setAsking(false);
    // The session is over, and said to be: what was written stays a draft for whoever signs in again.
    if (found === null) return;
    const [first] = found;
    if (first) setLike(first);
    else entry.send();
  };
  return {
    asking,
    like,
    instead,
    send: () => {
      if (!asking) void send();
    },
    /** Two acts: it is sent, and not asked about again. */
    two: () => {
      apart.current.add(draft.id);
      setLike(null);
      void entry.leave().then((left) => {
        if (left && like) rememberTwo(person.id, form, draft.id, like.id);
      });
    },
    /** The same act: what was written here is given up. */
    drop: () => {
      setInstead(like);
      setLike(null);
      entry.fresh();
    },
    /** Back to the form, nothing decided. */
    back: () => setLike(null),
  };
}

export type LookAlikes = ReturnType<typeof useLookAlikes>;
