import { useWords } from '../api/directory';
import { LIMITS } from '../api/generated/limits';
import type { Case } from '../api/cases';
import { now } from '../ui/clock';
import { clockAt, formatDate, NBSP, shiftDay } from '../ui/format';
import { ChoiceField, DateField, LongField } from '../ui/form/fields';
import { textFault } from '../ui/form/limits';
import classes from './conflicts.module.css';
import type { FormProps } from './CourseForms';
import { GestureForm } from './GestureForm';
import { OneOf } from './OneOf';

export function PlanForm({ sheet, onDone }: FormProps) {
  return (
    <GestureForm
      sheet={sheet}
      name="plan"
      label="Préparer une table ronde"
      send="Noter la table ronde"
      initial={{ plannedOn: '' }}
      faults={({ plannedOn }) => ({ plannedOn: plannedOn === '' ? 'Choisissez le jour.' : undefined })}
      to={() => 'tables'}
      body={({ plannedOn }) => ({ plannedOn })}
      onDone={onDone}
    >
      {({ plannedOn }, change, problems) => (
        <DateField
          label="Jour de la table ronde"
          required
          value={plannedOn}
          error={problems.plannedOn}
          onChange={(chosen) => change({ plannedOn: chosen })}
        />
      )}
    </GestureForm>
  );
}

export function RenewForm({ sheet, onDone }: FormProps) {
  const limit = LIMITS.intervention.CaseRenewal.reason;
  const today = clockAt(now()).day;
  return (
    <GestureForm
      sheet={sheet}
      name="renew"
      label="Prolonger la médiation"
      send="Prolonger"
      initial={{ limitOn: shiftDay(today, 90), reason: '' }}
      faults={({ limitOn, reason }) => ({
        limitOn: limitOn === '' ? 'Choisissez le jour.' : undefined,
        reason: textFault(reason, limit),
      })}
      to={() => 'renewals'}
      body={({ limitOn, reason }) => ({ limitOn, reason: reason.trim() })}
      onDone={onDone}
    >
      {({ limitOn, reason }, change, problems) => (
        <>
          <DateField
            label="Jusqu’au"
            required
            value={limitOn}
            error={problems.limitOn}
            onChange={(chosen) => change({ limitOn: chosen })}
          />
          <LongField
            label="Motif"
            description="Sans nom : il est lu par l’équipe"
            required
            limit={limit}
            value={reason}
            error={problems.reason}
            onChange={(text) => change({ reason: text })}
          />
        </>
      )}
    </GestureForm>
  );
}

/** How the agreement that there is would be closed. */
function usual(sheet: Case): string | null {
  if (sheet.state !== 'ACCORD' || !sheet.agreement) return null;
  return sheet.agreement.partial ? 'ACC_PARTIEL' : `ACC_${sheet.agreement.form}`;
}

export function CloseForm({ sheet, onDone }: FormProps) {
  const words = useWords();
  const agreed = usual(sheet);
  const outcomes = words
    .entries('CF_ISSUE')
    .filter(({ code }) => !code.startsWith('REFUS_') && (!code.startsWith('ACC_') || code === agreed));
  return (
    <GestureForm
      sheet={sheet}
      name="close"
      label="Clore le dossier"
      send="Clore"
      initial={{ outcome: agreed, reason: null as string | null, relay: null as string | null }}
      faults={({ outcome }) => ({ outcome: outcome === null ? 'Choisissez.' : undefined })}
      to={() => 'closures'}
      body={({ outcome, reason, relay }) => ({
        outcome,
        reason: outcome === 'HORS' || outcome === 'ECHEC' || outcome === 'RELAIS' ? reason : null,
        relay: outcome === 'RELAIS' ? relay : null,
      })}
      onDone={onDone}
    >
      {({ outcome, reason, relay }, change, problems) => (
        <>
          <OneOf
            label="Comment a-t-il fini ?"
            choices={outcomes}
            chosen={outcome}
            error={problems.outcome}
            onChange={(chosen) => change({ outcome: chosen })}
          />
          {(outcome === 'HORS' || outcome === 'ECHEC') && (
            <ChoiceField
              label="Motif, s’il y en a un"
              none="Aucun"
              options={words.entries('CF_NON_OUV')}
              value={reason}
              onChange={(chosen) => change({ reason: chosen })}
            />
          )}
          {outcome === 'RELAIS' && (
            <ChoiceField
              label="Qui prend le relais"
              none="Non précisé"
              options={words.entries('TYPE_PART')}
              value={relay}
              error={problems.relay}
              onChange={(chosen) => change({ relay: chosen })}
            />
          )}
        </>
      )}
    </GestureForm>
  );
}

export function ReopenForm({ sheet, onDone }: FormProps) {
  return (
    <GestureForm
      sheet={sheet}
      name="reopen"
      label="Rouvrir le dossier"
      send="Rouvrir"
      initial={{}}
      to={() => 'reopenings'}
      body={() => ({})}
      onDone={onDone}
    >
      {() => (
        <p className={classes.soft}>
          La médiation reprend, limitée à six mois{NBSP}: jusqu’au {formatDate(shiftDay(clockAt(now()).day, 180))}.
        </p>
      )}
    </GestureForm>
  );
}
