import { useWords } from '../api/directory';
import { LIMITS } from '../api/generated/limits';
import type { Case } from '../api/cases';
import { usePerson } from '../session/SessionContext';
import { now } from '../ui/clock';
import { clockAt, formatDate, NBSP, shiftDay } from '../ui/format';
import { ChecksField, ChoiceField, DateField, LongField } from '../ui/form/fields';
import { textFault } from '../ui/form/limits';
import { Notice } from '../ui/Notice';
import classes from './conflicts.module.css';
import { GestureForm } from './GestureForm';
import { OneOf } from './OneOf';

export interface FormProps {
  sheet: Case;
  onDone: () => void;
}

const none = () => ({});

export function DeclareForm({ sheet, onDone }: FormProps) {
  return (
    <GestureForm
      sheet={sheet}
      name="tie"
      label="Lien avec une partie"
      send="Enregistrer"
      initial={{ tie: null as string | null }}
      faults={({ tie }) => ({ tie: tie === null ? 'Choisissez.' : undefined })}
      to={() => 'ties'}
      body={({ tie }) => ({ tie: tie === 'OUI' })}
      onDone={onDone}
    >
      {({ tie }, change, problems) => (
        <OneOf
          label="Avez-vous un lien avec une partie ?"
          choices={[
            { code: 'NON', label: 'Non, aucun lien' },
            { code: 'OUI', label: 'Je connais une partie : je passe la main' },
          ]}
          chosen={tie}
          error={problems.tie}
          onChange={(chosen) => change({ tie: chosen })}
        />
      )}
    </GestureForm>
  );
}

export function AssignForm({ sheet, onDone }: FormProps) {
  const words = useWords();
  const me = usePerson();
  const team = words.employees.filter(({ team: of }) => of === sheet.subject.team);
  return (
    <GestureForm
      sheet={sheet}
      name="assign"
      label="Confier le dossier"
      send="Confier"
      initial={{ mediators: sheet.mediators, noTie: [] as string[] }}
      faults={({ mediators }) => ({
        mediators: mediators.length === 0 || mediators.length > 2 ? 'Un ou deux médiateurs.' : undefined,
      })}
      to={() => 'mediators'}
      body={({ mediators, noTie }) => ({ mediators, noTie: noTie.length > 0 })}
      onDone={onDone}
    >
      {({ mediators, noTie }, change, problems) => (
        <>
          <ChecksField
            label="Un ou deux médiateurs de l’équipe"
            options={team.map(({ id, displayName }) => ({ code: id, label: displayName }))}
            value={mediators}
            error={problems.mediators}
            onChange={(chosen) => change({ mediators: chosen })}
          />
          {mediators.includes(me.id) && (
            <ChecksField
              label="Pour vous"
              options={[{ code: 'OUI', label: 'Je n’ai aucun lien avec une partie' }]}
              value={noTie}
              onChange={(chosen) => change({ noTie: chosen })}
            />
          )}
        </>
      )}
    </GestureForm>
  );
}

export function OpenForm({ sheet, onDone }: FormProps) {
  return (
    <GestureForm
      sheet={sheet}
      name="open"
      label="Ouvrir une médiation"
      send="Ouvrir la médiation"
      initial={{}}
      to={() => 'qualification'}
      body={() => ({ reason: null })}
      onDone={onDone}
    >
      {() => (
        <p className={classes.soft}>
          Aucune procédure en cours, et chaque partie peut s’engager. La médiation est limitée à six mois.
        </p>
      )}
    </GestureForm>
  );
}

export function DeclineForm({ sheet, onDone }: FormProps) {
  const words = useWords();
  return (
    <GestureForm
      sheet={sheet}
      name="decline"
      label="Ne pas ouvrir de médiation"
      send="Ne pas ouvrir"
      initial={{ reason: null as string | null }}
      faults={({ reason }) => ({ reason: reason === null ? 'Choisissez.' : undefined })}
      to={() => 'qualification'}
      body={({ reason }) => ({ reason })}
      onDone={onDone}
    >
      {({ reason }, change, problems) => (
        <>
          <Notice kind="warning" title="Quelqu’un est en danger ? Appelez d’abord">
            <ul className={classes.numbers}>
              {words.entries('SECOURS').map(({ code, label }) => (
                <li key={code}>
                  <a href={`tel:${code}`}>{code}</a> {label}
                </li>
              ))}
            </ul>
          </Notice>
          <OneOf
            label="Pourquoi ?"
            choices={words.entries('CF_NON_OUV')}
            chosen={reason}
            error={problems.reason}
            onChange={(chosen) => change({ reason: chosen })}
          />
          <p className={classes.soft}>
            Les identités notées sont effacées aujourd’hui. Il n’y a pas de texte à écrire.
          </p>
        </>
      )}
    </GestureForm>
  );
}

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
            description="Sans nom : il est lu par l’équipe"
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
            label="Comment a-t-il fini ?"
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
      body={none}
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
