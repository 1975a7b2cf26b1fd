import { useDeferredValue, useId, useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../api/directory';
import type { ListedPartner } from '../api/partners';
import { useMay } from '../people/RightsContext';
import { usePerson } from '../session/SessionContext';
import { SearchBox } from '../ui/form/SearchBox';
import { plural } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';
import { toNewPartner } from './links';
import { nearFirst } from './nearFirst';
import classes from './partners.module.css';
import { useProposed } from './usePartners';

interface Props {
  label: string;
  /** Only those of this type; null for all. */
  kind: string | null;
  /** The one that is not offered. */
  without?: string;
  chosen: ListedPartner | null;
  error?: string | undefined;
  onChange: (chosen: ListedPartner | null) => void;
}

/** One partner of the directory, looked for by its name: those of one's own territories first, none that is put aside. */
export function PartnerChooser({ label, kind, without, chosen, error, onChange }: Props) {
  const id = useId();
  const words = useWords();
  const may = useMay();
  const person = usePerson();
  const [search, setSearch] = useState('');
  const typed = useDeferredValue(search.trim());
  const { data, error: failure, refetch, isPlaceholderData } = useProposed(typed, kind);
  const own = words.territories.filter(({ teams }) => person.team !== null && teams?.includes(person.team));
  const found = nearFirst(
    (data?.items ?? []).filter((one) => one.id !== without),
    own.map(({ code }) => code),
  );
  const shown = chosen && !found.some((one) => one.id === chosen.id) ? [chosen, ...found] : found;
  const total = data?.total ?? found.length;
  return (
    <div
      role="group"
      aria-labelledby={`${id}-label`}
      aria-describedby={error ? `${id}-error` : undefined}
      className={classes.form}
    >
      <p id={`${id}-label`}>{label}</p>
      <SearchBox label="Chercher par nom ou sigle" value={search} onChange={setSearch} />
      <p role="status" className={classes.soft}>
        {data && !isPlaceholderData && (total === 0 ? 'Aucun partenaire trouvé.' : plural(total, 'partenaire'))}
      </p>
      {failure && <ProblemAlert error={failure} onRetry={() => void refetch()} />}
      {shown.length > 0 && (
        <div className={classes.options}>
          {shown.map((one) => (
            <button
              key={one.id}
              type="button"
              className={classes.option}
              aria-pressed={one.id === chosen?.id}
              onClick={() => onChange(one.id === chosen?.id ? null : one)}
            >
              <strong>{one.name}</strong>
              <span className={classes.soft}>
                {[words.label('TYPE_PART', one.kind), one.town].filter(Boolean).join(' · ')}
              </span>
            </button>
          ))}
        </div>
      )}
      {may('partner.register') && (
        <Link to={toNewPartner(search.trim())} className={classes.link ?? ''}>
          Nouveau partenaire
        </Link>
      )}
      {error && (
        <p id={`${id}-error`} data-problem>
          {error}
        </p>
      )}
    </div>
  );
}
