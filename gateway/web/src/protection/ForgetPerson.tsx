import { Button, NativeSelect } from '@mantine/core';
import { IconUserX } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../api/directory';
import { certificateOf } from '../api/privacy';
import { now } from '../ui/clock';
import { EmptyState } from '../ui/EmptyState';
import { FileLink } from '../ui/FileLink';
import { formatDate, clockAt } from '../ui/format';
import { Notice } from '../ui/Notice';
import { ForgetDialog } from './ForgetDialog';
import { ForgottenPeople } from './ForgottenPeople';
import { formerIn, shortId, withLeaving } from './people';
import classes from './protection.module.css';
import { useForget, useForgotten, useRetention } from './useProtection';
import { WhatForgettingDoes } from './WhatForgettingDoes';

/** Destroys the name of somebody who no longer works here, for good, and gives the proof of it. */
export function ForgetPerson() {
  const { employees } = useWords();
  const [chosen, setChosen] = useState('');
  const [asking, setAsking] = useState(false);
  const known = useForgotten();
  const forgotten = new Set(known.data?.map(({ person }) => person));
  const today = clockAt(now()).day;
  const former = formerIn(employees, today).filter(({ id }) => !forgotten.has(id));
  const person = former.find(({ id }) => id === chosen);
  const due = useRetention().data?.items.find((item) => item.person === chosen)?.due;
  const forgetting = useForget(() => {
    setAsking(false);
    setChosen('');
  });
  const done = forgetting.data;
  return (
    <>
      <WhatForgettingDoes />
      <h3>Choisir la personne</h3>
      <div role="status">
        {done && (
          <Notice kind="info" title="La personne est oubliée">
            <p>
              Son nom n’existe plus dans Trame. Il reste l’identifiant <code>{shortId(done.person)}</code>, qui ne dit
              plus qui c’était.
            </p>
            <FileLink href={certificateOf(done.person)} name={`certificat-${done.person}.pdf`}>
              Certificat d’oubli (PDF)
            </FileLink>
          </Notice>
        )}
      </div>
      {former.length === 0 ? (
        <EmptyState title="Personne à oublier">
          <p>Seule une personne qui ne travaille plus ici peut être oubliée. Le registre du personnel dit qui.</p>
        </EmptyState>
      ) : (
        <div className={classes.choice}>
          <NativeSelect
            label="Personne qui ne travaille plus ici"
            value={person?.id ?? ''}
            onChange={(event) => {
              forgetting.reset();
              setChosen(event.currentTarget.value);
            }}
            data={[
              { value: '', label: 'Choisir une personne', disabled: true },
              ...former.map((one) => ({ value: one.id, label: withLeaving(one) })),
            ]}
          />
          {due !== undefined && due >= today && (
            <Notice kind="warning" title="La durée de conservation n’est pas finie">
              <p>
                La règle demande de garder ce nom jusqu’au {formatDate(due)}. L’oublier avant est votre décision :
                assurez-vous que rien ne s’y oppose.
              </p>
            </Notice>
          )}
          <Button
            color="red.9"
            variant="outline"
            disabled={!person}
            leftSection={<IconUserX size={20} aria-hidden />}
            onClick={() => setAsking(true)}
          >
            Oublier cette personne
          </Button>
        </div>
      )}
      {person && asking && (
        <ForgetDialog
          name={person.displayName}
          error={forgetting.error}
          pending={forgetting.isPending}
          onForget={() => forgetting.mutate(person.id)}
          onClose={() => {
            forgetting.reset();
            setAsking(false);
          }}
        />
      )}
      <h3>Personnes oubliées</h3>
      <ForgottenPeople known={known} />
    </>
  );
}
