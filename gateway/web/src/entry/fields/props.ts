import type { EntryForm } from '../form';
import type { Habits } from '../habits';
import type { FieldProblems } from '../refusals';

/** What each part of the form is given; parts only say what changes. */
export interface FieldsProps {
  form: EntryForm;
  change: (patch: Partial<EntryForm>) => void;
  problems: FieldProblems;
  habits: Habits;
}
