import type { Referral } from '../api/referrals';
import { usePerson } from '../session/SessionContext';
import { DatedForm, useDated, type DatedProps } from '../ui/form/DatedForm';
import { useReferralGesture } from './useReferrals';

export interface FormProps {
  referral: Referral;
  onDone: () => void;
}

interface Props<T> extends DatedProps<T>, FormProps {
  /** What the form is called among drafts. */
  name: string;
  initial: T;
  /** Where it is sent, and what. */
  to: string;
  body: (said: T) => object;
}

/** One gesture of a referral. */
export function GestureForm<T extends object>({ referral, name, initial, to, body, onDone, ...form }: Props<T>) {
  const me = usePerson();
  const saying = useDated({ person: me.id, form: `referral-${name}`, thing: referral.id }, initial);
  const doing = useReferralGesture(referral, () => {
    saying.end();
    onDone();
  });
  return (
    <DatedForm
      {...form}
      saying={saying}
      doing={doing}
      onSend={(said) => doing.mutate({ to, body: { ...body(said), date: said.date } })}
    />
  );
}
