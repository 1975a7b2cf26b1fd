import { useWords } from '../api/directory';
import type { Profile } from '../api/association';
import classes from './association.module.css';
import { inGroups } from './form';

/** What the association says of itself, each line that it has said. */
export function ProfileFacts({ profile }: { profile: Profile }) {
  const words = useWords();
  const dpo = [profile.dpoEmail, profile.dpoPhone, profile.dpoAddress].filter(Boolean).join('\n');
  const facts: [string, string | null | undefined][] = [
    ['Nom', profile.name],
    ['Sigle', profile.acronym],
    ['Adresse', profile.address.join('\n')],
    ['Téléphone', profile.phone],
    ['Adresse électronique', profile.email],
    ['Horaires', profile.hours],
    ['SIRET', profile.siret && inGroups(profile.siret)],
    ['Déclaration d’activité (formation)', profile.trainingNumber],
    ['Délégué à la protection des données', dpo],
    ...profile.teamPhones.map(({ team, phone }): [string, string] => [`Téléphone, ${words.team(team)}`, phone]),
  ];
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
