import { useWords } from '../api/directory';
import type { OpenCount } from '../api/handover';
import { inWords, useOpenOf } from '../handover/useHandover';
import { Notice } from '../ui/Notice';
import { theTeam } from './gestures';
import classes from './register.module.css';

/** What stays open of somebody who leaves or moves, in numbers, and where it goes; it delays nothing. */
export function StaysOpen({ person, name }: { person: string; name: string }) {
  const words = useWords();
  const { data, isError } = useOpenOf(person);
  if (isError) {
    return (
      <Notice kind="info" title="Ce qui reste ouvert n’est pas connu pour l’instant">
        <p>Cela ne retarde rien : le manager de l’équipe le verra dans « À valider ».</p>
      </Notice>
    );
  }
  if (!data) return null;
  const alone = data.open.reduce((sum, one) => sum + one.alone, 0);
  return (
    <Notice kind="info" title={data.open.length === 0 ? `Rien ne reste ouvert de ${name}` : 'Ce qui reste ouvert'}>
      <ul className={classes.effect}>
        {data.open.map((one) => (
          <li key={`${one.kind} ${one.team}`}>
            {inWords(one)} dans {theTeam(words.team(one.team))}
            {followed(one)}.
          </li>
        ))}
      </ul>
      {alone > 0 && (
        <p>
          Ce que personne d’autre ne suit est montré au manager de l’équipe, dans « À valider », un mois avant le
          dernier jour et après : c’est lui qui le confie à un collègue. Cela ne retarde rien.
        </p>
      )}
    </Notice>
  );
}

function followed({ count, alone }: OpenCount): string {
  if (alone === 0) return ', aussi suivi par un collègue';
  if (alone === count) return ', que personne d’autre ne suit';
  return `, dont ${alone} que personne d’autre ne suit`;
}
