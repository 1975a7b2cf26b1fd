import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState, type ComponentType } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useWords } from '../api/directory';
import type { AnswerLine } from '../api/links';
import { asking, type Referral } from '../api/referrals';
import { toJournal } from '../journal/links';
import { HeldSteps } from '../outbox/HeldSteps';
import { BECAME, type Became } from '../outbox/useStep';
import { toPartner } from '../partners/links';
import { useNamed } from '../partners/usePartners';
import { useMay } from '../people/RightsContext';
import { PATHS } from '../session/way';
import { Card } from '../ui/Card';
import { now } from '../ui/clock';
import { clockAt, formatDate, NBSP } from '../ui/format';
import { Gestures } from '../ui/Gestures';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { disagreementOf, momentOf, nextOf, standingOf, tapsOf, voiceOf } from './describe';
import { CloseForm, DecideForm, RedirectForm, ReopenForm, VoiceForm } from './EndForms';
import type { FormProps } from './GestureForm';
import { toReferral } from './links';
import { titleOf, toldBy } from './told';
import classes from './referrals.module.css';
import { AcceptForm, AccompanyForm, AppointForm, CareForm, ContactForm, ReceiveForm, ShareForm } from './StepForms';
import { authorOf } from './answered';
import { PartnerLink } from './PartnerLink';
import { useLink } from './useLink';
import { useReferral, useReferralStep } from './useReferrals';

/** What may be done with a referral, in the order of its life. */
const GESTURES: { action: string; title: string; done: string; Content: ComponentType<FormProps> }[] = [
  { action: 'decide', title: 'Retenir une parole', done: 'C’est noté', Content: DecideForm },
  { action: 'accept', title: 'Accord de la personne', done: 'L’accord est noté', Content: AcceptForm },
  { action: 'contact', title: 'Contact', done: 'Le contact est noté', Content: ContactForm },
  { action: 'appoint', title: 'Rendez-vous', done: 'Le rendez-vous est noté', Content: AppointForm },
  { action: 'accompany', title: 'Accompagnement', done: 'L’accompagnement est noté', Content: AccompanyForm },
  { action: 'receive', title: 'Reçue', done: 'C’est noté', Content: ReceiveForm },
  { action: 'care', title: 'Prise en charge effective', done: 'La mise en relation est close', Content: CareForm },
  { action: 'voice', title: 'Noter une parole', done: 'La parole est notée', Content: VoiceForm },
  { action: 'share', title: 'Ce qui est partagé', done: 'C’est noté', Content: ShareForm },
  { action: 'redirect', title: 'Réorienter', done: 'La mise en relation est réorientée', Content: RedirectForm },
  { action: 'close', title: 'Clore', done: 'La mise en relation est close', Content: CloseForm },
  { action: 'reopen', title: 'Rouvrir', done: 'La mise en relation est rouverte', Content: ReopenForm },
];

/** One referral: where it stands, what is next, what is said of it, and how it came to stand so. */
export function ReferralPage({ id }: { id: string }) {
  const words = useWords();
  const { data: referral, error, refetch } = useReferral(id);
  const { data: partners = [] } = useNamed(referral?.partner ? [referral.partner] : []);
  const partner = partners.find((one) => one.id === referral?.partner)?.name;
  return (
    <Page title={referral ? (partner ?? words.label('TYPE_PART', referral.partnerType)) : 'Mise en relation'}>
      <div className={classes.stack}>
        <Link to={PATHS.referrals} className={classes.link ?? ''}>
          <IconArrowLeft size={18} aria-hidden /> Toutes les mises en relation
        </Link>
        {referral ? (
          <Known key={referral.id} referral={referral} />
        ) : error ? (
          <ProblemAlert error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading label="Lecture de la mise en relation" />
        )}
      </div>
    </Page>
  );
}

function Known({ referral }: { referral: Referral }) {
  const words = useWords();
  const go = useNavigate();
  const asked = useSearchParams()[0].get('geste');
  const [gesture, setGesture] = useState<string | null>(asked);
  const [done, setDone] = useState<string | null>(null);
  const { data: link } = useLink(referral);
  const open = GESTURES.filter(({ action }) => referral.actions.includes(action));
  const chosen = open.find(({ action }) => action === gesture);
  const finish = (what: string, became: Became) => {
    setGesture(null);
    setDone(became === 'done' ? what : BECAME[became]);
  };
  return (
    <>
      <div role="status">{done && <Notice kind="info" title={done} />}</div>
      <HeldSteps
        thing={referral.id}
        version={referral.version}
        since={(version) =>
          referral.history
            .filter((moment) => moment.version > version)
            .map((moment) => `${formatDate(moment.date)} — ${momentOf(moment, words)}`)
        }
        onResume={(way) => {
          setDone(null);
          setGesture(new URL(way, window.location.origin).searchParams.get('geste'));
          void go(way, { replace: true });
        }}
      />
      <Standing referral={referral} />
      <Taps referral={referral} onDone={finish} />
      <Gestures
        open={open}
        chosen={gesture}
        onChoose={(action) => {
          setDone(null);
          setGesture(action);
        }}
      />
      {chosen && (
        <Card title={chosen.title}>
          <chosen.Content key={chosen.action} referral={referral} onDone={(became) => finish(chosen.done, became)} />
        </Card>
      )}
      {link && <PartnerLink referral={referral} sheet={link} onDone={(what) => finish(what, 'done')} />}
      <Voices referral={referral} />
      <TimeLine referral={referral} answers={link?.answers ?? []} />
    </>
  );
}

function Standing({ referral }: { referral: Referral }) {
  const words = useWords();
  const may = useMay();
  const { partner, team, date, interventionId, contactedOn, parentId, childId } = referral;
  return (
    <Card title={words.label('MER_STATUT', referral.status)}>
      <p>{standingOf(referral, words)}</p>
      <p>
        {words.label('MER_FORME', referral.level)} · {words.label('TYPE_PART', referral.partnerType)} ·{' '}
        {words.team(team)}
      </p>
      <p>
        {contactedOn
          ? `Compte depuis le ${formatDate(contactedOn)}, jour du contact.`
          : 'Ne compte pas : le contact avec le partenaire n’est pas pris.'}
      </p>
      {referral.shared.length > 0 && (
        <p>
          La personne accepte de partager{NBSP}:{' '}
          {referral.shared.map((code) => words.label('MER_PARTAGE', code).toLowerCase()).join(', ')}
        </p>
      )}
      {referral.mediators.length > 0 && (
        <p>Suivie par {referral.mediators.map((mediator) => words.person(mediator)).join(' et ')}</p>
      )}
      <p>
        <strong>Ensuite{NBSP}:</strong> {nextOf(referral)}
        {referral.due && ` D’ici le ${formatDate(referral.due)}.`}
      </p>
      <div className={classes.gestures}>
        {may('journal.read', { team }) && (
          <Link to={toJournal(team, date, interventionId)} className={classes.link ?? ''}>
            L’intervention
          </Link>
        )}
        {partner && (
          <Link to={toPartner(partner)} className={classes.link ?? ''}>
            Le partenaire
          </Link>
        )}
        {parentId && (
          <Link to={toReferral(parentId)} className={classes.link ?? ''}>
            Celle d’avant
          </Link>
        )}
        {childId && (
          <Link to={toReferral(childId)} className={classes.link ?? ''}>
            Celle qui la continue
          </Link>
        )}
      </div>
    </Card>
  );
}

/** What the day usually brings next, noted today by one tap. */
function Taps({ referral, onDone }: { referral: Referral; onDone: (what: string, became: Became) => void }) {
  const words = useWords();
  const doing = useReferralStep(referral, (became) => onDone('C’est noté', became));
  const taps = tapsOf(referral);
  if (taps.length === 0) return null;
  return (
    <Card title="Aujourd’hui, en un geste">
      <div className={classes.gestures}>
        {taps.map(({ action, label, body }) => (
          <Button
            key={action}
            disabled={doing.isPending}
            onClick={() => {
              const sent = { ...body, date: clockAt(now()).day };
              doing.mutate({
                thing: referral.id,
                ask: asking(referral, 'steps', sent),
                title: titleOf(label, sent.date),
                way: toReferral(referral.id),
                draft: null,
                told: toldBy(sent, words),
              });
            }}
          >
            {label}
          </Button>
        ))}
      </div>
      {doing.error && <ProblemAlert error={doing.error} />}
    </Card>
  );
}

function Voices({ referral }: { referral: Referral }) {
  const words = useWords();
  if (referral.voices.length === 0) return null;
  return (
    <Card title="Ce qui en est dit">
      {referral.disagreement && <Notice kind="warning" title={disagreementOf(referral)} />}
      <ul className={classes.life}>
        {referral.voices.map((one) => (
          <li key={one.voice}>
            {voiceOf(one)}, le {formatDate(one.date)} ({words.label('MER_CONNU', one.known).toLowerCase()})
          </li>
        ))}
      </ul>
    </Card>
  );
}

function TimeLine({ referral, answers }: { referral: Referral; answers: AnswerLine[] }) {
  const words = useWords();
  return (
    <Card title="Chronologie">
      <ol className={classes.life}>
        {referral.history.map((moment) => (
          <li key={moment.version}>
            {formatDate(moment.date)} — {momentOf(moment, words)}
            {moment.author ? `, ${authorOf(moment.author, answers, words)}` : ''}
          </li>
        ))}
      </ol>
    </Card>
  );
}
