import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Mail } from '../api/mails';
import { useMay } from '../people/RightsContext';
import { toPartner } from '../partners/links';
import { Records } from '../protection/Records';
import { toReferral } from '../referrals/links';
import { EmptyState } from '../ui/EmptyState';
import { formatInstant } from '../ui/format';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { useAddress } from '../ui/useAddress';
import { isTrouble, purposeOf, standingOf } from './describe';
import { useGesture, useMails } from './useMails';

/** What becomes of the letters that Trame sends; neither addresses nor words. */
export function MailsPage() {
  const [query, change] = useAddress();
  const trouble = query.get('lesquels') === 'a-voir';
  const { data, error, refetch } = useMails(trouble);
  const gesture = useGesture();
  return (
    <Page title="Courriels">
      <p>
        Les courriels que Trame envoie, les plus récents d’abord : ni adresses ni contenus. « Parti » veut dire qu’un
        serveur l’a pris, pas qu’il a été lu.
      </p>
      <Button
        variant="default"
        my="md"
        aria-pressed={trouble}
        onClick={() => change({ lesquels: trouble ? null : 'a-voir' })}
      >
        Seulement ceux à voir
      </Button>
      {data && !data.on && (
        <Notice kind="warning" title="Aucun serveur de courriel n’est réglé">
          <p>Rien ne part : chaque courriel est noté « pas envoyé ».</p>
        </Notice>
      )}
      {gesture.error && <ProblemAlert error={gesture.error} />}
      {error ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Letters mails={data.mails} trouble={trouble} gesture={gesture.mutate} busy={gesture.isPending} />
      ) : (
        <Loading label="Lecture des courriels" />
      )}
    </Page>
  );
}

interface LettersProps {
  mails: Mail[];
  trouble: boolean;
  gesture: (which: { id: string; gesture: 'again' | 'cameBack' }) => void;
  busy: boolean;
}

function Letters({ mails, trouble, gesture, busy }: LettersProps) {
  const send = useMay()('mail.send');
  const referrals = useMay()('referral.read');
  if (mails.length === 0) {
    return <EmptyState title={trouble ? 'Aucun courriel à voir' : 'Aucun courriel pour l’instant'} />;
  }
  return (
    <Records
      caption="Courriels"
      rows={mails}
      keyOf={({ id }) => id}
      columns={[
        { name: 'Écrit le', show: ({ put }) => formatInstant(put) },
        { name: 'Courriel', show: (mail) => what(mail) },
        { name: 'Où il en est', show: standingOf },
        { name: 'Que faire', show: (mail) => (send ? todo(mail) : null) },
      ]}
    />
  );

  function what({ purpose, about }: Mail) {
    const label = purposeOf(purpose);
    if (purpose === 'partner.reminder') {
      return <Link to={toPartner(about)}>{label}</Link>;
    }
    return referrals && purpose === 'partner.link' ? <Link to={toReferral(about)}>{label}</Link> : label;
  }

  function todo(mail: Mail) {
    const { id, state, repeatable } = mail;
    if (isTrouble(mail)) {
      return repeatable ? (
        <Button size="sm" variant="default" disabled={busy} onClick={() => gesture({ id, gesture: 'again' })}>
          {state === 'UNKNOWN' ? 'L’envoyer, quitte à le doubler' : 'Envoyer de nouveau'}
        </Button>
      ) : (
        'À refaire là d’où il vient'
      );
    }
    return state === 'SENT' ? (
      <Button size="sm" variant="subtle" disabled={busy} onClick={() => gesture({ id, gesture: 'cameBack' })}>
        Ce courriel est revenu
      </Button>
    ) : null;
  }
}
