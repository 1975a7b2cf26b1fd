import * as requests from '../api/requests';
import { useEntries } from '../journal/useJournal';
import { usePerson } from '../session/SessionContext';
import { shiftDay } from '../ui/format';
import { dayOfPage } from './evening';

/** What the person did on the page of that day: until the next morning. */
export function useMyDay(day: string) {
  const { id } = usePerson();
  const list = useEntries(['day', 'mine', id, day], (atLeast, signal) =>
    requests.daysOf(id, day, shiftDay(day, 1), atLeast, signal),
  );
  return { list, entries: (list.data?.items ?? []).filter((entry) => dayOfPage(entry) === day) };
}
