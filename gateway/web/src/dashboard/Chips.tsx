import { UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useWords } from '../api/directory';
import type { Dimension } from '../api/types';
import { formatDate, NBSP } from '../ui/format';
import { codeName } from './dimensions';
import classes from './filters.module.css';
import { parameterOf, type Filters } from './filters';

interface Props {
  filters: Filters;
  dimensions: Dimension[];
  onChange: (patch: Record<string, string | null>) => void;
}

/** What the figures are narrowed to, each to be taken back by a tap. */
export function Chips({ filters: { period, chosen, knownOn }, dimensions, onChange }: Props) {
  const words = useWords();
  const chips = [
    ...dimensions.flatMap((dimension) => {
      const code = chosen[dimension.name];
      return code === undefined
        ? []
        : [
            {
              parameter: parameterOf(dimension.name),
              text: `${dimension.label}${NBSP}: ${codeName(words, dimension, code)}`,
            },
          ];
    }),
    ...(knownOn === null ? [] : [{ parameter: 'connu', text: `Tel que connu le ${formatDate(knownOn)}` }]),
  ];
  const narrowed = chips.length > 0 || chosen['mediator'] !== undefined || period.kind === 'month';
  if (!narrowed) return null;
  const everything = {
    mois: null,
    mediateur: null,
    ...Object.fromEntries(chips.map(({ parameter }) => [parameter, null])),
  };
  return (
    <ul className={classes.chips} aria-label="Filtres choisis">
      {chips.map(({ parameter, text }) => (
        <li key={parameter}>
          <UnstyledButton
            className={classes.chip}
            aria-label={`Retirer le filtre ${text}`}
            onClick={() => onChange({ [parameter]: null })}
          >
            {text}
            <IconX size={17} aria-hidden />
          </UnstyledButton>
        </li>
      ))}
      <li>
        <UnstyledButton className={classes.all} onClick={() => onChange(everything)}>
          Tout voir
        </UnstyledButton>
      </li>
    </ul>
  );
}
