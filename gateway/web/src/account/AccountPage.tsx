import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useContext } from 'react';
import { Link } from 'react-router';
import { useWords } from '../api/directory';
import { OwnName } from '../association/OwnName';
import { roomTaken } from '../outbox/outbox';
import { useOutbox } from '../outbox/OutboxContext';
import { rolesInWords, teamsOf } from '../people/rights';
import { RightsContext, useMay } from '../people/RightsContext';
import { usePerson, useSession } from '../session/SessionContext';
import { useSignOut } from '../session/useSignOut';
import { PATHS } from '../session/way';
import { Card } from '../ui/Card';
import { capitalise, formatInstant, formatShare, plural } from '../ui/format';
import { Page } from '../ui/Page';
import classes from './account.module.css';
import { CloseSessions } from './CloseSessions';

/** Who one is here, until when, and the way out. */
export function AccountPage() {
  const person = usePerson();
  const { session } = useSession();
  const words = useWords();
  const may = useMay();
  const table = useContext(RightsContext);
  const { ask, dialog } = useSignOut();
  const { entries, changes } = useOutbox();
  const held = entries.length + changes.length;
  const facts = [
    ['Nom', person.name],
    ['Fonction', capitalise(rolesInWords(table, person)) || 'Aucune'],
    [
      'Équipe',
      teamsOf(person)
        .map((team) => words.team(team))
        .join(', ') || 'Aucune',
    ],
    ['Service', person.service ?? 'Aucun'],
  ];
  return (
    <Page title="Mon compte" narrow>
      <div className={classes.cards}>
        <Card title="Vous">
          <dl className={classes.facts}>
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <p className={classes.soft}>
            Une erreur ? Le registre du personnel est tenu par les ressources humaines de <OwnName />. Votre mot de
            passe se change à la page de connexion.
          </p>
        </Card>
        <Card title="Votre session">
          {session.state === 'open' && (
            <p>
              Elle se termine le <strong>{formatInstant(session.endsAt)}</strong>, ou plus tôt après{' '}
              {lasting(session.idleSeconds)} sans activité. Trame vous prévient cinq minutes avant la fin.
            </p>
          )}
          <Button mt="md" leftSection={<IconLogout size={20} aria-hidden />} onClick={ask}>
            Se déconnecter
          </Button>
          {dialog}
        </Card>
        <CloseSessions unsent={held > 0} />
        <Card title="Sur cet appareil">
          <p>
            {held === 0
              ? 'Rien de vous n’attend d’être envoyé.'
              : `${plural(held, 'saisie ou modification attend', 'saisies ou modifications attendent')} d’être envoyée${held > 1 ? 's' : ''}.`}{' '}
            La place prévue pour ce qui attend est prise à {formatShare(roomTaken(), 1)} (environ mille saisies).
          </p>
          <p className={`${classes.soft} ${classes.apart}`}>
            Ce que vous laissez ici est scellé quand une autre personne prend l’appareil, et n’est à personne d’autre.
          </p>
        </Card>
        <Card title="Pour en savoir plus">
          <ul className={classes.links}>
            <li>
              <Link to={PATHS.privacy}>Vos données</Link> : ce que Trame garde, combien de temps, et vos droits
            </li>
            {may('association.read') && (
              <li>
                <Link to={PATHS.association}>Notre association</Link> : son nom, ses coordonnées, sa charte
              </li>
            )}
            {may('rights.read') && (
              <li>
                <Link to={PATHS.rights}>Droits</Link> : qui peut voir et faire quoi
              </li>
            )}
          </ul>
        </Card>
      </div>
    </Page>
  );
}

/** « 2 heures », « 30 minutes » */
function lasting(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  return minutes >= 60 && minutes % 60 === 0 ? plural(minutes / 60, 'heure') : plural(minutes, 'minute');
}
