import { Drawer } from '@mantine/core';
import { formatDate, formatTime } from '../ui/format';
import { Loading } from '../ui/Loading';
import { PanelHead } from '../ui/PanelHead';
import { ProblemAlert } from '../ui/ProblemAlert';
import { EntryDetails } from './EntryDetails';
import { useIntervention } from './useJournal';

/** One entry beside the list: its facts, its history, and what may be done with it. */
export function EntryDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  return (
    <Drawer.Root opened={id !== null} onClose={onClose} position="right" size="44rem">
      <Drawer.Overlay />
      {id !== null && <Shown key={id} id={id} />}
    </Drawer.Root>
  );
}

function Shown({ id }: { id: string }) {
  const { data, error, refetch } = useIntervention(id);
  const title = data
    ? `Intervention du ${formatDate(data.facts.date)}${data.facts.startTime ? ` à ${formatTime(data.facts.startTime)}` : ''}`
    : 'Intervention';
  return (
    <Drawer.Content>
      <PanelHead title={title} />
      <Drawer.Body>
        {error ? (
          <ProblemAlert error={error} onRetry={() => void refetch()} />
        ) : data ? (
          <EntryDetails entry={data} />
        ) : (
          <Loading label="Ouverture" />
        )}
      </Drawer.Body>
    </Drawer.Content>
  );
}
