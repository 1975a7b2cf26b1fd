import { Drawer } from '@mantine/core';
import { useState } from 'react';
import { outcomeUnknown, Problem } from '../api/http';
import type { Intervention } from '../api/types';
import { CasesOfAct } from '../conflicts/CasesOfAct';
import { IncidentOfAct } from '../incidents/IncidentOfAct';
import { useSession } from '../session/SessionContext';
import { formatDate, formatTime } from '../ui/format';
import { Loading } from '../ui/Loading';
import { PanelHead } from '../ui/PanelHead';
import { ProblemAlert } from '../ui/ProblemAlert';
import type { Action } from './Actions';
import { EntryDetails } from './EntryDetails';
import { OpenedEntry } from './OpenedEntry';
import { Referrals } from './Referrals';
import { OpenWithReason } from './OpenWithReason';
import { useIntervention, useListed } from './useJournal';

interface Props {
  id: string | null;
  /** What is begun with it at once. */
  doing?: Action | null;
  onClose: () => void;
}

/** One entry beside the list: its facts, its history, and what may be done with it. */
export function EntryDrawer({ id, doing = null, onClose }: Props) {
  const { session } = useSession();
  return (
    <Drawer.Root
      opened={id !== null}
      onClose={onClose}
      // Under the question to sign in again it stays as it is.
      closeOnEscape={session.state !== 'ended'}
      position="right"
      size="44rem"
    >
      <Drawer.Overlay />
      {id !== null && <Shown key={id} id={id} doing={doing} />}
    </Drawer.Root>
  );
}

function Shown({ id, doing }: { id: string; doing: Action | null }) {
  const { data: read, error, refetch } = useIntervention(id);
  const listed = useListed(id);
  // Where nobody answers, as the list has it: without its history, but it can be changed.
  const data = read ?? (error && outcomeUnknown(error) ? listed : undefined);
  // Opened with a reason it is shown here and now, and kept nowhere.
  const [opened, setOpened] = useState<Intervention | null>(null);
  return (
    <Drawer.Content>
      <PanelHead title={titleOf(opened ?? data)} />
      <Drawer.Body>
        {opened ? (
          <OpenedEntry entry={opened} />
        ) : error && !data && mayOpen(error) ? (
          <OpenWithReason id={id} onOpened={setOpened} />
        ) : error && !data ? (
          <ProblemAlert error={error} onRetry={() => void refetch()} />
        ) : data ? (
          <>
            <EntryDetails entry={data} doing={doing} />
            <Referrals entry={data} />
            <CasesOfAct entry={data} />
            <IncidentOfAct entry={data} />
          </>
        ) : (
          <Loading label="Ouverture" />
        )}
      </Drawer.Body>
    </Drawer.Content>
  );
}

const mayOpen = (error: Error) => error instanceof Problem && error.actions.includes('open');

function titleOf(entry: Intervention | undefined): string {
  if (!entry) return 'Intervention';
  const { date, startTime } = entry.facts;
  return `Intervention du ${formatDate(date)}${startTime ? ` à ${formatTime(startTime)}` : ''}`;
}
