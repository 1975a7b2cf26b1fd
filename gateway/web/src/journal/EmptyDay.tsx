import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { DEMO_YEAR } from '../dashboard/demo';
import { figures } from '../api/requests';
import { useMay } from '../people/RightsContext';
import { parisClock } from '../ui/format';
import { EmptyState } from '../ui/EmptyState';

/** The last day on which the team recorded something, looked up year by year. */
async function lastDayOf(team: string, signal: AbortSignal): Promise<string | null> {
  const thisYear = Number(parisClock(new Date()).day.slice(0, 4));
  for (let year = thisYear; year >= DEMO_YEAR; year--) {
    const ofYear = await figures({ year, team }, signal);
    const month = ofYear.byMonth.findLast(({ interventions }) => interventions > 0)?.month;
    if (!month) continue;
    const ofMonth = await figures({ year, month: Number(month.slice(5)), team }, signal);
    return ofMonth.byDay.findLast(({ interventions }) => interventions > 0)?.day ?? null;
  }
  return null;
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
