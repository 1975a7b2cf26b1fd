import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { usePerson } from '../session/SessionContext';
import { Card } from '../ui/Card';
import { Abandon } from '../ui/form/Abandon';
import { AtOnce } from '../ui/form/AtOnce';
import { ChoiceField } from '../ui/form/fields';
import { Form } from '../ui/form/Form';
import { useDraft } from '../ui/form/useDraft';
import { uuidv7 } from '../ui/uuid';
import { CareerFields, Effect, problemsOf } from './CareerFields';
import { faults, type Said } from './gestures';
import { personPath } from './labels';
import classes from './register.module.css';
import { useJoin } from './useRegister';
import { NameFields } from './NameFields';

const nobody = (id: string = uuidv7()): Said => ({
  id,
  givenName: '',
  familyName: '',
  gender: null,
  functions: ['MED'],
  team: null,
  from: '',
  until: '',
});

/**
 * Somebody new on the staff.
 *
 * @param of whose account there is already: the person's id is that of the account
 */
export function ArrivalForm({ of }: { of: string | null }) {
  const me = usePerson();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(false);
  const [initial] = useState(() => nobody(of ?? undefined));
  const {
    value: said,
    change,
    begin,
    draft,
  } = useDraft({ person: me.id, form: 'register-join', thing: of ?? '' }, initial);
  const joining = useJoin(({ id }) => {
    begin(nobody());
    void navigate(personPath(id));
  });
  const patch = (some: Partial<Said>) => change({ ...said, ...some });
  const problems = problemsOf({ gesture: 'join', said, asked, error: joining.error });
  const name = `${said.givenName} ${said.familyName}`.trim() || 'cette personne';
  return (
    <Card title="Noter une arrivée">
      <Form
        className={classes.form}
        label="Noter une arrivée"
        draft={draft}
        about={(value) => `${(value as Said).givenName} ${(value as Said).familyName}`.trim()}
        refusal={joining.error}
        onSubmit={() => {
          setAsked(true);
          if (Object.keys(faults('join', said)).length > 0 || joining.isPending) return;
          const { id, givenName, familyName, gender, functions: roles, team, from } = said;
          joining.mutate({ id, givenName, familyName, gender: gender ?? '', roles, team, from });
        }}
      >
        <NameFields said={said} problems={problems} change={patch} />
        <ChoiceField
          label="Compté dans la carte de l’année comme"
          required
          none="Choisir"
          options={[
            { code: 'F', label: 'Femme' },
            { code: 'H', label: 'Homme' },
          ]}
          value={said.gender}
          error={problems.gender}
          onChange={(gender) => patch({ gender })}
        />
        <CareerFields gesture="join" said={said} asked={asked} error={joining.error} change={patch} />
        <Effect gesture="join" said={said} name={name} before={null} />
        <AtOnce error={joining.error} pending={joining.isPending} />
        <Group>
          <Button type="submit" loading={joining.isPending}>
            Enregistrer l’arrivée
          </Button>
          <Abandon touched={draft.touched} onAbandon={draft.abandon} />
        </Group>
      </Form>
    </Card>
  );
}
