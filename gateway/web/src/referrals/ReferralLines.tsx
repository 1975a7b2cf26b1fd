import { Line } from '../work/Line';
import { useThisWork } from '../work/WorkContext';
import { ReferralList } from './ReferralList';
import { useAppointments, useOverdue, useQuiet } from './useReferrals';

/** Appointments of the day, and those of which nobody noted what came of them. */
export function AppointmentsOfMyDay() {
  const { data } = useAppointments();
  if (!data || data.total === 0) return null;
  return (
    <Line title="Rendez-vous de mises en relation" count={data.total} hint="Notez si la personne a été reçue.">
      <ReferralList items={data.items} />
    </Line>
  );
}

/** One's own with which nothing was done for long. */
export function QuietReferrals() {
  const { data } = useQuiet();
  if (!data || data.total === 0) return null;
  return (
    <Line
      title="Mises en relation sans nouvelle étape"
      count={data.total}
      hint="Demandez où elles en sont, ou clôturez-les."
    >
      <ReferralList items={data.items} />
    </Line>
  );
}

/** Those of the team that have waited longest. */
export function OverdueReferrals() {
  const { scope } = useThisWork();
  const { data } = useOverdue(scope.team);
  if (!data || data.total === 0) return null;
  return (
    <Line title="Mises en relation en retard" count={data.total} hint="Rien n’est noté depuis longtemps.">
      <ReferralList items={data.items} />
    </Line>
  );
}
