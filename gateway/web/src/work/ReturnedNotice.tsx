import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { useMay } from '../people/RightsContext';
import { PATHS } from '../session/way';
import { formatDate, plural } from '../ui/format';
import { Notice } from '../ui/Notice';
import { totalOf } from './Line';
import { useAwaitedOfMe } from './useWork';
import classes from './work.module.css';

/** It stands on every page: asked for as often as a list that is looked at, it would cost a phone more than the lists. */
const AGAIN_MS = 2 * 60_000;

/** On every page of whoever has something to complete, until it is done. */
export function ReturnedNotice() {
  const may = useMay();
  const { pathname } = useLocation();
  const list = useAwaitedOfMe('RETURNED', { enabled: may('intervention.amend'), again: AGAIN_MS });
  const total = totalOf(list) ?? 0;
  if (total === 0 || pathname === PATHS.day) return null;
  const open = list.data?.items.find(({ actions }) => actions.includes('amend'));
  return (
    <div className={classes.banner}>
      <Notice
        kind="warning"
        icon={<IconArrowBackUp aria-hidden />}
        title={plural(total, 'intervention vous est renvoyée', 'interventions vous sont renvoyées')}
      >
        <div className={classes.bannerBody}>
          <p>
            {open?.lastDay
              ? `${total === 1 ? 'À compléter' : 'La première est à compléter'} jusqu’au ${formatDate(open.lastDay)}.`
              : 'Le délai est passé : demandez à votre manager de le prolonger.'}
          </p>
          <Button component={Link} to={PATHS.day} variant="default">
            {open ? 'Compléter' : 'Voir'}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
