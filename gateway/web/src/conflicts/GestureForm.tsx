import type { Case } from '../api/cases';
import { usePerson } from '../session/SessionContext';
import { DatedForm, useDated, type DatedProps } from '../ui/form/DatedForm';
import { useGesture } from './useCases';

interface Props<T> extends DatedProps<T> {
  sheet: Case;
  /** What the form is called among drafts. */
  name: string;
  initial: T;
  /** Where it is sent, and what. */
  to: (said: T) => string;
  body: (said: T) => object;
  onDone: () => void;
}

/** One gesture of a case. */
export function GestureForm<T extends object>({ sheet, name, initial, to, body, onDone, ...form }: Props<T>) {
  const me = usePerson();
  const saying = useDated({ person: me.id, form: `case-${name}`, thing: sheet.id }, initial);
  const doing = useGesture(sheet, () => {
    saying.end();
    onDone();
  });
  return (
    <DatedForm
      {...form}
      saying={saying}
      doing={doing}
      onSend={(said) => doing.mutate({ to: to(said), body: { ...body(said), date: said.date } })}
    />
  );
}
