import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useWords } from '../api/directory';
import type { ListedPartner, Which } from '../api/partners';
import { ownFirst } from '../api/codes';
import { Records } from '../protection/Records';
import { usePerson } from '../session/SessionContext';
import { now } from '../ui/clock';
import { EmptyState } from '../ui/EmptyState';
import { clockAt, formatDate, formatNumber, plural } from '../ui/format';
import { Loading } from '../ui/Loading';
import { ProblemAlert } from '../ui/ProblemAlert';
import { Remark } from '../ui/StatusBadge';
import { useAddress } from '../ui/useAddress';
import { toPartner } from './links';
import classes from './partners.module.css';
import { shownPartners, usePartners } from './usePartners';

const WHICH: { value: Which; label: string }[] = [
  { value: 'ACTIVE', label: 'En activité' },
  { value: 'TO_CHECK', label: 'À vérifier' },
  { value: 'INACTIVE', label: 'Plus en activité' },
];

/** The directory, narrowed by what the address says. */
export function PartnerList() {
  const words = useWords();
  const person = usePerson();
  const [query, change] = useAddress();
  const choose = (key: string, value: string) => change({ [key]: value === '' ? null : value }, true);
  const which = WHICH.find(({ value }) => value === query.get('liste'))?.value ?? 'ACTIVE';
  const asked = {
    name: query.get('nom') ?? '',
    kind: query.get('type') ?? '',
    town: query.get('commune') ?? '',
    territory: query.get('territoire') ?? '',
    which,
  };
  const { data, error, isPending, isPlaceholderData, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } =
    usePartners(asked);
  const rows: ListedPartner[] = data?.pages.flatMap(({ items }) => items) ?? [];
  const total = data?.pages[0]?.total ?? rows.length;
  useEffect(() => {
    if (data) shownPartners(data.pages.flatMap(({ items }) => items));
  }, [data]);
  return (
    <div className={classes.stack}>
      <div className={classes.filters} role="search">
        <TextInput
          label="Nom ou sigle"
          type="search"
          value={asked.name}
          onChange={(event) => choose('nom', event.currentTarget.value)}
        />
        <NativeSelect
          label="Type"
          value={asked.kind}
          onChange={(event) => choose('type', event.currentTarget.value)}
          data={[
            { value: '', label: 'Tous' },
            ...words.choices('TYPE_PART', clockAt(now()).day).map(({ code, label }) => ({ value: code, label })),
          ]}
        />
        <TextInput
          label="Commune"
          value={asked.town}
          onChange={(event) => choose('commune', event.currentTarget.value)}
        />
        <NativeSelect
          label="Territoire"
          value={asked.territory}
          onChange={(event) => choose('territoire', event.currentTarget.value)}
          data={[
            { value: '', label: 'Tous' },
            ...ownFirst(words.territories, person.team).map(({ group, options }) => ({
              group,
              items: options.map(({ code, label }) => ({ value: code, label })),
            })),
          ]}
        />
        <NativeSelect
          label="Montrer"
          value={which}
          onChange={(event) => choose('liste', event.currentTarget.value)}
          data={WHICH}
        />
      </div>
      <p role="status">{data && !isPlaceholderData && plural(total, 'partenaire')}</p>
      {isPending && <Loading label="Lecture du répertoire" />}
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data && rows.length === 0 && <EmptyState title="Aucun partenaire ne correspond à cette recherche" />}
      {rows.length > 0 && (
        <Records
          caption="Partenaires"
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              name: 'Nom',
              show: ({ id, name }) => (
                <Link to={toPartner(id)} className={classes.name ?? ''}>
                  {name}
                </Link>
              ),
            },
            { name: 'Type', show: ({ kind }) => words.label('TYPE_PART', kind) },
            { name: 'Commune', show: ({ town }) => town ?? null },
            { name: 'Téléphone', show: ({ phone }) => (phone ? <Phone number={phone} /> : null) },
            { name: 'Vérifié', show: (one) => <Confirmed partner={one} /> },
          ]}
        />
      )}
      {hasNextPage && (
        <div className={classes.next}>
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Afficher la suite
          </Button>
          <p>
            {formatNumber(rows.length)} sur {formatNumber(total)}
          </p>
        </div>
      )}
    </div>
  );
}

export const Phone = ({ number }: { number: string }) => (
  <a href={`tel:${number.replace(/[^+\d]/g, '')}`} className={classes.name}>
    {number}
  </a>
);

function Confirmed({ partner: { confirmedOn, toCheck } }: { partner: ListedPartner }) {
  return (
    <span className={classes.confirmed}>
      {confirmedOn ? formatDate(confirmedOn) : 'Jamais'}
      {toCheck && <Remark>À vérifier</Remark>}
    </span>
  );
}
