import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../api/directory';
import * as links from '../api/links';
import type { LinkSheet } from '../api/links';
import type { Referral } from '../api/referrals';
import { useCommand } from '../api/useCommand';
import { OneOf } from '../conflicts/OneOf';
import { usePerson } from '../session/SessionContext';
import { Card } from '../ui/Card';
import { TextField } from '../ui/form/fields';
import { Form } from '../ui/form/Form';
import { clockAt, formatDate, NBSP } from '../ui/format';
import { messagesByField } from '../api/http';
import { ProblemAlert } from '../ui/ProblemAlert';
import { answererOf, answerOf, linkOf } from './answered';
import classes from './referrals.module.css';
import { useLinkGesture } from './useLink';

interface Props {
  referral: Referral;
  sheet: LinkSheet;
  onDone: (what: string) => void;
}

/** The link by which the partner answers, and what it answered. */
export function PartnerLink({ referral, sheet, onDone }: Props) {
  const [sending, setSending] = useState(false);
  const [last] = sheet.answers;
  const revoking = useLinkGesture(
    referral,
    () => links.revoke(referral.id),
    () => onDone('Le lien est révoqué'),
  );
  const seeing = useLinkGesture(
    referral,
    () => links.see(referral.id, last?.answerId ?? ''),
    () => onDone('C’est noté'),
  );
  const may = (action: string) => sheet.actions.includes(action);
  if (sheet.links.length === 0 && !may('send')) return null;
  return (
    <Card title="Envoyer au partenaire">
      <div className={classes.stack}>
        <p className={classes.soft}>
          Il répond en trois gestes, sans compte. Il voit ce que la personne accepte de partager, votre prénom et le
          téléphone de l’équipe, rien d’autre. Le lien vaut 30 jours{NBSP}; un nouveau met fin au précédent.
        </p>
        <Answers sheet={sheet} />
        {sheet.links.length > 0 && (
          <ul className={classes.life}>
            {sheet.links.map((link) => (
              <li key={link.linkId}>
                Le {formatDate(link.madeOn)} — {linkOf(link)}
              </li>
            ))}
          </ul>
        )}
        <div className={classes.gestures}>
          {may('see') && (
            <Button loading={seeing.isPending} onClick={() => seeing.mutate(undefined)}>
              J’ai vu la réponse
            </Button>
          )}
          {may('send') && (
            <Button variant="default" aria-expanded={sending} onClick={() => setSending(!sending)}>
              {sheet.links.length === 0 ? 'Envoyer un lien' : 'Envoyer un nouveau lien'}
            </Button>
          )}
          {may('revoke') && (
            <Button variant="default" loading={revoking.isPending} onClick={() => revoking.mutate(undefined)}>
              Révoquer le lien
            </Button>
          )}
        </div>
        {(seeing.error ?? revoking.error) && <ProblemAlert error={seeing.error ?? revoking.error} />}
        {sending && may('send') && (
          <SendForm
            referral={referral}
            sheet={sheet}
            onDone={() => {
              setSending(false);
              onDone('Le lien part par courriel');
            }}
          />
        )}
      </div>
    </Card>
  );
}

function Answers({ sheet }: { sheet: LinkSheet }) {
  const words = useWords();
  if (sheet.answers.length === 0) return null;
  return (
    <ul className={classes.list} aria-label="Ce que le partenaire a répondu">
      {sheet.answers.map((answer) => (
        <li key={answer.answerId}>
          <strong>{answerOf(answer, words)}</strong>
          <p className={classes.soft}>
            Le {formatDate(clockAt(new Date(answer.at)).day)}, par le lien{NBSP}: {answererOf(answer)}
            {!answer.moved && answer.word !== 'QUESTION' && answer.word !== 'ACCEPTE' && ' — sans effet sur l’état'}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** To whom, and who may be called. Nothing of it is worth keeping. */
function SendForm({ referral, sheet, onDone }: { referral: Referral; sheet: LinkSheet; onDone: () => void }) {
  const words = useWords();
  const me = usePerson();
  const mediator = referral.mediators.includes(me.id) ? me.id : (referral.mediators[0] ?? me.id);
  const [only] = sheet.addresses.length === 1 ? sheet.addresses : [];
  const [contact, setContact] = useState<string | null>(only?.contact ?? null);
  const [firstName, setFirstName] = useState(() => words.person(mediator).split(' ')[0] ?? '');
  const [asked, setAsked] = useState(false);
  const commandOf = useCommand();
  const sending = useLinkGesture(
    referral,
    (to: string) =>
      links.send(referral.id, {
        id: commandOf({ to, mediator, firstName }),
        contact: to,
        mediator,
        firstName,
      }),
    onDone,
  );
  const problems = messagesByField(sending.error);
  return (
    <Form
      className={classes.form}
      label="Envoyer un lien au partenaire"
      draft="none"
      refusal={sending.error}
      onSubmit={() => {
        setAsked(true);
        if (contact !== null && firstName.trim() !== '' && !sending.isPending) sending.mutate(contact);
      }}
    >
      <OneOf
        label="À qui ?"
        choices={sheet.addresses.map((one) => ({
          code: one.contact,
          label: `${[one.service, one.function, one.name].filter(Boolean).join(', ') || 'L’organisme'} (${one.email})`,
        }))}
        chosen={contact}
        error={asked && contact === null ? 'Choisissez une adresse.' : problems['contact']}
        onChange={setContact}
      />
      <TextField
        label="Prénom que le partenaire verra"
        required
        value={firstName}
        error={asked && firstName.trim() === '' ? 'Écrivez un prénom.' : problems['firstName']}
        onChange={setFirstName}
      />
      {sending.error && <ProblemAlert error={sending.error} />}
      <div>
        <Button type="submit" loading={sending.isPending}>
          Envoyer
        </Button>
      </div>
    </Form>
  );
}
