import { useWords } from '../../api/directory';
import type { Team } from '../../api/types';
import { useMay } from '../../people/RightsContext';

/** The teams for which this person may record; all where that is not known here, so that the service decides. */
export function useRecordableTeams(): Team[] {
  const { teams } = useWords();
  const may = useMay();
  const allowed = teams.filter(({ code }) => may('intervention.record', { team: code }));
  return allowed.length > 0 ? allowed : teams;
}
