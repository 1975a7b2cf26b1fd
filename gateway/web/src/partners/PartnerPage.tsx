import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../api/directory';
import type { Partner, PartnerChange } from '../api/partners';
import { RequestNotices } from '../outbox/RequestNotices';
import { useMay } from '../people/RightsContext';
import { PATHS } from '../session/way';
import { Card } from '../ui/Card';
import { now } from '../ui/clock';
import { clockAt, formatDate } from '../ui/format';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { toPartner } from './links';
import { MergeForm } from './MergeForm';
import { PartnerFacts } from './PartnerFacts';
import { PartnerForm } from './PartnerForm';
import { PartnerLife } from './PartnerLife';
import classes from './partners.module.css';
import { useNamed, usePartner, usePartnerChange } from './usePartners';
import { WithPartner } from './WithPartner';

type Gesture = 'change' | 'merge';
type Tap = 'confirm' | 'inactivate' | 'reactivate' | 'separate';

const TITLES: Record<Gesture, string> = { change: 'Changer la fiche', merge: 'Réunir à un autre partenaire' };
const TAPS: Record<Tap, { label: string; done: string }> = {
  confirm: { label: 'C’est toujours vrai', done: 'La fiche est marquée vérifiée aujourd’hui' },
  inactivate: { label: 'Ne plus le proposer', done: 'Ce partenaire n’est plus proposé. Sa fiche se lit toujours.' },
  reactivate: { label: 'Le proposer de nouveau', done: 'Ce partenaire est proposé de nouveau' },
  separate: { label: 'Le séparer', done: 'Les deux fiches sont de nouveau séparées' },
};

const WAITS = 'Le réseau manque : c’est gardé sur cet appareil et partira tout seul';

/** One partner: what is told of it, what became of referrals to it, and what may be done with it. */
export function PartnerPage({ id }: { id: string }) {
  const { data, error, refetch } = usePartner(id);
  return (
    <Page title={data ? data.profile.name : 'Partenaire'}>
      <div className={classes.stack}>
        <Link to={PATHS.partners} className={classes.link ?? ''}>
          <IconArrowLeft size={18} aria-hidden /> Partenaires
        </Link>
        {error && !data ? (
          <ProblemAlert error={error} onRetry={() => void refetch()} />
        ) : data ? (
          <Known partner={data} />
        ) : (
          <Loading label="Lecture de la fiche" />
        )}
      </div>
    </Page>
  );
}

function Known({ partner }: { partner: Partner }) {
  const may = useMay();
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const [said, setSaid] = useState('');
  const tapping = usePartnerChange((now) => {
    if (!now) setSaid(WAITS);
  });
  const offers = (action: string) => partner.actions.includes(action);
  const begin = (one: Gesture) => {
    setSaid('');
    setGesture(one === gesture ? null : one);
  };
  const end = (words: string) => {
    setGesture(null);
    setSaid(words);
  };
  const tap = (to: Tap) => {
    setGesture(null);
    setSaid('');
    const what: PartnerChange = to === 'confirm' ? { to, date: clockAt(now()).day } : { to };
    tapping.mutate({ partner, what }, { onSuccess: (done) => done && setSaid(TAPS[to].done) });
  };
  const taps = (['confirm', 'inactivate', 'reactivate', 'separate'] as const).filter(offers);
  const forms = (['change', 'merge'] as const).filter(offers);
  return (
    <>
      <div role="status">{said && <Notice kind="info" title={said} />}</div>
      <RequestNotices />
      <Standing partner={partner} />
      {tapping.error && <ProblemAlert error={tapping.error} />}
      <Card title="La fiche">
        <PartnerFacts partner={partner} />
        {taps.length + forms.length > 0 && (
          <div className={classes.gestures} role="group" aria-label="Ce que l’on peut faire">
            {taps.map((to) => (
              <Button
                key={to}
                variant={to === 'confirm' ? 'filled' : 'default'}
                loading={tapping.isPending}
                onClick={() => tap(to)}
              >
                {TAPS[to].label}
              </Button>
            ))}
            {forms.map((one) => (
              <Button key={one} variant="default" aria-expanded={one === gesture} onClick={() => begin(one)}>
                {TITLES[one]}
              </Button>
            ))}
          </div>
        )}
      </Card>
      {gesture === 'change' && (
        <Card title={TITLES.change}>
          <PartnerForm
            key={partner.version}
            partner={partner}
            onDone={(saved) => end(saved ? 'Les changements sont enregistrés' : WAITS)}
            onAbandon={() => setGesture(null)}
          />
        </Card>
      )}
      {gesture === 'merge' && (
        <Card title={TITLES.merge}>
          <MergeForm partner={partner} onDone={(saved) => end(saved ? '' : WAITS)} onAbandon={() => setGesture(null)} />
        </Card>
      )}
      <WithPartner ids={[partner.id, ...partner.absorbed]} readable={may('referral.read')} />
      <PartnerLife partner={partner} />
    </>
  );
}

/** Where it stands, if it is not simply proposed. */
function Standing({ partner: { state, mergedInto, absorbed } }: { partner: Partner }) {
  const words = useWords();
  const { data: others = [] } = useNamed([...(mergedInto ? [mergedInto] : []), ...absorbed]);
  const nameOf = (id: string) => others.find((one) => one.id === id)?.name ?? 'une autre fiche';
  if (state === 'MERGED' && mergedInto) {
    return (
      <Notice kind="info" title="Cette fiche est réunie à une autre">
        <p>
          Ses mises en relation se lisent sous{' '}
          <Link to={toPartner(mergedInto)} className={classes.name ?? ''}>
            {nameOf(mergedInto)}
          </Link>
          .
        </p>
      </Notice>
    );
  }
  return (
    <>
      {state === 'INACTIVE' && (
        <Notice kind="warning" title="Plus en activité">
          <p>Il n’est plus proposé dans les mises en relation. Ce qui a été fait avec lui se lit toujours.</p>
        </Notice>
      )}
      {absorbed.length > 0 && (
        <Notice kind="info" title="D’autres fiches sont réunies à celle-ci">
          <ul className={classes.list}>
            {absorbed.map((id) => {
              const other = others.find((one) => one.id === id);
              return (
                <li key={id}>
                  <Link to={toPartner(id)} className={classes.name ?? ''}>
                    {nameOf(id)}
                  </Link>
                  {other && ` · ${words.label('TYPE_PART', other.kind)}`}
                  {other?.confirmedOn && ` · vérifiée le ${formatDate(other.confirmedOn)}`}
                </li>
              );
            })}
          </ul>
        </Notice>
      )}
    </>
  );
}
