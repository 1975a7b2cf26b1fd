import { useEffect } from 'react';
import { Navigate } from 'react-router';
import { PROTECTION } from '../people/rights';
import { useMay } from '../people/RightsContext';
import { forgetPlace, PATHS, placeBefore } from '../session/way';

/** Where one lands: back where one was before sign-in, or on the first page that is open to one's function. */
export function Home() {
  const may = useMay();
  const place = placeBefore();
  useEffect(() => forgetPlace(), []);
  return <Navigate to={place ?? first()} replace />;

  function first(): string {
    if (may('intervention.record')) return PATHS.entry;
    if (may('journal.read')) return PATHS.journal;
    if (PROTECTION.some((permission) => may(permission))) return PATHS.protection;
    if (may('staff.keep')) return PATHS.register;
    return may('figures.read') || may('card.read') ? PATHS.dashboard : PATHS.account;
  }
}
