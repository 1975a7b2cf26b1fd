import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Figures } from '../api/types';
import { formatNumber, formatShare } from '../ui/format';
import classes from './dashboard.module.css';
import type { Drill } from './filters';
import { RuleHint } from './RuleHint';
import { useOpenActs } from './useActivity';

interface Props {
  label: string;
  value: string;
  rule: string;
  drill: Drill;
  children: ReactNode;
}

function KeyFigure({ label, value, rule, drill, children }: Props) {
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
    </li>
  );
}

/** A part of a figure, which opens its own acts. */
function Part({ kind, children }: { kind: string; children: string }) {
  const open = useOpenActs();
  return (
    <button type="button" className={classes.part} onClick={() => open({ kind, value: '' })}>
      {children}
    </button>
  );
}

export function KeyFigures({ figures }: { figures: Figures }) {
  const { interventions, onRequest, referrals } = figures;
  const unsettled = (
    <>
      dont <Part kind="notValidated">{`${formatNumber(interventions.notValidated)} non validées`}</Part>,{' '}
      <Part kind="incomplete">{`${formatNumber(interventions.incomplete)} incomplètes`}</Part>
    </>
  );
  return (
    <ul className={classes.keys} aria-label="Chiffres clés">
      <KeyFigure
        label="Interventions"
        value={formatNumber(interventions.count)}
        rule="interventions"
        drill={{ kind: 'all', value: '' }}
      >
        {unsettled}
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
      >
        et {formatNumber(referrals.orientations)} orientations, qui ne comptent pas. Sur{' '}
        {formatNumber(interventions.count)} interventions, {unsettled}
      </KeyFigure>
      <KeyFigure
        label="Part sur demande"
        value={formatShare(onRequest.count, onRequest.known)}
        rule="on-request"
        drill={{ kind: 'onRequest', value: '' }}
      >
        n = {formatNumber(onRequest.known)} dont l’origine est connue. Sur {formatNumber(interventions.count)}{' '}
        interventions, {unsettled}
      </KeyFigure>
    </ul>
  );
}
