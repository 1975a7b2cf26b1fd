import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { figures, years } from '../api/requests';
import { monthOf, spanOf, type Span } from '../dashboard/period';
import { useMay } from '../people/RightsContext';
import { now } from '../ui/clock';
import { clockAt } from '../ui/format';
import { EmptyState } from '../ui/EmptyState';

/** The last day on which the team recorded something: its last month first, then the day in it. */
async function lastDayOf(team: string, signal: AbortSignal): Promise<string | null> {
  const lastOf = async (split: 'month' | 'day', span: Span) => {
    const { splits } = await figures({ ...span, team }, signal);
    return splits.find(({ name }) => name === split)?.items.findLast(({ count }) => count > 0)?.code;
  };
  const { first } = await years(signal);
  if (!first) return null;
  const month = await lastOf('month', { from: `${first}-01-01`, to: clockAt(now()).day });
  return (month && (await lastOf('day', spanOf(monthOf(month))))) ?? null;
}

export function EmptyDay({ team, onDay }: { team: string | null; onDay: (day: string) => void }) {
  const queries = useQueryClient();
  const may = useMay();
  const [state, setState] = useState<'idle' | 'looking' | 'none'>('idle');
  const look = async () => {
    if (!team) return;
    setState('looking');
    try {
      const day = await queries.query({
        queryKey: ['activity', 'last-day', team],
        queryFn: ({ signal }) => lastDayOf(team, signal),
      });
      if (day) onDay(day);
      setState(day ? 'idle' : 'none');
    } catch {
      setState('none');
    }
  };
  return (
    <EmptyState title="Aucune intervention ce jour-là">
      <Group justify="center">
        {may('intervention.record', { team }) && (
          <Button component={Link} to="/saisie">
            Saisir une intervention
          </Button>
        )}
        {may('figures.read', { team }) && (
          <Button variant="default" loading={state === 'looking'} onClick={() => void look()}>
            Aller au dernier jour rempli
          </Button>
        )}
      </Group>
      {state === 'none' && <p role="status">Aucun jour rempli n’a été trouvé pour cette équipe.</p>}
    </EmptyState>
  );
}
