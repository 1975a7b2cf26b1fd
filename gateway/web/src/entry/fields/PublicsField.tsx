import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../api/directory';
import { LIMITS } from '../../api/generated/limits';
import { plural } from '../../ui/format';
import { NumberField } from '../../ui/form/fields';
import { range } from '../../ui/form/limits';
import classes from '../counters.module.css';
import { counted, peopleMet } from '../form';
import { fewerThanCounted } from '../refusals';
import { Counters } from './Counters';
import type { FieldsProps } from './props';

const LIMIT = LIMITS.intervention.Intervention.peopleMet;

/** Whom one met: counts only, never an identity. */
export function PublicsField({ form, change, problems }: FieldsProps) {
  const words = useWords();
  const [step, setStep] = useState('1');
  const sum = counted(form);
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
      <NumberField
        label="Personnes rencontrées"
        description={
          form.peopleMet !== null
            ? `De ${range(LIMIT)}`
            : sum === 0
              ? `Se calcule en comptant les publics, ou s’écrit : de ${range(LIMIT)}`
              : `${plural(sum, 'personne')} en comptant les publics, corrigez au besoin`
        }
        limit={LIMIT}
        value={peopleMet(form)}
        error={problems.peopleMet ?? fewerThanCounted(form)}
        onChange={(met) => change({ peopleMet: met })}
      />
    </div>
  );
}
