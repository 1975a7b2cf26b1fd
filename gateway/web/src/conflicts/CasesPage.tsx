import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useWords } from '../api/directory';
import { RequestNotices } from '../outbox/RequestNotices';
import { useMay, useReach } from '../people/RightsContext';
import { usePerson } from '../session/SessionContext';
import { PATHS } from '../session/way';
import { now } from '../ui/clock';
import { EmptyState } from '../ui/EmptyState';
import { clockAt, plural } from '../ui/format';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { CaseList } from './CaseList';
import { CasePage } from './CasePage';
import classes from './conflicts.module.css';
import { STATES } from './describe';
import { Request } from './RequestForm';
import { useCalled, useCasePages } from './useCases';

/** Mediations in deferred time: one's own, or a team's. */
export function CasesPage() {
  const [query] = useSearchParams();
  const id = query.get('dossier');
  if (id !== null) return <CasePage key={id} id={id} />;
  if (query.get('partie') === 'demande') return <Request act={query.get('acte')} />;
  return <Cases />;
}

function Cases() {
  const words = useWords();
  const me = usePerson();
  const may = useMay();
  const wide = useReach('case.read') !== 'OWN';
  const [query, setQuery] = useSearchParams();
  const [alias, setAlias] = useState('');
  const today = clockAt(now()).day;
  const read = words.teams.filter(({ code }) => may('case.read', { team: code }));
  const team = wide ? (query.get('equipe') ?? me.team ?? read[0]?.code ?? null) : null;
  const state = query.get('etat') ?? '';
  const over = state === 'DEPASSE';
  const ended = state === 'CLOS' || state === 'NON_OUVERT';
  const filter = {
    open: String(!ended),
    state: over || state === '' ? null : state,
    kind: query.get('nature'),
    ...(team === null ? {} : { over: over ? 'true' : null }),
  };
  const pages = useCasePages(team, filter);
  const called = useCalled(alias);
  const list = alias === '' ? pages : called;
  const items = alias === '' ? pages.data?.pages.flatMap((page) => page.items) : called.data;
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(query);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setQuery(next, { replace: true });
  };
  return (
    <Page
      title="Conflits"
      aside={
        may('case.request') && (
          <Button
            component={Link}
            to={`${PATHS.conflicts}?partie=demande`}
            leftSection={<IconPencilPlus size={20} aria-hidden />}
          >
            Noter une demande
          </Button>
        )
      }
    >
      <div className={classes.stack}>
        <RequestNotices />
        <div className={classes.filters}>
          {wide && (
            <NativeSelect
              label="Équipe"
              value={team ?? ''}
              data={read.map(({ code, label }) => ({ value: code, label }))}
              onChange={(event) => choose('equipe', event.currentTarget.value)}
            />
          )}
          <NativeSelect
            label="État"
            value={state}
            data={[
              { value: '', label: 'Tout ce qui est à suivre' },
              ...(wide ? [{ value: 'DEPASSE', label: 'Durée atteinte' }] : []),
              ...Object.entries(STATES).map(([value, label]) => ({ value, label })),
            ]}
            onChange={(event) => choose('etat', event.currentTarget.value)}
          />
          <NativeSelect
            label="Nature"
            value={query.get('nature') ?? ''}
            data={[
              { value: '', label: 'Toutes' },
              ...words.entries('CF_NATURE').map(({ code, label }) => ({ value: code, label })),
            ]}
            onChange={(event) => choose('nature', event.currentTarget.value)}
          />
          {!wide && <AliasField onSearch={setAlias} />}
        </div>
        {list.error && !items ? (
          <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
        ) : !items ? (
          <Loading label="Lecture des dossiers" />
        ) : items.length === 0 ? (
          <EmptyState title="Aucun dossier" />
        ) : (
          <>
            <p role="status" className={classes.soft}>
              {plural((alias === '' && pages.data?.pages[0]?.total) || items.length, 'dossier')}
            </p>
            <CaseList items={items} today={today} />
            {alias === '' && pages.hasNextPage && (
              <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                Voir la suite
              </Button>
            )}
          </>
        )}
        {may('method.read') && (
          <p className={classes.soft}>
            <Link to={PATHS.method} className={classes.link ?? ''}>
              Mode opératoire
            </Link>
          </p>
        )}
      </div>
    </Page>
  );
}

/** Searched when one says so: each search is noted. */
function AliasField({ onSearch }: { onSearch: (alias: string) => void }) {
  const [alias, setAlias] = useState('');
  const search = () => onSearch(alias.trim());
  return (
    <div className={classes.search}>
      <TextInput
        label="Nom d’usage d’une partie"
        value={alias}
        autoComplete="off"
        onChange={(event) => {
          setAlias(event.currentTarget.value);
          if (event.currentTarget.value.trim() === '') onSearch('');
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') search();
        }}
      />
      <Button variant="default" onClick={search}>
        Chercher
      </Button>
    </div>
  );
}
