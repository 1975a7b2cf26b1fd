import { Button, NativeSelect } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useWords } from '../api/directory';
import { RequestNotices } from '../outbox/RequestNotices';
import { useMay, useReach } from '../people/RightsContext';
import { isIn } from '../people/teams';
import { usePerson } from '../session/SessionContext';
import { EmptyState } from '../ui/EmptyState';
import { plural } from '../ui/format';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { ReferralList } from './ReferralList';
import { ReferralPage } from './ReferralPage';
import classes from './referrals.module.css';
import { useReferralPages } from './useReferrals';

const OWN = 'MOI';
const CLOSED = 'CLOSE';
const AGES = ['15', '45', '90', '180'];

/** Referrals: one's own, or a team's; what has waited longest first. */
export function ReferralsPage() {
  const [query] = useSearchParams();
  const id = query.get('relation');
  return id === null ? <Referrals /> : <ReferralPage key={id} id={id} />;
}

function Referrals() {
  const words = useWords();
  const me = usePerson();
  const may = useMay();
  const [query, setQuery] = useSearchParams();
  const read = words.teams.filter(({ code }) => may('referral.read', { team: code }));
  const follows = may('referral.close');
  // Whoever looks after a team begins with what the team follows.
  const ownOnly = useReach('referral.close') === 'OWN';
  const asked = query.get('equipe') ?? (ownOnly ? OWN : (me.team ?? read[0]?.code ?? OWN));
  const team = asked === OWN ? null : asked;
  const state = query.get('etat') ?? '';
  const closed = state === CLOSED;
  const list = useReferralPages(team, {
    open: String(!closed),
    status: closed || state === '' ? null : state,
    partnerType: query.get('type'),
    partner: query.get('partenaire'),
    days: query.get('jours'),
    disagreement: query.get('desaccord') === 'oui' ? 'true' : null,
    ...(team === null ? {} : { mediator: query.get('mediateur') }),
  });
  const mediators = follows ? words.employees.filter((one) => isIn(one, team) && one.roles.includes('MED')) : [];
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(query);
    if (name === 'equipe') next.delete('mediateur'); // of the other team
    if (value === '') next.delete(name);
    else next.set(name, value);
    setQuery(next, { replace: true });
  };
  return (
    <Page title="Mises en relation">
      <div className={classes.stack}>
        <RequestNotices />
        <div className={classes.filters}>
          <NativeSelect
            label="De qui"
            value={asked}
            data={[
              ...(follows ? [{ value: OWN, label: 'Les miennes' }] : []),
              ...read.map(({ code, label }) => ({ value: code, label })),
            ]}
            onChange={(event) => choose('equipe', event.currentTarget.value)}
          />
          {mediators.length > 0 && (
            <NativeSelect
              label="Médiateur"
              value={query.get('mediateur') ?? ''}
              data={[
                { value: '', label: 'Tous' },
                ...mediators.map(({ id, displayName }) => ({ value: id, label: displayName })),
              ]}
              onChange={(event) => choose('mediateur', event.currentTarget.value)}
            />
          )}
          <NativeSelect
            label="État"
            value={state}
            data={[
              { value: '', label: 'Tout ce qui est à suivre' },
              ...words
                .entries('MER_STATUT')
                .slice(0, words.entries('MER_STATUT').findIndex(({ code }) => code === CLOSED) + 1)
                .map(({ code, label }) => ({ value: code, label })),
            ]}
            onChange={(event) => choose('etat', event.currentTarget.value)}
          />
          <NativeSelect
            label="Type de partenaire"
            value={query.get('type') ?? ''}
            data={[
              { value: '', label: 'Tous' },
              ...words.entries('TYPE_PART').map(({ code, label }) => ({ value: code, label })),
            ]}
            onChange={(event) => choose('type', event.currentTarget.value)}
          />
          <NativeSelect
            label="Sans étape depuis"
            value={query.get('jours') ?? ''}
            data={[
              { value: '', label: 'Peu importe' },
              ...AGES.map((days) => ({ value: days, label: `${days} jours` })),
            ]}
            onChange={(event) => choose('jours', event.currentTarget.value)}
          />
          <NativeSelect
            label="Paroles"
            value={query.get('desaccord') ?? ''}
            data={[
              { value: '', label: 'Peu importe' },
              { value: 'oui', label: 'Désaccord entre partenaire et personne' },
            ]}
            onChange={(event) => choose('desaccord', event.currentTarget.value)}
          />
        </div>
        {list.error && !list.data ? (
          <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
        ) : !list.data ? (
          <Loading label="Lecture des mises en relation" />
        ) : items.length === 0 ? (
          <EmptyState title="Aucune mise en relation" />
        ) : (
          <>
            <p role="status" className={classes.soft}>
              {plural(list.data.pages[0]?.total ?? items.length, 'mise en relation', 'mises en relation')}
            </p>
            <ReferralList items={items} />
            {list.hasNextPage && (
              <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                Voir la suite
              </Button>
            )}
          </>
        )}
      </div>
    </Page>
  );
}
