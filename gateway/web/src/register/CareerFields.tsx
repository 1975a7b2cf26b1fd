import { useWords } from '../api/directory';
import { messagesByField } from '../api/http';
import type { Tenure } from '../api/register';
import { now } from '../ui/clock';
import { clockAt } from '../ui/format';
import { ChecksField, ChoiceField, DateField } from '../ui/form/fields';
import { Notice } from '../ui/Notice';
import { consequences, faults, type Gesture, type Said } from './gestures';
import { useLabels } from './labels';
import classes from './register.module.css';

interface Props {
  gesture: Gesture;
  said: Said;
  asked: boolean;
  error: unknown;
  change: (patch: Partial<Said>) => void;
}

/** The service's word about a field, by the name it has here. */
const NAMES: Record<string, keyof Said> = { roles: 'functions' };

/** What is wrong, here or to the service, by field. */
export function problemsOf({ gesture, said, asked, error }: Omit<Props, 'change'>) {
  const refused: Partial<Record<keyof Said, string>> = {};
  for (const [field, message] of Object.entries(messagesByField(error))) {
    refused[NAMES[field] ?? (field as keyof Said)] = message;
  }
  return asked ? { ...refused, ...faults(gesture, said) } : refused;
}

/** Functions, team and days, as far as the gesture takes them. */
export function CareerFields(props: Props) {
  const { gesture, said, change } = props;
  const { teams } = useWords();
  const labels = useLabels();
  const problems = problemsOf(props);
  const open = teams.filter(({ until }) => !until || until >= (said.from || clockAt(now()).day));
  const needsTeam = gesture === 'post' || gesture === 'deputy';
  const hasEnd = gesture === 'post' || gesture === 'deputy';
  return (
    <>
      {gesture !== 'leave' && gesture !== 'deputy' && (
        <ChecksField
          label="Fonctions"
          required
          options={labels.all.map(({ code, label, guarded }) => ({
            code,
            label: guarded ? `${label} (à confirmer par une seconde personne)` : label,
          }))}
          value={said.functions}
          error={problems.functions}
          onChange={(functions) => change({ functions })}
        />
      )}
      {gesture !== 'leave' && (
        <ChoiceField
          label={gesture === 'deputy' ? 'Équipe dont le manager est remplacé' : 'Équipe'}
          required={needsTeam}
          none={needsTeam ? 'Choisir une équipe' : 'Aucune équipe'}
          options={open}
          value={said.team}
          error={problems.team}
          onChange={(team) => change({ team })}
        />
      )}
      <div className={classes.days}>
        {gesture !== 'leave' && (
          <DateField
            label="Premier jour"
            required
            value={said.from}
            error={problems.from}
            onChange={(from) => change({ from })}
          />
        )}
        {(hasEnd || gesture === 'leave') && (
          <DateField
            label="Dernier jour"
            required={gesture !== 'post'}
            {...(gesture === 'post' ? { description: 'Rien si l’on ne sait pas encore.' } : {})}
            value={said.until}
            error={problems.until}
            onChange={(until) => change({ until })}
          />
        )}
      </div>
    </>
  );
}

/** What the form will change and from when. */
export function Effect({
  gesture,
  said,
  name,
  before,
}: {
  gesture: Gesture;
  said: Said;
  name: string;
  before: Tenure | null;
}) {
  const words = useWords();
  const labels = useLabels();
  const lines = consequences(gesture, said, {
    name,
    before,
    today: clockAt(now()).day,
    team: (code) => words.team(code),
    label: labels.label,
  });
  const held = before?.roles ?? [];
  const guarded = gesture === 'leave' ? [] : labels.guarded(said.functions).filter((code) => !held.includes(code));
  return (
    <div aria-live="polite">
      {lines.length > 0 && (
        <Notice kind="info" title="Ce que cela change">
          <ul className={classes.effect}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
      {guarded.length > 0 && (
        <Notice kind="warning" title="Cette fonction demande deux personnes">
          <p>
            {labels.inWords(guarded)} : elle ne comptera qu’une fois confirmée par une autre personne qui tient le
            registre, dans « À confirmer ».
          </p>
        </Notice>
      )}
    </div>
  );
}
