import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Figures } from '../api/types';
import { formatNumber, formatShare, plural } from '../ui/format';
import classes from './dashboard.module.css';
import type { Drill } from './filters';
import { RuleHint } from './RuleHint';
import { useOpenActs } from './useActivity';

interface Props {
  label: string;
  value: string;
  rule: string;
  drill: Drill;
  /** What of it can be opened by itself. */
  parts?: ReactNode;
  children: ReactNode;
}

/** The origin that is no request: what a mediator saw and took up unasked. */
const SELF_INITIATED = 'AUTO';

function KeyFigure({ label, value, rule, drill, parts, children }: Props) {
  const open = useOpenActs();
  return (
    <li className={classes.key}>
      <div className={classes.keyHead}>
        <h2>{label}</h2>
        <RuleHint code={rule} about={label} />
      </div>
      <UnstyledButton
        className={classes.keyValue}
        onClick={() => open(drill)}
        aria-label={`${label} : ${value}, voir les actes`}
      >
        {value}
      </UnstyledButton>
      <p className={classes.keyNote}>{children}</p>
      {parts && <div className={classes.parts}>{parts}</div>}
    </li>
  );
}

/** A part of a figure, which opens its own acts. */
function Part({ kind, value = '', children }: { kind: string; value?: string; children: string }) {
  const open = useOpenActs();
  return (
    <button type="button" className={classes.part} onClick={() => open({ kind, value })}>
      {children}
    </button>
  );
}

export function KeyFigures({ figures }: { figures: Figures }) {
  const { interventions, onRequest, referrals } = figures;
  const askedOpen = figures.byOrigin
    .filter(({ code }) => code !== SELF_INITIATED)
    .reduce((sum, { open }) => sum + open, 0);
  return (
    <ul className={classes.keys} aria-label="Chiffres clés">
      <KeyFigure
        label="Interventions"
        value={formatNumber(interventions.count)}
        rule="interventions"
        drill={{ kind: 'all', value: '' }}
        parts={
          <>
            <Part kind="notValidated">{plural(interventions.notValidated, 'non validée')}</Part>
            <Part kind="incomplete">{plural(interventions.incomplete, 'incomplète')}</Part>
            <Part kind="late">{plural(interventions.late, 'saisie tardivement', 'saisies tardivement')}</Part>
          </>
        }
      >
        dont, comprises dans le total :
      </KeyFigure>
      <KeyFigure
        label="Personnes rencontrées"
        value={formatNumber(figures.peopleMet)}
        rule="people-met"
        drill={{ kind: 'all', value: '' }}
      >
        dont {formatNumber(figures.peopleMetOpen)} dans des interventions non validées ou incomplètes
      </KeyFigure>
      <KeyFigure
        label="Mises en relation"
        value={formatNumber(referrals.counting)}
        rule="referrals"
        drill={{ kind: 'referrals', value: 'counting' }}
        parts={
          <Part kind="referrals" value="orientations">
            {plural(referrals.orientations, 'orientation')}
          </Part>
        }
      >
        Elles ne passent pas par la validation. À part, sans compter :
      </KeyFigure>
      <KeyFigure
        label="Part sur demande"
        value={formatShare(onRequest.count, onRequest.known)}
        rule="on-request"
        drill={{ kind: 'onRequest', value: '' }}
      >
        {formatNumber(onRequest.count)} demandes ({formatNumber(askedOpen)} non validées ou incomplètes), sur{' '}
        {`n = ${formatNumber(onRequest.known)}`} interventions dont l’origine est connue
      </KeyFigure>
    </ul>
  );
}
