import { useState } from 'react';
import { useWords } from '../../api/directory';
import type { ListCode, ListEntry } from '../../api/types';
import { ChoiceButtons, type Choice } from '../../ui/ChoiceButtons';
import { byHabit } from '../habits';
import type { FieldsProps } from './props';
import { shorten } from './shorten';

/** The choices in the order of habit; it does not move while one entry is being made. */
function useOrdered(list: ListCode, day: string, used: Record<string, number>): ListEntry[] {
  const words = useWords();
  const [atStart] = useState(used);
  return byHabit(words.leaves(list, day), atStart);
}

const toChoice = ({ code, label }: ListEntry): Choice => ({ code, label: shorten(label) });

export function ThemeField({ form, change, problems, habits }: FieldsProps) {
  const words = useWords();
  const ordered = useOrdered('THEME', form.date, habits.used.theme);
  return (
    <ChoiceButtons
      label="De quoi s’agit-il ?"
      choices={ordered.map((entry) => ({ ...toChoice(entry), group: words.label('THEME', entry.parent) }))}
      chosen={form.theme ? [form.theme] : []}
      onChange={([theme]) => change({ theme: theme ?? null })}
      inView={8}
      error={problems.theme}
    />
  );
}

export function ModeField({ form, change, problems, habits }: FieldsProps) {
  return (
    <ChoiceButtons
      label="Comment ?"
      choices={useOrdered('MODE', form.date, habits.used.mode).map(toChoice)}
      chosen={form.mode ? [form.mode] : []}
      onChange={([mode]) => change({ mode: mode ?? null })}
      inView={6}
      error={problems.mode}
    />
  );
}

export function OutcomeField({ form, change, problems, habits }: FieldsProps) {
  return (
    <ChoiceButtons
      label="Avec quel résultat ?"
      choices={useOrdered('RESULTAT', form.date, habits.used.outcome).map(toChoice)}
      chosen={form.outcomes}
      onChange={(outcomes) => change({ outcomes })}
      several
      inView={6}
      error={problems.outcomes}
    />
  );
}

/** In the order of habit, and never chosen beforehand: the figures would measure the habit. */
export function OriginField({ form, change, problems, habits }: FieldsProps) {
  return (
    <ChoiceButtons
      label="À la demande de qui ?"
      choices={useOrdered('ORIGINE', form.date, habits.used.origin).map(toChoice)}
      chosen={form.origin ? [form.origin] : []}
      onChange={([origin]) => change({ origin: origin ?? null })}
      inView={6}
      error={problems.origin}
    />
  );
}
