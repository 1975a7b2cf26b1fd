import { NumberInput, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../api/directory';
import { plural } from '../../ui/format';
import classes from '../counters.module.css';
import { peopleMet } from '../form';
import { Counters } from './Counters';
import type { FieldsProps } from './props';

/** Whom one met: counts only, never an identity. */
export function PublicsField({ form, change, problems }: FieldsProps) {
  const words = useWords();
  const [step, setStep] = useState('1');
  const met = peopleMet(form);
  return (
    <div className={classes.publics}>
      <div className={classes.step}>
        <span aria-hidden>Chaque appui ajoute</span>
        <SegmentedControl
          aria-label="Chaque appui ajoute"
          size="md"
          classNames={{ label: classes.stepChoice ?? '' }}
          value={step}
          onChange={setStep}
          data={['1', '5', '10']}
        />
      </div>
      <Counters
        label="Par âge estimé"
        entries={words.choices('AGE', form.date)}
        counts={form.age}
        step={Number(step)}
        onChange={(age) => change({ age })}
        error={problems.age}
      />
      <Counters
        label="Par genre"
        entries={words.choices('GENRE', form.date)}
        counts={form.gender}
        step={Number(step)}
        onChange={(gender) => change({ gender })}
        error={problems.gender}
      />
      <NumberInput
        label="Personnes rencontrées"
        description={
          met === null
            ? 'Se calcule en comptant les publics'
            : `${plural(met, 'personne')} au total, corrigez au besoin`
        }
        min={0}
        max={999}
        allowDecimal={false}
        allowNegative={false}
        value={met ?? ''}
        error={problems.peopleMet}
        onChange={(value) => change({ peopleMet: value === '' ? null : Number(value) })}
        inputMode="numeric"
        hideControls
      />
    </div>
  );
}
