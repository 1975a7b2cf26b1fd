import { IconEye } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Intervention } from '../api/types';
import { Notice } from '../ui/Notice';
import { EntryBadges, FactsAndHistory, StillMissing } from './EntryReading';
import classes from './journal.module.css';

/** What was opened with a reason is read, and nothing else is done with it. */
export function OpenedEntry({ entry }: { entry: Intervention }) {
  const said = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: whoever uses the keyboard goes on from what is said.
  useEffect(() => said.current?.focus(), []);
  return (
    <>
      <div ref={said} tabIndex={-1} role="status" className={classes.opened}>
        <Notice
          kind="info"
          icon={<IconEye aria-hidden />}
          title="Vous lisez cette intervention hors de votre périmètre"
        >
          <p>
            Cette ouverture est notée, avec votre motif. Le délégué à la protection des données la voit. Vous pouvez
            lire, sans rien changer. Une fois fermée, elle demande un nouveau motif.
          </p>
        </Notice>
      </div>
      <EntryBadges entry={entry} />
      <StillMissing entry={entry} />
      <FactsAndHistory entry={entry} />
    </>
  );
}
