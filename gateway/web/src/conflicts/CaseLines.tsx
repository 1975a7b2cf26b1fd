import type { DayLineProps } from '../work/dayLines';
import { Line } from '../work/Line';
import { useThisWork } from '../work/WorkContext';
import { now } from '../ui/clock';
import { clockAt, shiftDay } from '../ui/format';
import { CaseList } from './CaseList';
import { useCases } from './useCases';

/** So many days before something is due it is shown in the day. */
const AHEAD = 7;

/** One's own cases of which something is due in the days to come, or was. */
export function CasesOfMyDay({ day }: DayLineProps) {
  const { data } = useCases(null, { open: 'true' });
  const soon = shiftDay(day, AHEAD);
  const due = (data?.items ?? []).filter(({ due }) => due <= soon);
  if (due.length === 0) return null;
  return (
    <Line title="Conflits à suivre cette semaine" count={due.length}>
      <CaseList items={due} today={day} />
    </Line>
  );
}

/** Mediations of the team that have reached their limit: closed, or renewed with a reason. */
export function CasesOverTheirTime() {
  const { scope } = useThisWork();
  const { data } = useCases(scope.team, { open: 'true', over: 'true' });
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Line
      title="Médiations qui ont atteint leur durée"
      count={items.length}
      hint="À clore, ou à prolonger avec un motif."
    >
      <CaseList items={items} today={clockAt(now()).day} />
    </Line>
  );
}
