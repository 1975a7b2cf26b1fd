import { Button } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Action } from '../journal/Actions';
import { EntryDrawer } from '../journal/EntryDrawer';
import { PATHS } from '../session/way';
import { now } from '../ui/clock';
import { capitalise, formatLongDate, plural } from '../ui/format';
import { Page } from '../ui/Page';
import { DAY_LINES } from './dayLines';
import { pageDay } from './evening';
import { useMyDay } from './useMyDay';
import classes from './work.module.css';

const LOOK_MS = 60_000;

/** What waits for a mediator, and what was done today; the own total, held against nothing and nobody. */
export function MyDayPage() {
  const day = usePageDay();
  const [query, setQuery] = useSearchParams();
  const [doing, setDoing] = useState<Action | null>(null);
  const { list, entries } = useMyDay(day);
  const open = (id: string | null, what: Action | null = null) => {
    setDoing(what);
    setQuery(id === null ? {} : { acte: id });
  };
  const counted = entries.filter(({ status }) => status !== 'VOIDED');
  const people = counted.reduce((total, { facts }) => total + (facts.peopleMet ?? 0), 0);
  return (
    <Page title="Ma journée">
      <div className={classes.head}>
        <div>
          <p className={classes.day}>{capitalise(formatLongDate(day))}</p>
          {list.data && (
            <p className={classes.total}>
              {plural(counted.length, 'intervention')} ·{' '}
              {plural(people, 'personne rencontrée', 'personnes rencontrées')}
            </p>
          )}
        </div>
        <Button component={Link} to={PATHS.entry} leftSection={<IconPencilPlus size={20} aria-hidden />}>
          Saisir une intervention
        </Button>
      </div>
      {DAY_LINES.map(({ id, Line }) => (
        <Line key={id} day={day} onOpen={open} />
      ))}
      <EntryDrawer id={query.get('acte')} doing={doing} onClose={() => open(null)} />
    </Page>
  );
}

/** A page left open goes on to the next day in the morning. */
function usePageDay(): string {
  const [day, setDay] = useState(() => pageDay(now()));
  useEffect(() => {
    const timer = setInterval(() => setDay(pageDay(now())), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  return day;
}
