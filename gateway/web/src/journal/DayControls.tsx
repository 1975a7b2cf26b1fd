import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useWords } from '../api/directory';
import { parisClock, shiftDay } from '../ui/format';
import classes from './journal.module.css';

interface Props {
  team: string | null;
  day: string;
  onTeam: (team: string) => void;
  onDay: (day: string) => void;
}

export function DayControls({ team, day, onTeam, onDay }: Props) {
  const { teams } = useWords();
  const today = parisClock(new Date()).day;
  return (
    <div className={classes.controls}>
      <NativeSelect
        className={classes.team ?? ''}
        label="Équipe"
        value={team ?? ''}
        onChange={(event) => onTeam(event.currentTarget.value)}
        data={teams.map(({ code, label }) => ({ value: code, label }))}
      />
      <div className={classes.days}>
        <ActionIcon variant="default" size={44} aria-label="Jour précédent" onClick={() => onDay(shiftDay(day, -1))}>
          <IconChevronLeft size={22} aria-hidden />
        </ActionIcon>
        <TextInput
          className={classes.date ?? ''}
          type="date"
          label="Jour"
          max={today}
          value={day}
          onChange={(event) => event.currentTarget.value && onDay(event.currentTarget.value)}
        />
        <ActionIcon
          variant="default"
          size={44}
          aria-label="Jour suivant"
          disabled={day >= today}
          onClick={() => onDay(shiftDay(day, 1))}
        >
          <IconChevronRight size={22} aria-hidden />
        </ActionIcon>
        <Button variant="default" disabled={day === today} onClick={() => onDay(today)}>
          Aujourd’hui
        </Button>
      </div>
    </div>
  );
}
