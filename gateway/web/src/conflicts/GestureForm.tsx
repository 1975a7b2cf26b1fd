import type { Case } from '../api/cases';
import { useWords } from '../api/directory';
import type { Became } from '../outbox/useStep';
import { usePerson } from '../session/SessionContext';
import { AtOnce } from '../ui/form/AtOnce';
import { DatedForm, useDated, type DatedProps } from '../ui/form/DatedForm';
import { formatDate } from '../ui/format';
import { toStep } from './links';
import { toldBy } from './told';
import { useCaseStep, useGesture } from './useCases';

interface Props<T> extends DatedProps<T> {
  sheet: Case;
  /** What the form is called among drafts. */
  name: string;
  initial: T;
  /** Where it is sent, and what. */
  to: (said: T) => string;
  body: (said: T) => object;
  onDone: (became: Became) => void;
}

/** One gesture of a case that names nobody: without network it waits on this device, in its order. */
export function GestureForm<T extends object>({ sheet, name, initial, to, body, onDone, ...form }: Props<T>) {
  const words = useWords();
  const me = usePerson();
  const which = { person: me.id, form: `case-${name}`, thing: sheet.id };
  const saying = useDated(which, initial);
  const doing = useCaseStep(sheet, (became) => {
    saying.end();
    onDone(became);
  });
  return (
    <DatedForm
      {...form}
      saying={saying}
      doing={doing}
      onSend={(said) => {
        const sent = { ...body(said), date: said.date };
        doing.mutate({
          thing: sheet.id,
          ask: { method: 'POST', path: `/api/cases/${sheet.id}/${to(said)}`, body: sent, version: sheet.version },
          title: `${form.label}, ${formatDate(said.date)}`,
          way: toStep(sheet.id, name),
          draft: { form: which.form, thing: sheet.id, value: said },
          told: toldBy(sent, words),
        });
      }}
    />
  );
}

/** One that decides who may see a case, or ends what is kept of somebody: it is done now, or not at all. */
export function AtOnceForm<T extends object>({
  sheet,
  name,
  initial,
  to,
  body,
  onDone,
  ...form
}: Props<T> & { why: string }) {
  const me = usePerson();
  const saying = useDated({ person: me.id, form: `case-${name}`, thing: sheet.id }, initial);
  const doing = useGesture(sheet, () => {
    saying.end();
    onDone('done');
  });
  return (
    <DatedForm
      {...form}
      saying={saying}
      doing={doing}
      said={<AtOnce error={doing.error} pending={doing.isPending} why={form.why} />}
      onSend={(said) => doing.mutate({ to: to(said), body: { ...body(said), date: said.date } })}
    />
  );
}
