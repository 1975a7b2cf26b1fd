import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useWords } from '../api/directory';
import { LIMITS } from '../api/generated/limits';
import { uuidv7 } from '../ui/uuid';
import { ChecksField, ChoiceField, DateField, LongField, NumberField } from '../ui/form/fields';
import { textFault } from '../ui/form/limits';
import { Notice } from '../ui/Notice';
import classes from './conflicts.module.css';
import type { FormProps } from './CourseForms';
import type { Problems } from '../ui/form/DatedForm';
import { GestureForm } from './GestureForm';
import { OneOf } from './OneOf';

const LIMIT = LIMITS.intervention.CaseCommitment.what;
const MINUTES = LIMITS.intervention.Intervention.durationMinutes;

interface StepSaid {
  interventionId: string;
  letters: string[];
  durationMinutes: number | null;
  outcomes: string[];
}

/** A shuttle or a table, typed once: it is recorded as an intervention, too. */
export function StepForm({ sheet, table, onDone }: FormProps & { table: boolean }) {
  const words = useWords();
  const willing = sheet.parties.filter(({ stage }) => stage === 'CONSENTED');
  return (
    <GestureForm<StepSaid>
      sheet={sheet}
      name={table ? 'table' : 'shuttle'}
      label={table ? 'Table ronde' : 'Navette'}
      send={table ? 'Noter la table ronde' : 'Noter la navette'}
      initial={{
        interventionId: uuidv7(),
        letters: (table ? willing : willing.slice(0, 1)).map(({ letter }) => letter),
        durationMinutes: table ? 90 : 30,
        outcomes: [] as string[],
      }}
      faults={({ letters, durationMinutes }) => ({
        letters: !table && letters.length === 0 ? 'Choisissez qui vous avez rencontré.' : undefined,
        durationMinutes: Number.isNaN(durationMinutes) ? 'Écrivez un nombre de minutes.' : undefined,
      })}
      to={() => 'steps'}
      body={(said) => ({
        ...said,
        step: table ? 'TABLE_RONDE' : 'NAVETTE',
        peopleMet: said.letters.length,
      })}
      onDone={onDone}
    >
      {({ letters, durationMinutes, outcomes }, change, problems) => (
        <>
          {!table && (
            <ChecksField
              label="Partie rencontrée"
              options={willing.map(({ letter }) => ({ code: letter, label: `Partie ${letter}` }))}
              value={letters}
              error={problems.letters}
              onChange={(chosen) => change({ letters: chosen })}
            />
          )}
          <NumberField
            label="Durée en minutes"
            limit={MINUTES}
            value={durationMinutes}
            error={problems.durationMinutes}
            onChange={(minutes) => change({ durationMinutes: minutes })}
          />
          <OneOf
            label="Résultat"
            choices={words.entries('RESULTAT')}
            inView={6}
            chosen={outcomes[0] ?? null}
            onChange={(chosen) => change({ outcomes: chosen === null ? [] : [chosen] })}
          />
          <p className={classes.soft}>
            Ce qui a été dit n’est noté nulle part. L’intervention est enregistrée avec l’étape, et compte une fois.
          </p>
        </>
      )}
    </GestureForm>
  );
}

interface Promise_ {
  letter: string | null;
  what: string;
  until: string;
}

const EMPTY: Promise_ = { letter: null, what: '', until: '' };

export function AgreeForm({ sheet, onDone }: FormProps) {
  const words = useWords();
  const letters = sheet.parties.map(({ letter }) => ({ code: letter, label: `Partie ${letter}` }));
  return (
    <GestureForm
      sheet={sheet}
      name="agree"
      label="Accord"
      send="Noter l’accord"
      initial={{ form: 'ORAL', partial: [] as string[], promises: [EMPTY] }}
      faults={({ promises }) => promiseFaults(promises)}
      to={() => 'agreements'}
      body={({ form, partial, promises }) => ({
        form,
        partial: partial.length > 0,
        commitments: promises
          .filter(isWritten)
          .map(({ letter, what, until }) => ({ letter, what: what.trim(), until: until || null })),
      })}
      onDone={onDone}
    >
      {({ form, partial, promises }, change, problems) => (
        <>
          <OneOf
            label="Accord"
            choices={words.entries('CF_ACCORD')}
            chosen={form}
            onChange={(chosen) => change({ form: chosen ?? 'ORAL' })}
          />
          <ChecksField
            label="Étendue"
            options={[{ code: 'OUI', label: 'Sur une partie seulement de ce qui oppose' }]}
            value={partial}
            onChange={(chosen) => change({ partial: chosen })}
          />
          {promises.map((promise, at) => (
            <fieldset key={at} className={classes.promise}>
              <legend>Engagement {at + 1}</legend>
              <ChoiceField
                label="Qui s’engage"
                none="Choisissez"
                options={letters}
                value={promise.letter}
                error={problems[`letter${at}`]}
                onChange={(letter) => change({ promises: put(promises, at, { ...promise, letter }) })}
              />
              <LongField
                label="À quoi"
                limit={LIMIT}
                value={promise.what}
                error={problems[`what${at}`] ?? problems[`commitments[${at}]`]}
                onChange={(what) => change({ promises: put(promises, at, { ...promise, what }) })}
              />
              <DateField
                label="Jusqu’au, s’il y a un terme"
                value={promise.until}
                onChange={(until) => change({ promises: put(promises, at, { ...promise, until }) })}
              />
            </fieldset>
          ))}
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => change({ promises: [...promises, EMPTY] })}
          >
            Ajouter un engagement
          </Button>
          <Notice kind="info" title="Cet accord n’oblige pas en justice par lui-même">
            <p>Il est remis aux parties seulement, et suivi trois fois avec chacune. Sans nom dans les engagements.</p>
          </Notice>
        </>
      )}
    </GestureForm>
  );
}

const isWritten = ({ letter, what }: Promise_) => letter !== null || what.trim() !== '';
const put = (all: Promise_[], at: number, one: Promise_) => all.map((each, place) => (place === at ? one : each));

function promiseFaults(promises: Promise_[]): Problems {
  const found: Problems = {};
  promises.forEach((promise, at) => {
    if (!isWritten(promise)) return;
    if (promise.letter === null) found[`letter${at}`] = 'Choisissez la partie.';
    const fault = textFault(promise.what, { ...LIMIT, minLength: 1 });
    if (fault) found[`what${at}`] = fault;
  });
  return found;
}

const NOTHING_SAID: { said: Record<string, string | null> } = { said: {} };

/** Each party's word of each commitment, by a tap each. */
export function CheckForm({ sheet, onDone }: FormProps) {
  const words = useWords();
  const promised = sheet.agreement?.promised ?? [];
  const asked = (promised.length > 0 ? promised.map(({ number }) => number) : [0]).flatMap((number) =>
    sheet.parties.map(({ letter }) => ({ number, letter, key: `${number}${letter}` })),
  );
  const whatOf = (number: number) => promised.find((one) => one.number === number)?.what ?? 'L’accord';
  return (
    <GestureForm
      sheet={sheet}
      name="check"
      label="Suivi de l’accord"
      send="Noter le suivi"
      initial={NOTHING_SAID}
      faults={({ said }) =>
        Object.fromEntries(asked.map(({ key }) => [key, said[key] ? undefined : 'Choisissez ce que cette partie dit.']))
      }
      to={() => 'checks'}
      body={({ said }) => ({
        words: asked.map(({ number, letter, key }) => ({ number, letter, word: said[key] ?? null })),
      })}
      onDone={onDone}
    >
      {({ said }, change, problems) =>
        asked.map(({ number, letter, key }) => (
          <OneOf
            key={key}
            label={`${whatOf(number)} — que dit la partie ${letter} ?`}
            choices={words.entries('CF_SUIVI')}
            chosen={said[key] ?? null}
            error={problems[key]}
            onChange={(word) => change({ said: { ...said, [key]: word } })}
          />
        ))
      }
    </GestureForm>
  );
}
