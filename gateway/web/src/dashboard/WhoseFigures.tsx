import { IconUsers } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useWords } from '../api/directory';
import type { Figures, Team } from '../api/types';
import { useReach } from '../people/RightsContext';
import { usePerson } from '../session/SessionContext';
import { NBSP } from '../ui/format';
import classes from './dashboard.module.css';
import { useRule } from './useActivity';

/** The teams that the service narrowed the figures to; null for the whole association. */
export function useCovered(figures: Figures | undefined): Team[] | null {
  const { teams } = useWords();
  const everywhere = useReach('figures.read') === 'ALL';
  const narrowed = figures?.teams;
  return useMemo(() => {
    if (figures && !narrowed) return null;
    if (narrowed) return teams.filter(({ code }) => narrowed.includes(code));
    // Until the service says so.
    return everywhere ? null : [];
  }, [figures, narrowed, teams, everywhere]);
}

/** The rule that says how a pair counts for each of the two, and for the team. */
const OF_A_MEDIATOR = 'by-mediator';

/** Says whose figures these are, where they are not the whole association's. */
export function WhoseFigures({ teams, mediator }: { teams: Team[] | null; mediator: string | null }) {
  const words = useWords();
  const person = usePerson();
  const rule = useRule(OF_A_MEDIATOR);
  const text = sentence();
  if (text === null) return null;
  return (
    <p className={classes.whose}>
      <IconUsers size={20} stroke={1.8} aria-hidden />
      <span>
        {text}
        {mediator !== null && rule !== null && ` ${rule.rule}`}
      </span>
    </p>
  );

  function sentence(): string | null {
    if (mediator === person.id) return 'Vos chiffres. Vous et votre manager êtes seuls à les voir.';
    if (mediator !== null) {
      return `Chiffres de ${words.person(mediator)}. Cette personne et vous êtes seuls à les voir, pour faire le point ensemble.`;
    }
    if (teams === null || teams.length === 0) return null;
    return `Ces chiffres sont ceux de${NBSP}: ${list(teams.map(({ label }) => label))}.`;
  }
}

const list = (names: string[]) => new Intl.ListFormat('fr', { type: 'conjunction' }).format(names);
