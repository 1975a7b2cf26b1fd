import { useWords } from '../api/directory';
import type { Referral } from '../api/referrals';
import { OneOf } from '../conflicts/OneOf';
import { ChoiceButtons } from '../ui/ChoiceButtons';
import { now } from '../ui/clock';
import { DateField, TimeField } from '../ui/form/fields';
import { clockAt } from '../ui/format';
import { GestureForm, type FormProps } from './GestureForm';

/** How the partner is contacted; what was proposed is what is usual. */
const levelOf = ({ level }: Referral): string | null => (level === 'ORIENTATION' ? null : level);

function How({
  level,
  error,
  onChange,
}: {
  level: string | null;
  error?: string;
  onChange: (to: string | null) => void;
}) {
  const words = useWords();
  return (
    <OneOf
      label="Comment le contact est pris"
      choices={words.entries('MER_FORME').filter(({ code }) => code !== 'ORIENTATION')}
      chosen={level}
      error={error}
      onChange={onChange}
    />
  );
}

function Shared({ shared, onChange }: { shared: string[]; onChange: (shared: string[]) => void }) {
  const words = useWords();
  return (
    <ChoiceButtons
      label="Ce que la personne accepte de partager"
      several
      choices={words.choices('MER_PARTAGE', clockAt(now()).day)}
      chosen={shared}
      onChange={onChange}
    />
  );
}

export function AcceptForm(props: FormProps) {
  return (
    <GestureForm
      {...props}
      name="accept"
      label="La personne est d’accord"
      send="Noter l’accord"
      initial={{ shared: props.referral.shared }}
      to="steps"
      body={({ shared }) => ({ status: 'ACCEPTEE', shared })}
    >
      {({ shared }, change) => <Shared shared={shared} onChange={(chosen) => change({ shared: chosen })} />}
    </GestureForm>
  );
}

export function ContactForm(props: FormProps) {
  return (
    <GestureForm
      {...props}
      name="contact"
      label="Contact avec le partenaire"
      send="Noter le contact"
      initial={{ level: levelOf(props.referral), shared: props.referral.shared }}
      faults={({ level }) => ({ level: level === null ? 'Choisissez.' : undefined })}
      to="steps"
      body={({ level, shared }) => ({ status: 'CONTACT_PRIS', level, shared })}
    >
      {({ level, shared }, change, problems) => (
        <>
          <How
            level={level}
            {...(problems.level ? { error: problems.level } : {})}
            onChange={(chosen) => change({ level: chosen })}
          />
          <Shared shared={shared} onChange={(chosen) => change({ shared: chosen })} />
        </>
      )}
    </GestureForm>
  );
}

/** Also the contact, where there was none: who calls gets an appointment in the same call. */
export function AppointForm(props: FormProps) {
  const { counts } = props.referral;
  return (
    <GestureForm
      {...props}
      name="appoint"
      label="Rendez-vous"
      send="Noter le rendez-vous"
      initial={{ level: levelOf(props.referral), on: '', at: '' }}
      faults={({ level, on }) => ({
        level: !counts && level === null ? 'Choisissez.' : undefined,
        appointmentOn: on === '' ? 'Choisissez le jour du rendez-vous.' : undefined,
      })}
      to="steps"
      body={({ level, on, at }) => ({
        status: 'RDV_FIXE',
        level: counts ? null : level,
        appointmentOn: on,
        appointmentAt: at === '' ? null : at,
      })}
    >
      {({ level, on, at }, change, problems) => (
        <>
          {!counts && (
            <How
              level={level}
              {...(problems.level ? { error: problems.level } : {})}
              onChange={(chosen) => change({ level: chosen })}
            />
          )}
          <DateField
            label="Jour du rendez-vous"
            required
            value={on}
            error={problems.appointmentOn}
            onChange={(day) => change({ on: day })}
          />
          <TimeField label="Heure, si elle est connue" value={at} onChange={(time) => change({ at: time })} />
        </>
      )}
    </GestureForm>
  );
}

const plain = (name: string, label: string, send: string, status: string, level: string | null) =>
  function PlainStep(props: FormProps) {
    const first = props.referral.counts ? null : level;
    return (
      <GestureForm
        {...props}
        name={name}
        label={label}
        send={send}
        initial={{}}
        to="steps"
        body={() => ({ status, level: first })}
      />
    );
  };

export const AccompanyForm = plain(
  'accompany',
  'Accompagnement physique',
  'Noter l’accompagnement',
  'ACCOMPAGNEE',
  'ACCOMP',
);
export const ReceiveForm = plain('receive', 'Reçue par le partenaire', 'Noter la réception', 'RECUE', null);

export function CareForm(props: FormProps) {
  const words = useWords();
  return (
    <GestureForm
      {...props}
      name="care"
      label="Prise en charge effective"
      send="Noter et clore"
      initial={{ proof: null as string | null }}
      faults={({ proof }) => ({ proof: proof === null ? 'Choisissez.' : undefined })}
      to="close"
      body={({ proof }) => ({ outcome: 'PRISE_EN_CHARGE', proof })}
    >
      {({ proof }, change, problems) => (
        <OneOf
          label="Comment le sait-on ?"
          choices={words.entries('MER_PREUVE')}
          chosen={proof}
          error={problems.proof}
          onChange={(chosen) => change({ proof: chosen })}
        />
      )}
    </GestureForm>
  );
}

export function ShareForm(props: FormProps) {
  return (
    <GestureForm
      {...props}
      name="share"
      label="Ce que la personne accepte de partager"
      send="Noter"
      initial={{ shared: props.referral.shared }}
      to="sharing"
      body={({ shared }) => ({ shared })}
    >
      {({ shared }, change) => <Shared shared={shared} onChange={(chosen) => change({ shared: chosen })} />}
    </GestureForm>
  );
}
