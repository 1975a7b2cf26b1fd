import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { SearchBox } from './form/SearchBox';
import { plural } from './format';
import { finds } from './search';
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

/** More than so many are looked for, or by their families. */
const LONG = 30;

/** Large buttons to choose one or several of a list by a tap each; a second tap takes the choice back. */
export function ChoiceButtons({ label, choices, chosen, onChange, several = false, inView = 99, error, hint }: Props) {
  const [all, setAll] = useState(false);
  const [search, setSearch] = useState('');
  const id = useId();
  const head = choices.slice(0, inView);
  const hidden = choices.slice(inView);
  const shown = all ? choices : [...head, ...hidden.filter(({ code }) => chosen.includes(code))];
  const toggle = (code: string) => {
    if (chosen.includes(code)) onChange(chosen.filter((one) => one !== code));
    else onChange(several ? [...chosen, code] : [code]);
  };
  const holds = (group: string | undefined) =>
    choices.some((choice) => choice.group === group && chosen.includes(choice.code));
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
  const long = choices.length > LONG;
  const looking = all && long && search.trim() !== '';
  const found = looking ? choices.filter((choice) => finds(search, choice.label, choice.group)) : [];
  return (
    <div role="group" aria-labelledby={`${id}-label`} aria-describedby={error ? `${id}-error` : undefined}>
      <p id={`${id}-label`} className={classes.label}>
        {label}
      </p>
      {hint}
      {all && long && (
        <div className={classes.search}>
          <SearchBox label="Chercher dans la liste" value={search} onChange={setSearch} />
          <p role="status" className={classes.found}>
            {looking && (found.length === 0 ? 'Rien ne correspond.' : plural(found.length, 'choix', 'choix'))}
          </p>
        </div>
      )}
      {looking ? (
        <div className={classes.choices}>{found.map(button)}</div>
      ) : grouped ? (
        groups.map((group) => (
          <Group key={group ?? ''} name={group || 'Autres'} folded={long} holds={holds(group)}>
            {choices.filter((choice) => choice.group === group).map(button)}
          </Group>
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

/** A heading with its choices; of a long list, one opens the family in which to choose. */
function Group({
  name,
  folded,
  holds,
  children,
}: {
  name: string;
  folded: boolean;
  /** Something of it is chosen. */
  holds: boolean;
  children: ReactNode;
}) {
  const [opened, setOpened] = useState(holds);
  const id = useId();
  if (!folded) {
    return (
      <div>
        <p className={classes.group}>{name}</p>
        <div className={classes.choices}>{children}</div>
      </div>
    );
  }
  return (
    <div className={classes.family}>
      <button
        type="button"
        className={classes.heading}
        aria-expanded={opened}
        aria-controls={id}
        onClick={() => setOpened(!opened)}
      >
        {name}
        <IconChevronDown size={20} aria-hidden data-open={opened || undefined} />
      </button>
      <div id={id} className={classes.choices} hidden={!opened}>
        {opened && children}
      </div>
    </div>
  );
}
