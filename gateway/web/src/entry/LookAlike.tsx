import { Button, Group, Modal } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../api/directory';
import type { Intervention } from '../api/types';
import { toJournal } from '../journal/links';
import { SideBySide } from '../journal/SideBySide';
import { usePerson } from '../session/SessionContext';
import { formatTime } from '../ui/format';
import { Notice } from '../ui/Notice';
import classes from './entry.module.css';
import { toFacts, type EntryForm } from './form';
import type { LookAlikes } from './useLookAlikes';

/** Somebody recorded what looks like the same act: side by side, and whoever was there decides. */
export function LookAlikeDialog({ form, alikes }: { form: EntryForm; alikes: LookAlikes }) {
  const { like } = alikes;
  return (
    <Modal.Root opened={like !== null} onClose={alikes.back} size="44rem">
      <Modal.Overlay />
      {like && (
        <Modal.Content>
          <Modal.Title component="h2" fz="lg" fw={650} className={classes.dialogTitle ?? ''}>
            Est-ce la même intervention ?
          </Modal.Title>
          <Modal.Body className={classes.dialog ?? ''}>
            <Question form={form} like={like} alikes={alikes} />
          </Modal.Body>
        </Modal.Content>
      )}
    </Modal.Root>
  );
}

function Question({ form, like, alikes }: { form: EntryForm; like: Intervention; alikes: LookAlikes }) {
  const words = useWords();
  const person = usePerson();
  const [same, setSame] = useState(false);
  const author = words.person(like.recordedBy);
  if (same) {
    return (
      <>
        <p>
          Votre saisie ne sera pas envoyée et ce que vous y avez écrit sera perdu. L’intervention saisie par {author}{' '}
          reste telle qu’elle est.
        </p>
        {!like.facts.mediators.includes(person.id) && (
          <p>Vous n’y figurez pas : {author} ou votre manager peut vous y ajouter.</p>
        )}
        <Group>
          <Button onClick={alikes.drop}>Abandonner ma saisie</Button>
          <Button variant="default" onClick={alikes.back}>
            Revenir à ma saisie
          </Button>
        </Group>
      </>
    );
  }
  return (
    <>
      <p>{author} a saisi une intervention au même endroit, au même moment et dans le même domaine.</p>
      <SideBySide
        caption="Votre saisie et celle qui existe"
        one={{ title: 'Votre saisie', facts: toFacts(form) }}
        other={{ title: `Saisie par ${author}`, facts: like.facts }}
      />
      <Group>
        <Button onClick={() => setSame(true)}>C’est la même intervention</Button>
        <Button variant="default" onClick={alikes.two}>
          Ce sont deux interventions
        </Button>
      </Group>
    </>
  );
}

/** After it was given up: where the act is. */
export function InsteadNotice({ instead }: { instead: Intervention | null }) {
  return (
    <div role="status">
      {instead && (
        <Notice kind="info" icon={<IconInfoCircle aria-hidden />} title="Votre saisie n’a pas été envoyée">
          <p>
            <Link to={toJournal(instead.facts.team, instead.facts.date, instead.id)}>
              L’intervention de {formatTime(instead.facts.startTime ?? '')}
            </Link>{' '}
            compte une seule fois.
          </p>
        </Notice>
      )}
    </div>
  );
}
