import { Button } from '@mantine/core';
import { IconCloudOff, IconGitMerge } from '@tabler/icons-react';
import { useState } from 'react';
import { NBSP } from '../ui/format';
import { Notice } from '../ui/Notice';
import { uuidv7 } from '../ui/uuid';
import { asDraft } from './asDraft';
import { reasonOf } from './describe';
import { drop, isForestalled, keep, type HeldRequest } from './outbox';
import classes from './outbox.module.css';
import { useOutbox } from './OutboxContext';
import { Question } from './Question';

interface Props {
  /** What the steps are about, as it stands now. */
  thing: string;
  version: number;
  /** What was done of it since a version, in words, oldest first. */
  since: (version: number) => string[];
  /** Opens the form that it was written in. */
  onResume: (way: string) => void;
}

/** On the page of what is followed: its reader's steps that wait, and those that somebody forestalled, beside what was done meanwhile. */
export function HeldSteps({ thing, version, since, onResume }: Props) {
  const held = useOutbox().requests.filter((one) => one.thing === thing);
  return (
    <>
      {held.map((one) => (
        <HeldStep
          key={one.id}
          held={one}
          version={version}
          meanwhile={since(one.ask.version ?? version)}
          onResume={onResume}
        />
      ))}
    </>
  );
}

interface StepProps {
  held: HeldRequest;
  version: number;
  meanwhile: string[];
  onResume: (way: string) => void;
}

function HeldStep({ held, version, meanwhile, onResume }: StepProps) {
  const [asked, setAsked] = useState(false);
  const { title, refusal, told = [], ask, way } = held;
  const forestalled = isForestalled(held);
  // A new gesture, on what stands there now: what was refused was not done.
  const again = () => keep({ ...held, command: uuidv7(), refusal: null, ask: { ...ask, version } });
  return (
    <Notice
      kind={refusal ? 'problem' : 'warning'}
      urgent={refusal !== null}
      icon={forestalled ? <IconGitMerge aria-hidden /> : <IconCloudOff aria-hidden />}
      title={`${title}${NBSP}: ${refusal ? 'pas encore noté' : 'attend le réseau'}`}
    >
      {forestalled ? (
        <>
          <p>Quelqu’un a noté autre chose entre-temps. Rien n’a été écrasé{NBSP}: comparez, puis choisissez.</p>
          <div className={classes.sides}>
            <Side title="Vous" lines={[title, ...told]} />
            <Side title="Entre-temps" lines={meanwhile} />
          </div>
        </>
      ) : (
        <p>
          {refusal ? reasonOf(refusal) : 'Gardé sur cet appareil, et envoyé dans l’ordre dès que le réseau revient.'}
        </p>
      )}
      {asked ? (
        <Question
          text="Elle n’est gardée que sur cet appareil : abandonnée, elle sera perdue."
          onNo={() => setAsked(false)}
        >
          <Button color="red" onClick={() => drop(held)}>
            L’abandonner pour de bon
          </Button>
        </Question>
      ) : (
        <div className={classes.actions}>
          {forestalled && <Button onClick={again}>La noter quand même</Button>}
          <Button
            variant="default"
            onClick={() => {
              if (asDraft(held)) onResume(way);
            }}
          >
            La reprendre
          </Button>
          <Button variant="subtle" onClick={() => setAsked(true)}>
            L’abandonner
          </Button>
        </div>
      )}
    </Notice>
  );
}

function Side({ title, lines }: { title: string; lines: string[] }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
        {lines.length === 0 && <li>Ce qui a changé n’est pas dans la chronologie.</li>}
      </ul>
    </section>
  );
}
