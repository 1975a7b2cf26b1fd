import { useEntries } from '../journal/useJournal';
import * as requests from '../api/requests';
import type { Awaited } from '../api/requests';
import type { Scope } from './teams';

/** What waits in a team, the oldest facts first. */
export const useAwaited = (awaits: Awaited, { team, by }: Scope) =>
  useEntries(['work', 'team', team, by, awaits], (atLeast, signal) =>
    requests.awaitedOfTeam(team, awaits, by, atLeast, signal),
  );

/** What waits for the person in front of the page, what ends first first. */
export const useAwaitedOfMe = (awaits: Awaited, how: { enabled?: boolean; again?: number } = {}) =>
  useEntries(['work', 'own', awaits], (atLeast, signal) => requests.awaitedOfMe(awaits, atLeast, signal), how);
