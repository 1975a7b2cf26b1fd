import { Link } from 'react-router';
import { useWords } from '../api/directory';
import { useNamed } from '../partners/usePartners';
import { clockAt, formatDate } from '../ui/format';
import { Line } from '../work/Line';
import { useThisWork } from '../work/WorkContext';
import { saidBy } from './answered';
import { toReferral } from './links';
import { ReferralList } from './ReferralList';
import classes from './referrals.module.css';
import { useAnswered } from './useLink';
import { useAppointments, useOverdue, useQuiet, useSilent } from './useReferrals';

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

/** One's own whose partner answered by its link, until somebody says that it was seen. */
export function AnsweredReferrals() {
  const words = useWords();
  const { data } = useAnswered();
  const { data: partners = [] } = useNamed((data ?? []).flatMap(({ partner }) => (partner ? [partner] : [])));
  if (!data || data.length === 0) return null;
  return (
    <Line title="Le partenaire a répondu" count={data.length} hint="Ouvrez, puis dites que vous l’avez vu.">
      <ul className={classes.list}>
        {data.map((one) => (
          <li key={one.referralId}>
            <Link to={toReferral(one.referralId)} className={classes.link ?? ''}>
              {partners.find(({ id }) => id === one.partner)?.name ?? words.label('TYPE_PART', one.partnerType)}
            </Link>
            <p className={classes.soft}>
              {saidBy(one.word)}, le {formatDate(clockAt(new Date(one.at)).day)}
            </p>
          </li>
        ))}
      </ul>
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

/** One's own that Trame ended, or oneself, because the partner never answered. */
export function SilentReferrals() {
  const { data } = useSilent();
  if (!data || data.length === 0) return null;
  return (
    <Line
      title="Restées sans nouvelle du partenaire"
      count={data.length}
      hint="Closes ces sept derniers jours. Rouvrez-les si vous en savez plus, ou orientez ailleurs."
    >
      <ReferralList items={data} />
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
