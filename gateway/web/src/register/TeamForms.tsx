import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { LIMITS } from '../api/generated/limits';
import { messagesByField } from '../api/http';
import type { Team } from '../api/types';
import { usePerson } from '../session/SessionContext';
import { formatDate } from '../ui/format';
import { Abandon } from '../ui/form/Abandon';
import { AtOnce } from '../ui/form/AtOnce';
import { DateField, TextField } from '../ui/form/fields';
import { Form } from '../ui/form/Form';
import { textFault } from '../ui/form/limits';
import { useDraft } from '../ui/form/useDraft';
import { Notice } from '../ui/Notice';
import { theTeam } from './gestures';
import classes from './register.module.css';
import { useCloseTeam, useOpenTeam } from './useRegister';

const LIMIT = LIMITS.training.Team;
const NOTHING = { code: '', label: '', service: '' };

export function OpenTeamForm({ services, onDone }: { services: string[]; onDone: () => void }) {
  const me = usePerson();
  const [asked, setAsked] = useState(false);
  const { value, change, begin, draft } = useDraft({ person: me.id, form: 'register-team', thing: '' }, NOTHING);
  const opening = useOpenTeam(() => {
    begin(NOTHING);
    onDone();
  });
  const own = {
    code: textFault(value.code, LIMIT.code, 'Deux à douze majuscules ou chiffres, par exemple NUIT.'),
    label: textFault(value.label, LIMIT.label),
    service: textFault(value.service, LIMIT.service),
  };
  const wrong = Object.values(own).some((fault) => fault !== undefined);
  const problems: Partial<typeof own> = { ...messagesByField(opening.error), ...(asked ? own : {}) };
  return (
    <Form
      className={classes.form}
      label="Ouvrir une équipe"
      draft={draft}
      refusal={opening.error}
      onSubmit={() => {
        setAsked(true);
        if (!wrong && !opening.isPending) opening.mutate(value);
      }}
    >
      <TextField
        label="Nom"
        required
        example="Équipe de nuit"
        value={value.label}
        error={problems.label}
        onChange={(label) => change({ ...value, label })}
      />
      <TextField
        label="Code"
        description="Deux à douze majuscules ou chiffres. Il ne change plus jamais."
        required
        example="NUIT"
        value={value.code}
        error={problems.code}
        onChange={(code) => change({ ...value, code })}
      />
      <TextField
        label="Service"
        {...(services.length > 0 ? { description: `Écrit comme les autres : ${services.join(', ')}.` } : {})}
        required
        value={value.service}
        error={problems.service}
        onChange={(service) => change({ ...value, service })}
      />
      <Notice kind="info" title="Ce que cela change">
        <p>L’équipe existe tout de suite : des personnes peuvent y être affectées. Elle n’a encore personne.</p>
      </Notice>
      <AtOnce error={opening.error} pending={opening.isPending} />
      <Group>
        <Button type="submit" loading={opening.isPending}>
          Ouvrir l’équipe
        </Button>
        <Abandon touched={draft.touched} onAbandon={draft.abandon} />
      </Group>
    </Form>
  );
}

export function CloseTeamForm({ team, onDone }: { team: Team; onDone: () => void }) {
  const me = usePerson();
  const [asked, setAsked] = useState(false);
  const {
    value: until,
    change,
    begin,
    draft,
  } = useDraft({ person: me.id, form: 'register-close', thing: team.code }, '');
  const closing = useCloseTeam(() => {
    begin('');
    onDone();
  });
  const own = until === '' ? 'Choisissez le dernier jour.' : undefined;
  return (
    <Form
      className={classes.form}
      label={`Fermer ${theTeam(team.label)}`}
      draft={draft}
      refusal={closing.error}
      onSubmit={() => {
        setAsked(true);
        if (!own && !closing.isPending) closing.mutate({ team, until });
      }}
    >
      <DateField
        label="Dernier jour"
        required
        value={until}
        error={asked && own ? own : messagesByField(closing.error)['until']}
        onChange={change}
      />
      {until !== '' && (
        <Notice kind="info" title="Ce que cela change">
          <p>
            Après le {formatDate(until)}, personne ne peut plus être affecté à {theTeam(team.label)}. Ses saisies et ses
            chiffres restent. Une équipe fermée ne s’ouvre plus.
          </p>
        </Notice>
      )}
      <AtOnce error={closing.error} pending={closing.isPending} />
      <Group>
        <Button type="submit" loading={closing.isPending}>
          Fermer l’équipe
        </Button>
        <Abandon touched={draft.touched} onAbandon={draft.abandon} />
      </Group>
    </Form>
  );
}
