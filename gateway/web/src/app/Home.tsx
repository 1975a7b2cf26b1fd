import { useEffect, useState } from 'react';
import { Navigate } from 'react-router';
import type { Role } from '../api/generated/rights';
import { PROTECTION } from '../people/rights';
import { useMay } from '../people/RightsContext';
import { usePerson, useSession } from '../session/SessionContext';
import { forgetPlace, PATHS, placeBefore } from '../session/way';

/** What is first of a function's day; of several functions the first one here. */
const FIRST: [Role, string][] = [
  ['DIR', PATHS.dashboard],
  ['RSV', PATHS.dashboard],
  ['MGR', PATHS.validate],
  ['MED', PATHS.day],
  ['RRH', PATHS.register],
  ['DPO', PATHS.protection],
];

/** Where one lands: back where one was before sign-in, or on the page that one's function begins with. */
export function Home() {
  const may = useMay();
  const { roles } = usePerson();
  const { session } = useSession();
  // Read once: it is forgotten as soon as one is on the way there, and this page may be drawn again before.
  const [place] = useState(placeBefore);
  useEffect(() => forgetPlace(), []);
  return <Navigate to={place ?? first()} replace />;

  function first(): string {
    // Without network one records, and that is all.
    if (session.state === 'offline' && may('intervention.record')) return PATHS.entry;
    const ofRole = FIRST.find(([role]) => roles.includes(role));
    if (ofRole) return ofRole[1];
    if (may('intervention.record')) return PATHS.entry;
    if (may('journal.read')) return PATHS.journal;
    if (PROTECTION.some((permission) => may(permission))) return PATHS.protection;
    return may('figures.read') || may('card.read') ? PATHS.dashboard : PATHS.account;
  }
}
