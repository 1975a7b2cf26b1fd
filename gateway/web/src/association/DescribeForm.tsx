import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Association } from '../api/association';
import { useWords } from '../api/directory';
import { LIMITS } from '../api/generated/limits';
import { messagesByField } from '../api/http';
import { usePerson } from '../session/SessionContext';
import { now } from '../ui/clock';
import { clockAt, formatDate, NBSP } from '../ui/format';
import { Abandon } from '../ui/form/Abandon';
import { DateField, LongField, TextField, YesField } from '../ui/form/fields';
import { Form } from '../ui/form/Form';
import { useDraft } from '../ui/form/useDraft';
import { Notice } from '../ui/Notice';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './association.module.css';
import { changes, faults, fromProfile, toDescription, type Said } from './form';
import { useDescribe } from './useAssociation';

interface Props {
  association: Association;
  onDone: () => void;
  onAbandon: () => void;
}

/** What the association says of itself from a day on: what holds, with what changes. */
export function DescribeForm({ association, onDone, onAbandon }: Props) {
  const me = usePerson();
  const words = useWords();
  const today = clockAt(now()).day;
  const before = association.present?.profile ?? null;
  const initial = fromProfile(before, today);
  const { value, change, begin, draft } = useDraft({ person: me.id, form: 'association', thing: '' }, initial);
  const [asked, setAsked] = useState(false);
  const describing = useDescribe(() => {
    begin(initial);
    onDone();
  });
  const own = faults(value);
  const problems = { ...messagesByField(describing.error), ...(asked ? own : {}) };
  const set = (patch: Partial<Said>) => change({ ...value, ...patch });
  const text = (field: Exclude<keyof Said, 'charterExtract' | 'teamPhones'>, name: string = field) => ({
    value: value[field],
    error: problems[name],
    onChange: (said: string) => set({ [field]: said }),
  });
  const said = toDescription(value);
  const changed = changes(before, said);
  const coming = association.versions.filter(
    ({ standing, since }) => standing === 'COMING' && since > value.since && value.since !== '',
  );
  return (
    <Form
      className={classes.form}
      label="Décrire l’association"
      draft={{ ...draft, abandon: () => begin(initial) }}
      refusal={describing.error}
      onSubmit={() => {
        setAsked(true);
        if (Object.keys(own).length === 0 && !describing.isPending)
          describing.mutate({ said, version: association.version });
      }}
    >
      <DateField
        label="À partir du"
        description="Le jour depuis lequel, ou à partir duquel, c’est vrai. Ce qui valait avant reste écrit."
        required
        {...text('since')}
      />
      <TextField label="Nom" required {...text('name')} />
      <TextField label="Sigle" {...text('acronym')} />
      <LongField
        label="Adresse"
        description="Comme sur une enveloppe, six lignes au plus."
        limit={{ maxLength: 1200 }}
        {...text('address')}
      />
      <TextField label="Téléphone" {...text('phone')} />
      <TextField label="Adresse électronique" {...text('email')} />
      <TextField label="Horaires" example="du lundi au samedi, 9 h à 19 h" {...text('hours')} />
      <TextField label="SIRET" description="Quatorze chiffres ; sa clé est vérifiée." {...text('siret')} />
      <TextField
        label="Numéro de déclaration d’activité"
        description="Comme organisme de formation, onze chiffres."
        {...text('trainingNumber')}
      />
      <fieldset className={classes.form}>
        <legend>Délégué à la protection des données</legend>
        <p className={classes.soft}>Par sa fonction, sans nom : une adresse qui reste quand la personne change.</p>
        <TextField label="Adresse électronique du délégué" example="dpo@exemple.fr" {...text('dpoEmail')} />
        <TextField label="Téléphone du délégué" {...text('dpoPhone')} />
        <TextField label="Adresse postale du délégué" {...text('dpoAddress')} />
      </fieldset>
      {words.teams.length > 0 && (
        <details>
          <summary>Un téléphone par équipe</summary>
          <div className={classes.form}>
            <p className={classes.soft}>Sans numéro à elle, une équipe se joint au téléphone de l’association.</p>
            {words.teams.map(({ code, label }) => (
              <TextField
                key={code}
                label={label}
                value={value.teamPhones[code] ?? ''}
                error={phoneProblem(code)}
                onChange={(phone) => set({ teamPhones: { ...value.teamPhones, [code]: phone } })}
              />
            ))}
          </div>
        </details>
      )}
      <TextField label="Titre de la charte" {...text('charterTitle', 'charter.title')} />
      <LongField
        label="Texte de la charte"
        rows={4}
        limit={LIMITS.intervention.CharterText.text}
        {...text('charterText', 'charter.text')}
      />
      <YesField
        label="Ce texte n’est qu’un extrait de la charte"
        value={value.charterExtract}
        onChange={(charterExtract) => set({ charterExtract })}
      />
      <Notice kind="info" title="Ce que cela change">
        {before === null || value.since === '' ? (
          <p>Les papiers, les pages et les messages porteront ce nom et ces coordonnées.</p>
        ) : (
          <p>
            {changed.length === 0
              ? 'Rien encore : tout est comme aujourd’hui.'
              : `À partir du ${formatDate(value.since)}${NBSP}: ${changed.join(', ')}.`}{' '}
            Les papiers faits avant gardent l’en-tête de leur jour.
          </p>
        )}
        {coming.map(({ number, since, profile }) => (
          <p key={number}>
            Ce qui est prévu à partir du {formatDate(since)} ({profile.name}) reste tel quel : redites-le aussi s’il
            change.
          </p>
        ))}
      </Notice>
      {describing.error && <ProblemAlert error={describing.error} />}
      <Group>
        <Button type="submit" loading={describing.isPending}>
          Enregistrer
        </Button>
        <Abandon
          touched={draft.touched}
          onAbandon={() => {
            begin(initial);
            onAbandon();
          }}
        />
      </Group>
    </Form>
  );

  function phoneProblem(team: string): string | undefined {
    const place = (said.teamPhones ?? []).findIndex((one) => one.team === team);
    return place < 0 ? undefined : problems[`teamPhones[${place}].phone`];
  }
}
