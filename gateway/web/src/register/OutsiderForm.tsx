import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { messagesByField } from '../api/http';
import type { Outsider } from '../api/outsiders';
import { usePerson } from '../session/SessionContext';
import { Abandon } from '../ui/form/Abandon';
import { AtOnce } from '../ui/form/AtOnce';
import { ChoiceField, DateField } from '../ui/form/fields';
import { Form } from '../ui/form/Form';
import { useDraft } from '../ui/form/useDraft';
import { formatDate, shiftDay } from '../ui/format';
import { Notice } from '../ui/Notice';
import { uuidv7 } from '../ui/uuid';
import { useLabels } from './labels';
import classes from './register.module.css';
import { useOutsider } from './useOutsiders';
import { NameFields } from './NameFields';

interface Said {
  id: string;
  givenName: string;
  familyName: string;
  function: string | null;
  from: string;
  until: string;
}

/** An auditor comes for some days. */
const NEEDS_AN_END = 'AUD';

const initialOf = (outsider: Outsider | null, of: string | null): Said => ({
  id: outsider?.id ?? of ?? uuidv7(),
  givenName: '',
  familyName: '',
  function: outsider?.roles[0] ?? null,
  from: outsider?.from ?? '',
  until: outsider?.until ?? '',
});

function faultsOf(said: Said, isNew: boolean): Partial<Record<keyof Said, string>> {
  return {
    ...(isNew && said.givenName.trim() === '' ? { givenName: 'Écrivez le prénom.' } : {}),
    ...(isNew && said.familyName.trim() === '' ? { familyName: 'Écrivez le nom.' } : {}),
    ...(said.function === null ? { function: 'Choisissez la fonction.' } : {}),
    ...(said.from === '' ? { from: 'Choisissez le premier jour.' } : {}),
    ...(said.function === NEEDS_AN_END && said.until === ''
      ? { until: 'L’accès d’un auditeur a un dernier jour.' }
      : {}),
    ...(said.until !== '' && said.from !== '' && said.until < said.from
      ? { until: 'Le dernier jour ne peut pas précéder le premier.' }
      : {}),
  };
}

interface Props {
  /** Null for somebody new. */
  outsider: Outsider | null;
  /** Of somebody new whose account there is already, the id that it has. */
  of: string | null;
  onDone: (made: Outsider) => void;
}

/** Somebody who is no staff: who it is, as what, and from when until when. Of who is known, the access alone. */
export function OutsiderForm({ outsider, of, onDone }: Props) {
  const me = usePerson();
  const labels = useLabels();
  const isNew = outsider === null;
  const [asked, setAsked] = useState(false);
  const [initial] = useState(() => initialOf(outsider, of));
  const {
    value: said,
    change,
    begin,
    draft,
  } = useDraft({ person: me.id, form: 'register-outsider', thing: outsider?.id ?? of ?? '' }, initial);
  const giving = useOutsider((made) => {
    begin(initialOf(outsider, null));
    setAsked(false);
    onDone(made);
  });
  const patch = (some: Partial<Said>) => change({ ...said, ...some });
  const faults = faultsOf(said, isNew);
  const problems = { ...messagesByField(giving.error), ...(asked ? faults : {}) } as Partial<
    Record<keyof Said, string>
  >;
  const guarded = said.function !== null && labels.guarded([said.function]).length > 0;
  const title = isNew ? 'Inscrire une personne extérieure' : `Changer l’accès de ${outsider.displayName}`;
  const send = () => {
    setAsked(true);
    if (Object.keys(faults).length > 0 || giving.isPending || said.function === null) return;
    const access = { function: said.function, from: said.from, until: said.until || null };
    const { id, givenName, familyName } = said;
    giving.mutate(
      isNew
        ? { what: 'register', body: { id, givenName, familyName, ...access } }
        : { what: 'admit', whom: outsider, body: access },
    );
  };
  return (
    <Form className={classes.form} label={title} draft={draft} refusal={giving.error} onSubmit={send}>
      {isNew && <NameFields said={said} problems={problems} change={patch} />}
      <ChoiceField
        label="Fonction"
        required
        none="Choisir"
        options={labels.outside}
        value={said.function}
        error={problems.function}
        onChange={(chosen) => patch({ function: chosen })}
      />
      <div className={classes.days}>
        <DateField
          label="Premier jour"
          required
          value={said.from}
          error={problems.from}
          onChange={(from) => patch({ from })}
        />
        <DateField
          label="Dernier jour"
          required={said.function === NEEDS_AN_END}
          value={said.until}
          error={problems.until}
          onChange={(until) => patch({ until })}
        />
      </div>
      {said.until !== '' && (
        <p className={classes.soft}>
          Le {formatDate(shiftDay(said.until, 1))} à 0 h, sa connexion est refusée partout, sans que personne ait à y
          penser.
        </p>
      )}
      {guarded && (
        <Notice kind="warning" title="Cette fonction demande deux personnes">
          <p>
            Dès que quelqu’un l’a déjà eue, elle ne compte qu’une fois confirmée par une autre personne qui tient le
            registre.
          </p>
        </Notice>
      )}
      <AtOnce error={giving.error} pending={giving.isPending} />
      <Group>
        <Button type="submit" loading={giving.isPending}>
          {isNew ? 'Inscrire' : 'Enregistrer l’accès'}
        </Button>
        <Abandon touched={draft.touched} onAbandon={draft.abandon} />
      </Group>
    </Form>
  );
}
