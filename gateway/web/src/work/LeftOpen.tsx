import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../api/directory';
import type { LeftOpen as Left, OpenReferral } from '../api/handover';
import { inWords, useHandOver, useReferralsOf, useWithoutAnybody, type Gift } from '../handover/useHandover';
import { useMay } from '../people/RightsContext';
import { isIn } from '../people/teams';
import { usePerson } from '../session/SessionContext';
import { PATHS } from '../session/way';
import { now } from '../ui/clock';
import { Abandon } from '../ui/form/Abandon';
import { ChoiceField } from '../ui/form/fields';
import { Form } from '../ui/form/Form';
import { useDraft } from '../ui/form/useDraft';
import { clockAt, formatDate, plural } from '../ui/format';
import { Loading } from '../ui/Loading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { Line } from './Line';
import classes from './work.module.css';
import { useThisWork } from './WorkContext';

/** What nobody of the team sees to, because who did left or is about to: the manager's, who gives it to a colleague. */
export function LeftOpen() {
  const { scope } = useThisWork();
  return scope.by === null ? <OfTeam team={scope.team} /> : null;
}

function OfTeam({ team }: { team: string }) {
  const { data } = useWithoutAnybody(team);
  const words = useWords();
  const [done, setDone] = useState<{ gift: Gift; count: number } | null>(null);
  const people = data?.people ?? [];
  if (people.length === 0 && done === null) return null;
  const total = people.flatMap(({ open }) => open).reduce((sum, { count }) => sum + count, 0);
  return (
    <Line
      title="Sans médiateur présent"
      count={total}
      hint="De personnes qui ont quitté l’équipe, ou la quittent dans le mois, et que personne d’autre de l’équipe ne suit."
    >
      <p role="status" className={classes.hint}>
        {done &&
          `${plural(done.count, 'mise en relation confiée', 'mises en relation confiées')} à ${words.person(done.gift.to)}.`}
      </p>
      <ul className={classes.entries}>
        {people.map((left) => (
          <li key={left.person} className={classes.entry}>
            <OfPerson team={team} left={left} onDone={(gift, count) => setDone({ gift, count })} />
          </li>
        ))}
      </ul>
    </Line>
  );
}

interface Props {
  team: string;
  left: Left;
  onDone: (gift: Gift, count: number) => void;
}

function OfPerson({ team, left, onDone }: Props) {
  const words = useWords();
  const may = useMay();
  const name = words.person(left.person);
  const gone = left.lastDay < clockAt(now()).day;
  const referrals = left.open.find(({ kind }) => kind === 'referrals');
  const others = left.open.filter(({ kind }) => kind !== 'referrals' && kind !== 'returned');
  return (
    <>
      <div className={classes.what}>
        <strong>{name}</strong>
        <span className={classes.soft}>
          {gone ? 'dernier jour dans l’équipe : ' : 'quitte l’équipe le '}
          {formatDate(left.lastDay)}
        </span>
      </div>
      {left.open.some(({ kind }) => kind === 'returned') && (
        <p className={classes.soft}>
          {left.open.filter(({ kind }) => kind === 'returned').map(inWords)} : à compléter par vous, dans « Renvoyées,
          pas encore complétées ».
        </p>
      )}
      {others.map((one) => (
        <p key={one.kind} className={classes.soft}>
          {inWords(one)}
          {one.kind === 'cases' ? (
            <>
               : à confier sur la page de chacun, dans <Link to={PATHS.conflicts}>Conflits</Link>.
            </>
          ) : (
            '.'
          )}
        </p>
      ))}
      {referrals && may('referral.handover', { team }) && (
        <HandOver team={team} left={left} count={referrals.count} name={name} onDone={onDone} />
      )}
    </>
  );
}

/** The open referrals of one person and the colleague who is to follow them. */
function HandOver({ team, left, count, name, onDone }: Props & { count: number; name: string }) {
  const me = usePerson();
  const words = useWords();
  const [asked, setAsked] = useState(false);
  const list = useReferralsOf(team, left.person);
  const {
    value: to,
    change,
    begin,
    draft,
  } = useDraft<string | null>({ person: me.id, form: 'handover', thing: `${team}-${left.person}` }, null);
  const giving = useHandOver((gift, done) => {
    if (gift.only === null) begin(null);
    onDone(gift, done);
  });
  const give = (only: OpenReferral | null) => {
    setAsked(true);
    if (to !== null && !giving.isPending) giving.mutate({ team, from: left.person, to, only });
  };
  const colleagues = words.employees
    .filter((one) => isIn(one, team) && one.roles.includes('MED') && one.id !== left.person)
    .map(({ id, displayName }) => ({ code: id, label: displayName }));
  const all = plural(count, 'mise en relation ouverte', 'mises en relation ouvertes');
  return (
    <Form
      className={classes.handOver}
      label={`Confier les mises en relation de ${name}`}
      draft={draft}
      refusal={giving.error}
      onSubmit={() => give(null)}
    >
      <p>{all} :</p>
      {list.isPending && <Loading label="Lecture" />}
      {list.isError && <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />}
      <ul className={classes.referrals}>
        {list.data?.map((one) => (
          <li key={one.id}>
            <span>
              {formatDate(one.date)} · {words.label('TYPE_PART', one.partnerType)} ·{' '}
              <span className={classes.soft}>{words.label('MER_FORME', one.level)}</span>
            </span>
            {(list.data.length > 1 || to !== null) && (
              <Button
                variant="default"
                aria-label={`Confier celle-ci : ${words.label('TYPE_PART', one.partnerType)}, ${formatDate(one.date)}`}
                disabled={giving.isPending}
                onClick={() => give(one)}
              >
                Confier celle-ci
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ChoiceField
        label="À qui"
        required
        none="Choisir un médiateur de l’équipe"
        options={colleagues}
        value={to}
        error={asked && to === null ? 'Choisissez un médiateur de l’équipe.' : undefined}
        onChange={change}
      />
      <p className={classes.soft}>
        Ce médiateur les suit à partir de maintenant. Dans les chiffres, elles restent à qui les a proposées.
      </p>
      {giving.error && <ProblemAlert error={giving.error} />}
      <Group>
        <Button type="submit" loading={giving.isPending}>
          {count === 1 ? 'Confier cette mise en relation' : `Confier les ${count} mises en relation`}
        </Button>
        <Abandon touched={draft.touched} onAbandon={draft.abandon} />
      </Group>
    </Form>
  );
}
