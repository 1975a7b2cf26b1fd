import { NativeSelect } from '@mantine/core';
import type { Choice, Scope } from './teams';
import classes from './work.module.css';

interface Props {
  choices: Choice[];
  scope: Scope;
  onChoose: (scope: Scope) => void;
}

const keyOf = ({ team, by }: Scope) => `${team} ${by ?? ''}`;

/** Whose entries: nothing to choose where there is only one. */
export function TeamChoice({ choices, scope, onChoose }: Props) {
  if (choices.length < 2) return <p className={classes.day}>{choices[0]?.label}</p>;
  return (
    <NativeSelect
      className={classes.team ?? ''}
      label="Équipe"
      value={keyOf(scope)}
      data={choices.map((choice) => ({ value: keyOf(choice), label: choice.label }))}
      onChange={(event) => {
        const chosen = choices.find((choice) => keyOf(choice) === event.currentTarget.value);
        if (chosen) onChoose(chosen);
      }}
    />
  );
}
