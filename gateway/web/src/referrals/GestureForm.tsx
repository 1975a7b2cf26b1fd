import { useWords } from '../api/directory';
import { asking, type Referral } from '../api/referrals';
import type { Became } from '../outbox/useStep';
import { usePerson } from '../session/SessionContext';
import { DatedForm, useDated, type DatedProps } from '../ui/form/DatedForm';
import { toStep } from './links';
import { titleOf, toldBy } from './told';
import { useReferralStep } from './useReferrals';

export interface FormProps {
  referral: Referral;
  onDone: (became: Became) => void;
}

interface Props<T> extends DatedProps<T>, FormProps {
  /** What the form is called among drafts. */
  name: string;
  initial: T;
  /** Where it is sent, and what. */
  to: string;
  body: (said: T) => object;
}

/** One gesture of a referral; without network it waits on this device, in its order. */
export function GestureForm<T extends object>({ referral, name, initial, to, body, onDone, ...form }: Props<T>) {
  const words = useWords();
  const me = usePerson();
  const which = { person: me.id, form: `referral-${name}`, thing: referral.id };
  const saying = useDated(which, initial);
  const doing = useReferralStep(referral, (became) => {
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
          thing: referral.id,
          ask: asking(referral, to, sent),
          title: titleOf(form.label, said.date),
          way: toStep(referral.id, name),
          draft: { form: which.form, thing: referral.id, value: said },
          told: toldBy(sent, words),
        });
      }}
    />
  );
}
