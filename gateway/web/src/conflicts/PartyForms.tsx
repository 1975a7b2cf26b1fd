import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Case, Identity, Party } from '../api/cases';
import { useWords } from '../api/directory';
import { LIMITS } from '../api/generated/limits';
import { messagesByField } from '../api/http';
import type { Became } from '../outbox/useStep';
import { now } from '../ui/clock';
import { clockAt } from '../ui/format';
import { AtOnce } from '../ui/form/AtOnce';
import { ChecksField, TextField } from '../ui/form/fields';
import { Form } from '../ui/form/Form';
import { textFault } from '../ui/form/limits';
import { Notice } from '../ui/Notice';
import { uuidv7 } from '../ui/uuid';
import classes from './conflicts.module.css';
import { AtOnceForm, GestureForm } from './GestureForm';
import { OneOf } from './OneOf';
import { useGesture } from './useCases';

const LIMIT = LIMITS.intervention.CaseParty;
const FIELDS = [
  { field: 'alias', label: 'Nom d’usage dans l’équipe', example: 'Mme du 3e' },
  { field: 'name', label: 'Nom', example: undefined },
  { field: 'phone', label: 'Téléphone', example: undefined },
  { field: 'email', label: 'Courriel', example: undefined },
  { field: 'address', label: 'Adresse, sans plus', example: undefined },
] as const;

interface Props {
  sheet: Case;
  onDone: (became: Became) => void;
}

/** A new party, or who a party is put right. Nothing of it is kept on this device: no draft. */
export function PartyForm({ sheet, party, known, onDone }: Props & { party?: Party; known?: Identity }) {
  const words = useWords();
  const [said, setSaid] = useState(() => ({
    personId: party?.personId ?? uuidv7(),
    partyKind: party?.partyKind ?? 'PERSONNE',
    givenBy: party?.givenBy ?? null,
    alias: known?.alias ?? '',
    name: known?.name ?? '',
    phone: known?.phone ?? '',
    email: known?.email ?? '',
    address: known?.address ?? '',
  }));
  const [asked, setAsked] = useState(false);
  const naming = useGesture(sheet, () => onDone('done'));
  const own: Record<string, string | undefined> = {
    givenBy: said.givenBy === null ? 'Choisissez.' : undefined,
    ...Object.fromEntries(
      FIELDS.map(({ field }) => [field, textFault(said[field], { ...LIMIT[field], minLength: 0 })]),
    ),
  };
  const wrong = Object.values(own).some((fault) => fault !== undefined);
  const problems: Record<string, string | undefined> = { ...messagesByField(naming.error), ...(asked ? own : {}) };
  return (
    <Form
      className={classes.form}
      label={party ? `Corriger qui est la partie ${party.letter}` : 'Ajouter une partie'}
      draft="none"
      refusal={naming.error}
      onSubmit={() => {
        setAsked(true);
        if (wrong || naming.isPending) return;
        const texts = Object.fromEntries(FIELDS.map(({ field }) => [field, said[field].trim() || null]));
        naming.mutate({ to: 'parties', body: { ...said, ...texts, date: clockAt(now()).day } });
      }}
    >
      <OneOf
        label="Qu’est-ce que cette partie ?"
        choices={words.entries('CF_TYPE_PARTIE')}
        chosen={said.partyKind}
        onChange={(partyKind) => setSaid({ ...said, partyKind: partyKind ?? 'PERSONNE' })}
      />
      <OneOf
        label="Qui a donné son identité ?"
        choices={words.entries('CF_DONNEE_PAR')}
        chosen={said.givenBy}
        error={problems.givenBy}
        onChange={(givenBy) => setSaid({ ...said, givenBy })}
      />
      <Notice kind="info" title="Seulement de quoi la joindre">
        <p>
          Rien n’est obligatoire. Ce qui est écrit ici est chiffré pour cette partie seule, n’est pas gardé sur cet
          appareil, et s’efface si elle ne souhaite pas de médiation, ou après 30 jours sans contact ou sans accord.
        </p>
      </Notice>
      {FIELDS.map(({ field, label, example }) => (
        <TextField
          key={field}
          label={label}
          {...(example === undefined ? {} : { example })}
          value={said[field]}
          error={problems[field]}
          onChange={(text) => setSaid({ ...said, [field]: text })}
        />
      ))}
      <AtOnce error={naming.error} pending={naming.isPending} why="Ceci dit qui est quelqu’un" draft={false} />
      <Group>
        <Button type="submit" loading={naming.isPending}>
          {party ? 'Corriger' : 'Ajouter la partie'}
        </Button>
      </Group>
    </Form>
  );
}

export function ContactForm({ sheet, party, onDone }: Props & { party: Party }) {
  const needed = party.known && party.givenBy !== 'ELLE_MEME';
  return (
    <GestureForm
      sheet={sheet}
      name={`contact-${party.letter}`}
      label={`Premier contact avec la partie ${party.letter}`}
      send="Noter le contact"
      initial={{ told: [] as string[] }}
      to={() => `parties/${party.letter}/contacts`}
      body={({ told }) => ({ told: told.length > 0 })}
      onDone={onDone}
    >
      {({ told }, change, problems) =>
        needed && (
          <ChecksField
            label="Ce qui lui a été dit"
            options={[{ code: 'OUI', label: 'Je lui ai dit qui a donné son nom, et pourquoi' }]}
            value={told}
            error={problems.told}
            onChange={(now) => change({ told: now })}
          />
        )
      }
    </GestureForm>
  );
}

export function ConsentForm({ sheet, party, onDone }: Props & { party: Party }) {
  const words = useWords();
  return (
    <GestureForm
      sheet={sheet}
      name={`consent-${party.letter}`}
      label={`Accord de la partie ${party.letter} pour une médiation`}
      send="Noter l’accord"
      initial={{ form: 'ORAL' }}
      to={() => `parties/${party.letter}/consents`}
      body={({ form }) => ({ form })}
      onDone={onDone}
    >
      {({ form }, change) => (
        <>
          <p className={classes.soft}>
            Librement : cette partie sait ce qu’est une médiation, et qu’elle peut s’en retirer à tout moment, sans dire
            pourquoi.
          </p>
          <OneOf
            label="Donné comment ?"
            choices={words
              .entries('CF_ACCORD')
              .map(({ code }) => ({ code, label: code === 'ORAL' ? 'Oralement' : 'Par écrit' }))}
            chosen={form}
            onChange={(chosen) => change({ form: chosen ?? 'ORAL' })}
          />
        </>
      )}
    </GestureForm>
  );
}

export function RefusalForm({ sheet, party, onDone }: Props & { party: Party }) {
  return (
    <AtOnceForm
      sheet={sheet}
      why="Ceci efface une identité"
      name={`refusal-${party.letter}`}
      label={`La partie ${party.letter} ne souhaite pas de médiation`}
      send="Clore sans reproche"
      initial={{}}
      to={() => `parties/${party.letter}/refusals`}
      body={() => ({})}
      onDone={onDone}
    >
      {() => (
        <Notice kind="warning" title="Ce que cela change">
          <p>
            Le dossier est clos, sans reproche et sans motif. L’identité de cette partie est effacée aujourd’hui, pour
            toujours.
          </p>
        </Notice>
      )}
    </AtOnceForm>
  );
}
