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
function Part({ by, children }: { by: string; children: string }) {
  const open = useOpenActs();
  return (
    <button type="button" className={classes.part} onClick={() => open({ by, value: '' })}>
      {children}
    </button>
  );
}

export function KeyFigures({ figures }: { figures: Figures }) {
  const { interventions, people, onRequest, referrals } = figures;
  return (
    <ul className={classes.keys} aria-label="Chiffres clés">
      <KeyFigure
        label="Interventions"
        value={formatNumber(interventions.count)}
        rule="interventions"
        drill={{ by: 'all', value: '' }}
        parts={
          <>
            <Part by="not-validated">{plural(interventions.notValidated, 'non validée')}</Part>
            <Part by="incomplete">{plural(interventions.incomplete, 'incomplète')}</Part>
            <Part by="late">{plural(interventions.late, 'saisie tardivement', 'saisies tardivement')}</Part>
          </>
        }
      >
        dont, comprises dans le total :
      </KeyFigure>
      <KeyFigure
        label="Personnes rencontrées"
        value={formatNumber(people.met)}
        rule="people-met"
        drill={{ by: 'all', value: '' }}
      >
        dont {formatNumber(people.open)} dans des interventions non validées ou incomplètes
      </KeyFigure>
      <KeyFigure
        label="Mises en relation"
        value={formatNumber(referrals.counting)}
        rule="referrals"
        drill={{ by: 'referrals', value: '' }}
        parts={<Part by="orientations">{plural(referrals.orientations, 'orientation')}</Part>}
      >
        Elles ne passent pas par la validation. À part, sans compter :
      </KeyFigure>
      <KeyFigure
        label="Part sur demande"
        value={formatShare(onRequest.count, onRequest.known)}
        rule="on-request"
        drill={{ by: 'on-request', value: '' }}
      >
        {plural(onRequest.count, 'demande')} (
        {plural(onRequest.open, 'non validée ou incomplète', 'non validées ou incomplètes')}), sur{' '}
        {plural(onRequest.known, 'intervention')} dont l’origine est connue
      </KeyFigure>
    </ul>
  );
}
