import { Button, Collapse, NativeSelect, TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { families, ownFirst } from '../api/codes';
import { useWords } from '../api/directory';
import type { Team } from '../api/types';
import { isDay } from '../dashboard/period';
import { SearchSelect } from '../ui/form/SearchBox';
import { STATUS_CODES, statusLabel } from '../ui/StatusBadge';
import classes from './period.module.css';
import { narrowedBy, PARAMETERS, type Choice, type PeriodQuestion } from './period';

interface Props {
  asked: PeriodQuestion;
  /** Those whose journal may be read. */
  teams: Team[];
  /** Whether there can be anything of the own. */
  records: boolean;
  onChange: (patch: Record<string, string | null>) => void;
}

/** Which days, whose entries, about what and where. */
export function PeriodControls({ asked, teams, records, onChange }: Props) {
  const words = useWords();
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  const narrowed = narrowedBy(asked);
  const choose = (choice: Choice) => (code: string | null) => onChange({ [PARAMETERS[choice]]: code });
  const places = words.places.filter(({ territory }) => asked.territory === null || territory === asked.territory);
  const known = words.territories.filter(({ code }) => places.some(({ territory }) => territory === code));
  return (
    <div role="search" aria-label="Choix des interventions" className={classes.search}>
      <div className={classes.filters}>
        <SpanFields asked={asked} onChange={onChange} />
        {!asked.mine && (
          <NativeSelect
            label="Équipe"
            value={asked.team ?? ''}
            onChange={(event) => onChange({ equipe: event.currentTarget.value })}
            data={teams.map(({ code, label }) => ({ value: code, label }))}
          />
        )}
        {records && (
          <NativeSelect
            label="De qui"
            value={asked.mine ? 'oui' : ''}
            onChange={(event) => onChange({ miennes: event.currentTarget.value || null })}
            data={[
              { value: '', label: 'Toute l’équipe' },
              { value: 'oui', label: 'Les miennes' },
            ]}
          />
        )}
        <Button
          variant="default"
          aria-expanded={unfolded}
          aria-controls={id}
          leftSection={<IconAdjustmentsHorizontal size={20} aria-hidden />}
          onClick={() => setUnfolded(!unfolded)}
        >
          {narrowed > 0 ? `Filtres (${narrowed})` : 'Filtres'}
        </Button>
      </div>
      <Collapse expanded={unfolded} id={id}>
        {unfolded && (
          <div className={classes.filters}>
            <SearchSelect
              label="Thème"
              all="Tous les thèmes"
              options={families(words, 'THEME', asked.to, 'Sans famille')}
              value={asked.theme}
              onChange={choose('theme')}
            />
            <SearchSelect
              label="Domaine"
              all="Tous les domaines"
              options={[{ group: 'Domaines', options: words.choices('DOMAINE', asked.to) }]}
              value={asked.domain}
              onChange={choose('domain')}
            />
            <SearchSelect
              label="Territoire"
              all="Tous les territoires"
              options={ownFirst(words.territories, asked.team)}
              value={asked.territory}
              onChange={(code) => onChange({ territoire: code, lieu: null })}
            />
            <SearchSelect
              label="Lieu"
              all="Tous les lieux"
              options={ownFirst(known, asked.team)
                .flatMap(({ options }) => options)
                .map(({ code, label }) => ({
                  group: label,
                  options: places.filter(({ territory }) => territory === code),
                }))}
              value={asked.place}
              onChange={choose('place')}
            />
            <NativeSelect
              label="État"
              value={asked.status ?? ''}
              onChange={(event) => choose('status')(event.currentTarget.value || null)}
              data={[
                { value: '', label: 'Tous les états' },
                ...STATUS_CODES.map((value) => ({ value, label: statusLabel(value) })),
              ]}
            />
          </div>
        )}
      </Collapse>
      {narrowed > 0 && (
        <Button
          variant="subtle"
          onClick={() =>
            onChange({ theme: null, domaine: null, territoire: null, lieu: null, etat: null, miennes: null })
          }
        >
          Retirer tous les filtres
        </Button>
      )}
    </div>
  );
}

/** Two days; the one that was changed takes the other one along where they would stand the wrong way round. */
function SpanFields({ asked: { from, to }, onChange }: Pick<Props, 'asked' | 'onChange'>) {
  const field = (label: string, day: string, onDay: (day: string) => void) => (
    <TextInput
      key={`${label} ${day}`}
      type="date"
      label={label}
      defaultValue={day}
      onBlur={({ currentTarget: { value } }) => {
        if (isDay(value) && value !== day) onDay(value);
      }}
    />
  );
  return (
    <>
      {field('Du', from, (du) => onChange({ du, au: du > to ? du : to }))}
      {field('Au', to, (au) => onChange({ du: au < from ? au : from, au }))}
    </>
  );
}
