import { NativeSelect } from '@mantine/core';
import type { Team } from '../api/types';
import { DayChooser } from '../ui/DayChooser';
import classes from './journal.module.css';

interface Props {
  /** Those whose journal may be read. */
  teams: Team[];
  team: string | null;
  day: string;
  onTeam: (team: string) => void;
  onDay: (day: string) => void;
}

export function DayControls({ teams, team, day, onTeam, onDay }: Props) {
  const choices = teams.map(({ code, label }) => ({ value: code, label }));
  const known = teams.some(({ code }) => code === team);
  return (
    <div className={classes.controls}>
      <NativeSelect
        className={classes.team ?? ''}
        label="Équipe"
        value={known ? (team ?? '') : ''}
        onChange={(event) => onTeam(event.currentTarget.value)}
        data={known ? choices : [{ value: '', label: 'Choisir une équipe', disabled: true }, ...choices]}
      />
      <DayChooser day={day} onDay={onDay} />
    </div>
  );
}
