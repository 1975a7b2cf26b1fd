import { isDay, monthOf, spanOf } from '../dashboard/period';

/** What is asked of a journal over several days; null does not matter. */
export interface PeriodQuestion {
  from: string;
  to: string;
  team: string | null;
  theme: string | null;
  domain: string | null;
  territory: string | null;
  place: string | null;
  status: string | null;
  /** Only what whoever asks did, in whatever team. */
  mine: boolean;
}

/** By which word of the address each is chosen. */
export const PARAMETERS = {
  theme: 'theme',
  domain: 'domaine',
  territory: 'territoire',
  place: 'lieu',
  status: 'etat',
} as const;

export type Choice = keyof typeof PARAMETERS;

/** The period that an address asks for, by default the month of the day; null where it asks for one day. */
export function readPeriod(query: URLSearchParams, day: string, team: string | null): PeriodQuestion | null {
  if (query.get('vue') !== 'periode') return null;
  const month = spanOf(monthOf(day.slice(0, 7)));
  const given = (name: string) => (isDay(query.get(name)) ? query.get(name) : null);
  const from = given('du') ?? month.from;
  const to = given('au') ?? month.to;
  return {
    from: from <= to ? from : to,
    to: from <= to ? to : from,
    team,
    theme: query.get('theme'),
    domain: query.get('domaine'),
    territory: query.get('territoire'),
    place: query.get('lieu'),
    status: query.get('etat'),
    mine: query.get('miennes') === 'oui',
  };
}

/** As the service is asked. */
export function periodQuery({ team, mine, ...asked }: PeriodQuestion, person: string) {
  return { ...(mine ? { mediator: person } : { team }), ...asked, latestFirst: 'true' };
}

/** How many of the choices narrow the list. */
export const narrowedBy = (asked: PeriodQuestion): number =>
  (Object.keys(PARAMETERS) as Choice[]).filter((choice) => asked[choice] !== null).length + (asked.mine ? 1 : 0);
