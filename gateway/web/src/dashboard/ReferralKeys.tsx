import { useWords } from '../api/directory';
import { formatNumber, formatShare, plural } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './dashboard.module.css';
import { UNSAID, type Filters } from './filters';
import { KeyFigure, Part } from './KeyFigure';
import { useOpenActs, useReferralCare } from './useActivity';

/** What referrals came to, and after how long; what two do not tell alike is said apart. */
export function ReferralKeys({ filters }: { filters: Filters }) {
  const words = useWords();
  const open = useOpenActs();
  const { data, error, refetch } = useReferralCare(filters);
  if (error && !data) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const days = data.medianDays ?? null;
  return (
    <ul className={classes.keys} aria-label="Chiffres des mises en relation">
      <KeyFigure
        level={3}
        label="Prise en charge effective"
        rule="referral-care"
        value={formatShare(data.cared, data.closed)}
        onOpen={() => open({ by: 'referral-care', value: '' })}
        parts={data.proofs.map(({ code, count }) => (
          <Part
            key={code}
            onOpen={() => open({ by: 'referral-care', value: '', and: { by: 'referral-proof', value: code } })}
          >
            {`${formatNumber(count)} ${code === UNSAID ? 'sans preuve connue' : words.label('MER_PREUVE', code).toLowerCase()}`}
          </Part>
        ))}
      >
        {formatNumber(data.cared)} sur {plural(data.closed, 'close')}
      </KeyFigure>
      <KeyFigure
        level={3}
        label="Délai médian"
        rule="referral-delay"
        value={days === null ? '—' : plural(days, 'jour')}
      >
        de l’accord de la personne à la prise en charge, sur {formatNumber(data.timed)}
      </KeyFigure>
      <KeyFigure
        level={3}
        label="Accompagnements physiques"
        rule="referral-accompanied"
        value={formatNumber(data.accompanied)}
        onOpen={() => open({ by: 'referral-accompanied', value: '' })}
      />
      <KeyFigure
        level={3}
        label="Paroles contraires"
        rule="referral-disputed"
        value={formatNumber(data.disputed)}
        onOpen={() => open({ by: 'referral-disputed', value: '' })}
      >
        partenaire et personne ne disent pas la même chose{data.disputed > 0 ? ' : à trancher par le médiateur' : ''}
      </KeyFigure>
    </ul>
  );
}
