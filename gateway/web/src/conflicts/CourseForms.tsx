import { useWords } from '../api/directory';
import type { Case } from '../api/cases';
import { LIMITS } from '../api/generated/limits';
import { warningsFor } from '../entry/noteGuard';
import type { Became } from '../outbox/useStep';
import { isIn } from '../people/teams';
import { usePerson } from '../session/SessionContext';
import { ChecksField, LongField } from '../ui/form/fields';
import { textFault } from '../ui/form/limits';
import { Notice } from '../ui/Notice';
import classes from './conflicts.module.css';
import { AtOnceForm, GestureForm } from './GestureForm';
import { OneOf } from './OneOf';

const NOTE = LIMITS.intervention.CaseMediators.note;

export interface FormProps {
  sheet: Case;
  onDone: (became: Became) => void;
}

export function DeclareForm({ sheet, onDone }: FormProps) {
  return (
    <AtOnceForm
      sheet={sheet}
      why="Ceci décide de qui suit le dossier"
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
          label="Avez-vous un lien avec une partie ?"
          choices={[
            { code: 'NON', label: 'Non, aucun lien' },
            { code: 'OUI', label: 'Je connais une partie : je passe la main' },
          ]}
          chosen={tie}
          error={problems.tie}
          onChange={(chosen) => change({ tie: chosen })}
        />
      )}
    </AtOnceForm>
  );
}

export function AssignForm({ sheet, onDone }: FormProps) {
  const words = useWords();
  const me = usePerson();
  const team = words.employees.filter((one) => isIn(one, sheet.subject.team) && !one.until);
  return (
    <AtOnceForm
      sheet={sheet}
      why="Ceci décide de qui suit le dossier"
      name="assign"
      label="Confier le dossier"
      send="Confier"
      initial={{ mediators: sheet.mediators, noTie: [] as string[], note: '' }}
      faults={({ mediators, note }) => ({
        note: textFault(note, { ...NOTE, minLength: 0 }),
        mediators: mediators.length === 0 || mediators.length > 2 ? 'Un ou deux médiateurs.' : undefined,
      })}
      to={() => 'mediators'}
      body={({ mediators, noTie, note }) => ({ mediators, noTie: noTie.length > 0, note: note.trim() || null })}
      onDone={onDone}
    >
      {({ mediators, noTie, note }, change, problems) => (
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
          <LongField
            label="Pour qui prend la suite, s’il le faut"
            description="Sans nom, et sans rien de ce qui a été dit. Lu par les médiateurs du dossier et leur manager, effacé après 2 ans."
            limit={NOTE}
            value={note}
            error={problems.note}
            onChange={(text) => change({ note: text })}
          />
          {warningsFor(note).map(({ code, message }) => (
            <Notice key={code} kind="warning" title={message} />
          ))}
        </>
      )}
    </AtOnceForm>
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
    <AtOnceForm
      sheet={sheet}
      why="Ceci efface des identités"
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
          <Notice kind="warning" title="Quelqu’un est en danger ? Appelez d’abord">
            <ul className={classes.numbers}>
              {words.entries('SECOURS').map(({ code, label }) => (
                <li key={code}>
                  <a href={`tel:${code}`}>{code}</a> {label}
                </li>
              ))}
            </ul>
          </Notice>
          <OneOf
            label="Pourquoi ?"
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
    </AtOnceForm>
  );
}
