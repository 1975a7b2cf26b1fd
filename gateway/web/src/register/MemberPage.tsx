import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../api/directory';
import type { Member, Tenure } from '../api/register';
import { PATHS } from '../session/way';
import { Card } from '../ui/Card';
import { now } from '../ui/clock';
import { clockAt, formatDate } from '../ui/format';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { CareerForm } from './CareerForm';
import { GESTURES, offered, type Gesture } from './gestures';
import { useLabels } from './labels';
import { Proposal } from './Proposal';
import classes from './register.module.css';
import { useFunctions, useMember } from './useRegister';

type OfMember = Exclude<Gesture, 'join'>;

const DONE: Record<OfMember, string> = {
  assign: 'Le changement est enregistré',
  post: 'L’affectation est enregistrée',
  deputy: 'Le suppléant est nommé',
  leave: 'Le départ est enregistré',
  return: 'Le retour est enregistré',
};

const WAITS = 'C’est enregistré. Cette personne a des fonctions qui attendent une seconde personne.';

/** One person of the register: what they were and are, and what may become of them. */
export function MemberPage({ id }: { id: string }) {
  const { data: member, error, refetch } = useMember(id);
  const { data: functions } = useFunctions();
  return (
    <Page title={member ? member.displayName : 'Équipe et personnel'}>
      <div className={classes.stack}>
        <Link to={PATHS.register} className={classes.link ?? ''}>
          <IconArrowLeft size={18} aria-hidden /> Équipe et personnel
        </Link>
        {error ? (
          <ProblemAlert error={error} onRetry={() => void refetch()} />
        ) : member && functions ? (
          <Known member={member} />
        ) : (
          <Loading label="Lecture de la fiche" />
        )}
      </div>
    </Page>
  );
}

function Known({ member }: { member: Member }) {
  const labels = useLabels();
  const [gesture, setGesture] = useState<OfMember | null>(null);
  const [done, setDone] = useState<OfMember | null>(null);
  const begin = (one: OfMember) => {
    setDone(null);
    setGesture(one === gesture ? null : one);
  };
  return (
    <>
      <div role="status">{done && <Notice kind="info" title={member.proposed ? WAITS : DONE[done]} />}</div>
      {member.proposed && <Proposal person={member} />}
      <Card title="Parcours">
        <p className={classes.soft}>
          {labels.inWords(member.roles)}
          {member.until ? ` · dernier jour : ${formatDate(member.until)}` : ''}
        </p>
        <Life assignments={member.assignments} />
      </Card>
      <Card title="Changer">
        <div className={classes.gestures}>
          {offered(member.actions).map((one) => (
            <Button key={one} variant="default" aria-expanded={one === gesture} onClick={() => begin(one)}>
              {GESTURES[one].title}
            </Button>
          ))}
        </div>
      </Card>
      {gesture && (
        <Card title={GESTURES[gesture].title}>
          <CareerForm
            key={gesture}
            gesture={gesture}
            member={member}
            onDone={(one) => {
              setGesture(null);
              setDone(one);
            }}
          />
        </Card>
      )}
    </>
  );
}

/** What somebody was through time, the newest first. */
function Life({ assignments }: { assignments: Tenure[] }) {
  const words = useWords();
  const labels = useLabels();
  const today = clockAt(now()).day;
  return (
    <ol className={classes.life} reversed>
      {assignments.toReversed().map((one) => (
        <li
          key={`${one.from}${one.team ?? ''}${one.besides}`}
          data-now={(one.from <= today && (!one.until || one.until >= today)) || undefined}
        >
          <strong>
            {labels.inWords(one.roles)}
            {one.team ? `, ${words.team(one.team)}` : ''}
          </strong>
          <br />
          {one.until ? `Du ${formatDate(one.from)} au ${formatDate(one.until)}` : `Depuis le ${formatDate(one.from)}`}
          {one.besides ? ' · en plus de son affectation' : ''}
        </li>
      ))}
    </ol>
  );
}
