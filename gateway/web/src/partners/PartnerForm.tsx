import { Button, Group } from '@mantine/core';
import { useRef, useState } from 'react';
import { LIMITS } from '../api/generated/limits';
import { useWords } from '../api/directory';
import { messagesByField, sessionOver } from '../api/http';
import { alike, type ListedPartner, type Partner } from '../api/partners';
import { usePerson } from '../session/SessionContext';
import { now } from '../ui/clock';
import { clockAt } from '../ui/format';
import { Abandon } from '../ui/form/Abandon';
import { ChecksField, ChoiceField, LongField, TextField } from '../ui/form/fields';
import { Form } from '../ui/form/Form';
import { useDraft } from '../ui/form/useDraft';
import { Notice } from '../ui/Notice';
import { ProblemAlert } from '../ui/ProblemAlert';
import { uuidv7 } from '../ui/uuid';
import { AlikeQuestion } from './AlikeQuestion';
import { ContactFields } from './ContactFields';
import { blank, faults, fromPartner, toFacts, type PartnerForm as Said } from './form';
import classes from './partners.module.css';
import { usePartnerChange, useRegister } from './usePartners';

interface Props {
  /** The one that is changed; without, a new one. */
  partner?: Partner;
  /** What was looked for and not found. */
  name?: string;
  /** With nothing while it waits on the device. */
  onDone: (now: Partner | null) => void;
  onAbandon: () => void;
}

const LIMIT = LIMITS.intervention.PartnerFacts;

/** What is told of a partner, new or known. Before a new one is sent, whatever is likely the same is shown. */
export function PartnerForm({ partner, name = '', onDone, onAbandon }: Props) {
  const words = useWords();
  const me = usePerson();
  const which = { person: me.id, form: partner ? 'partner-change' : 'partner-new', thing: partner?.id ?? '' };
  const initial = { id: uuidv7(), form: partner ? fromPartner(partner) : blank(name) };
  const { value, change, begin, draft } = useDraft(which, initial);
  const { form } = value;
  const set = (patch: Partial<Said>) => change({ ...value, form: { ...form, ...patch } });
  const [asked, setAsked] = useState(false);
  const [asking, setAsking] = useState(false);
  const [like, setLike] = useState<ListedPartner[]>([]);
  /** It was said that this name in this town is another one. */
  const apart = useRef('');
  const done = (saved: Partner | null) => {
    begin(initial);
    onDone(saved);
  };
  const registering = useRegister(done);
  const changing = usePartnerChange(done);
  const { error, isPending } = partner ? changing : registering;
  const own = faults(form);
  const problems = { ...messagesByField(error), ...(asked ? own : {}) };
  const send = () => {
    setLike([]);
    const kept = { form: which.form, thing: which.thing, value };
    if (partner) changing.mutate({ partner, what: { to: 'change', facts: toFacts(form) }, draft: kept });
    else registering.mutate({ id: value.id, facts: toFacts(form), draft: kept });
  };
  const submit = async () => {
    setAsked(true);
    if (Object.keys(own).length > 0 || isPending || asking) return;
    const key = `${form.name.trim()}|${form.town.trim()}`;
    if (!partner && apart.current !== key && navigator.onLine) {
      setAsking(true);
      const found = await alike(form.name.trim(), form.town.trim()).catch((failure: unknown) =>
        sessionOver(failure) ? null : [],
      );
      setAsking(false);
      if (found === null) return;
      if (found.length > 0) {
        apart.current = key;
        setLike(found);
        return;
      }
    }
    send();
  };
  const text = (field: 'name' | 'town' | 'address' | 'phone' | 'email' | 'website' | 'hours') => ({
    value: form[field],
    error: problems[`facts.${field}`],
    onChange: (said: string) => set({ [field]: said }),
  });
  return (
    <Form
      className={classes.form}
      label={partner ? 'Changer la fiche' : 'Nouveau partenaire'}
      draft={{ ...draft, abandon: () => begin(initial) }}
      refusal={error}
      onSubmit={() => void submit()}
    >
      <TextField label="Nom" required {...text('name')} />
      <div className={classes.pair}>
        <ChoiceField
          label="Type"
          required
          none="Choisissez"
          options={words.choices('TYPE_PART', clockAt(now()).day)}
          value={form.kind}
          error={problems['facts.kind']}
          onChange={(kind) => set({ kind })}
        />
        <TextField label="Commune" example="Lyon 8e" {...text('town')} />
      </div>
      <div className={classes.pair}>
        <TextField label="Téléphone" description="Celui de l’accueil, pas d’une personne." {...text('phone')} />
        <TextField label="Adresse électronique" {...text('email')} />
      </div>
      <div className={classes.pair}>
        <TextField label="Adresse" {...text('address')} />
        <TextField label="Site" example="https://exemple.fr" {...text('website')} />
      </div>
      <TextField label="Horaires" example="lundi au vendredi, 9 h à 12 h, sur rendez-vous" {...text('hours')} />
      <LongField
        label="Ce que l’on y prend"
        limit={LIMIT.takes}
        value={form.takes}
        error={problems['facts.takes']}
        onChange={(takes) => set({ takes })}
      />
      <LongField
        label="Ce que l’on n’y prend pas"
        limit={LIMIT.refuses}
        value={form.refuses}
        error={problems['facts.refuses']}
        onChange={(refuses) => set({ refuses })}
      />
      <details>
        <summary className={classes.link}>Territoires, anciens noms</summary>
        <div className={classes.form}>
          <ChecksField
            label="Territoires desservis"
            description="Aucun : partout, ou on ne sait pas."
            options={words.territories}
            value={form.territories}
            error={problems['facts.territories']}
            onChange={(territories) => set({ territories })}
          />
          <LongField
            label="Anciens noms"
            description="Un par ligne : on le trouve aussi sous ces noms."
            limit={{ maxLength: 1000 }}
            value={form.formerNames}
            error={problems['facts.formerNames']}
            onChange={(formerNames) => set({ formerNames })}
          />
        </div>
      </details>
      <ContactFields contacts={form.contacts} problems={problems} onChange={(contacts) => set({ contacts })} />
      {like.length > 0 && <AlikeQuestion like={like} onAnother={send} onBack={() => setLike([])} />}
      {!partner && like.length === 0 && (
        <Notice kind="info" title="Vous dites que c’est vrai aujourd’hui">
          <p>La fiche est marquée vérifiée par vous, à la date du jour. Tout le terrain la lit.</p>
        </Notice>
      )}
      {error && <ProblemAlert error={error} />}
      {like.length === 0 && (
        <Group>
          <Button type="submit" loading={isPending || asking}>
            {partner ? 'Enregistrer les changements' : 'Inscrire le partenaire'}
          </Button>
          <Abandon
            touched={draft.touched}
            onAbandon={() => {
              begin(initial);
              onAbandon();
            }}
          />
        </Group>
      )}
    </Form>
  );
}
