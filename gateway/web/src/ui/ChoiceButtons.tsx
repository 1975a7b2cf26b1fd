import { IconCheck } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import classes from './choice.module.css';

export interface Choice {
  code: string;
  label: string;
  /** Heading under which it stands when all are shown. */
  group?: string;
}

interface Props {
  label: string;
  choices: Choice[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
  several?: boolean;
  /** How many stand in view before « Tout afficher ». */
  inView?: number;
  error?: string | undefined;
  hint?: ReactNode;
}

/** Large buttons to choose one or several of a list by a tap each; a second tap takes the choice back. */
export function ChoiceButtons({ label, choices, chosen, onChange, several = false, inView = 99, error, hint }: Props) {
  const [all, setAll] = useState(false);
  const id = useId();
  const head = choices.slice(0, inView);
  const hidden = choices.slice(inView);
  const shown = all ? choices : [...head, ...hidden.filter(({ code }) => chosen.includes(code))];
  const toggle = (code: string) => {
    if (chosen.includes(code)) onChange(chosen.filter((one) => one !== code));
    else onChange(several ? [...chosen, code] : [code]);
  };
  const button = (choice: Choice) => (
    <button
      key={choice.code}
      type="button"
      className={classes.choice}
      aria-pressed={chosen.includes(choice.code)}
      onClick={() => toggle(choice.code)}
    >
      {chosen.includes(choice.code) && <IconCheck size={17} stroke={2.6} aria-hidden />}
      {choice.label}
    </button>
  );
  const groups = all ? [...new Set(choices.map(({ group }) => group))] : [undefined];
  const grouped = all && groups.some(Boolean);
  return (
    <div role="group" aria-labelledby={`${id}-label`} aria-describedby={error ? `${id}-error` : undefined}>
      <p id={`${id}-label`} className={classes.label}>
        {label}
      </p>
      {hint}
      {grouped ? (
        groups.map((group) => (
          <div key={group ?? ''}>
            <p className={classes.group}>{group}</p>
            <div className={classes.choices}>{choices.filter((choice) => choice.group === group).map(button)}</div>
          </div>
        ))
      ) : (
        <div className={classes.choices}>{shown.map(button)}</div>
      )}
      {hidden.length > 0 && (
        <button type="button" className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Réduire la liste' : `Tout afficher (${choices.length})`}
        </button>
      )}
      {error && (
        <p id={`${id}-error`} className={classes.error} data-problem>
          {error}
        </p>
      )}
    </div>
  );
}
