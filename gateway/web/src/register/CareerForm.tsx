import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Member } from '../api/register';
import { usePerson } from '../session/SessionContext';
import { now } from '../ui/clock';
import { clockAt } from '../ui/format';
import { Abandon } from '../ui/form/Abandon';
import { AtOnce } from '../ui/form/AtOnce';
import { Form } from '../ui/form/Form';
import { useDraft } from '../ui/form/useDraft';
import { CareerFields, Effect } from './CareerFields';
import { asked as said2career, assignmentOn, faults, GESTURES, type Gesture, type Said } from './gestures';
import classes from './register.module.css';
import { StaysOpen } from './StaysOpen';
import { useCareer } from './useRegister';

interface Props {
  gesture: Exclude<Gesture, 'join'>;
  member: Member;
  onDone: (gesture: Exclude<Gesture, 'join'>) => void;
}

/** One change of somebody's career, with its day and what follows from it. */
export function CareerForm({ gesture, member, onDone }: Props) {
  const me = usePerson();
  const today = clockAt(now()).day;
  const before = assignmentOn(member, today);
  const [asked, setAsked] = useState(false);
  const initial: Said = {
    id: member.id,
    givenName: '',
    familyName: '',
    gender: null,
    functions: gesture === 'post' ? [] : [...member.roles],
    team: gesture === 'assign' ? (member.team ?? null) : null,
    from: '',
    until: '',
  };
  const {
    value: said,
    change,
    begin,
    draft,
  } = useDraft({ person: me.id, form: `register-${gesture}`, thing: member.id }, initial);
  const changing = useCareer(() => {
    begin(initial);
    onDone(gesture);
  });
  const texts = GESTURES[gesture];
  return (
    <Form
      className={classes.form}
      label={texts.title}
      draft={draft}
      refusal={changing.error}
      onSubmit={() => {
        setAsked(true);
        if (Object.keys(faults(gesture, said)).length > 0 || changing.isPending) return;
        changing.mutate({ member, career: said2career(gesture, said) });
      }}
    >
      <CareerFields
        gesture={gesture}
        said={said}
        asked={asked}
        error={changing.error}
        change={(patch) => change({ ...said, ...patch })}
      />
      <Effect gesture={gesture} said={said} name={member.displayName} before={before} />
      {(gesture === 'leave' || (gesture === 'assign' && said.team !== (before?.team ?? null))) && (
        <StaysOpen person={member.id} name={member.displayName} />
      )}
      <AtOnce error={changing.error} pending={changing.isPending} />
      <Group>
        <Button type="submit" loading={changing.isPending}>
          {texts.send}
        </Button>
        <Abandon touched={draft.touched} onAbandon={draft.abandon} />
      </Group>
    </Form>
  );
}
