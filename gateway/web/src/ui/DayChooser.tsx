import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import classes from './dayChooser.module.css';
import { now } from './clock';
import { clockAt, shiftDay } from './format';

interface Props {
  day: string;
  onDay: (day: string) => void;
}

/** One day, today at the latest: by date, or a day on and back. */
export function DayChooser({ day, onDay }: Props) {
  const today = clockAt(now()).day;
  return (
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
  );
}
