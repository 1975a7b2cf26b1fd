import type { Listed } from '../api/register';
import { EmptyState } from '../ui/EmptyState';
import { Proposal } from './Proposal';
import classes from './register.module.css';

/** What waits for a second person, of everybody. */
export function WaitingPart({ people }: { people: Listed[] }) {
  const waiting = people.filter(({ proposed }) => proposed);
  return (
    <div className={classes.stack}>
      <p>
        Direction et ressources humaines tiennent le registre : une personne seule ne donne pas ces fonctions. Une autre
        les confirme, et jamais celle qui les reçoit.
      </p>
      {waiting.length === 0 ? (
        <EmptyState title="Rien n’attend d’être confirmé" />
      ) : (
        waiting.map((one) => <Proposal key={one.id} person={one} />)
      )}
    </div>
  );
}
