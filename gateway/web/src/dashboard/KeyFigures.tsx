import type { Figures } from '../api/types';
import { formatNumber, formatShare, plural } from '../ui/format';
import classes from './dashboard.module.css';
import { KeyFigure, Part } from './KeyFigure';
import { useOpenActs } from './useActivity';

export function KeyFigures({ figures }: { figures: Figures }) {
  const { interventions, people, onRequest, referrals } = figures;
  const openActs = useOpenActs();
  const open = (by: string) => () => openActs({ by, value: '' });
  return (
    <ul className={classes.keys} aria-label="Chiffres clés">
      <KeyFigure
        label="Interventions"
        value={formatNumber(interventions.count)}
        rule="interventions"
        onOpen={open('all')}
        parts={
          <>
            <Part onOpen={open('not-validated')}>{plural(interventions.notValidated, 'non validée')}</Part>
            <Part onOpen={open('incomplete')}>{plural(interventions.incomplete, 'incomplète')}</Part>
            <Part onOpen={open('late')}>{plural(interventions.late, 'saisie tardivement', 'saisies tardivement')}</Part>
          </>
        }
      >
        dont, comprises dans le total :
      </KeyFigure>
      <KeyFigure label="Personnes rencontrées" value={formatNumber(people.met)} rule="people-met" onOpen={open('all')}>
        dont {formatNumber(people.open)} dans des interventions non validées ou incomplètes
      </KeyFigure>
      <KeyFigure
        label="Mises en relation"
        value={formatNumber(referrals.counting)}
        rule="referrals"
        onOpen={open('referrals')}
        parts={<Part onOpen={open('orientations')}>{plural(referrals.orientations, 'orientation')}</Part>}
      >
        Elles ne passent pas par la validation. À part, sans compter :
      </KeyFigure>
      <KeyFigure
        label="Part sur demande"
        value={formatShare(onRequest.count, onRequest.known)}
        rule="on-request"
        onOpen={open('on-request')}
      >
        {plural(onRequest.count, 'demande')} (
        {plural(onRequest.open, 'non validée ou incomplète', 'non validées ou incomplètes')}), sur{' '}
        {plural(onRequest.known, 'intervention')} dont l’origine est connue
      </KeyFigure>
    </ul>
  );
}
