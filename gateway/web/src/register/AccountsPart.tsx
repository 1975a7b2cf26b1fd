import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Listed } from '../api/register';
import { PATHS } from '../session/way';
import { Card } from '../ui/Card';
import { now } from '../ui/clock';
import { clockAt, formatDate } from '../ui/format';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { ProblemAlert } from '../ui/ProblemAlert';
import { agree, disagreements } from './agreement';
import classes from './register.module.css';
import { useAccounts, useOutsiders } from './useOutsiders';

/** What the register and the accounts do not say alike. */
export function AccountsPart({ people }: { people: Listed[] }) {
  const accounts = useAccounts();
  const outsiders = useOutsiders();
  const error = accounts.error ?? outsiders.error;
  if (error) {
    return (
      <ProblemAlert
        error={error}
        onRetry={() => {
          void accounts.refetch();
          void outsiders.refetch();
        }}
      />
    );
  }
  if (accounts.data === undefined || !outsiders.data) return <Loading label="Lecture des comptes" />;
  if (accounts.data === null) {
    return (
      <Notice kind="info" title="Les comptes sont tenus ailleurs">
        <p>
          Le fournisseur d’identité de votre association ne laisse pas lire ses comptes d’ici. Le guide dit comment les
          y comparer au registre. Un compte dont la personne n’est pas au registre ne donne aucun droit.
        </p>
      </Notice>
    );
  }
  const found = disagreements(people, outsiders.data, accounts.data, clockAt(now()).day);
  if (agree(found)) {
    return (
      <Notice kind="info" title="Le registre et les comptes sont d’accord">
        <p>Chaque personne présente a un compte, et chaque compte est celui d’une personne présente.</p>
      </Notice>
    );
  }
  return (
    <div className={classes.stack}>
      <Found title="Personnes sans compte" text="Elles ne peuvent pas se connecter." empty={found.withoutAccount}>
        {found.withoutAccount.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </Found>
      <Found
        title="Comptes sans personne"
        text="Ils ne donnent aucun droit. Inscrivez la personne comme étant du personnel ou de l’extérieur, ou faites retirer le compte."
        empty={found.withoutPerson}
      >
        {found.withoutPerson.map(({ login, name, person: id }) => (
          <li key={login}>
            {name} <span className={classes.soft}>({login})</span>{' '}
            {id && (
              <>
                <Link
                  className={classes.link ?? ''}
                  to={`${PATHS.register}?partie=arrivee&compte=${encodeURIComponent(id)}`}
                >
                  du personnel
                </Link>{' '}
                <Link
                  className={classes.link ?? ''}
                  to={`${PATHS.register}?partie=exterieur&compte=${encodeURIComponent(id)}`}
                >
                  de l’extérieur
                </Link>
              </>
            )}
          </li>
        ))}
      </Found>
      <Found
        title="Comptes de personnes parties"
        text="Ils n’ouvrent plus rien. À retirer une semaine après le dernier jour."
        empty={found.ofLeavers}
      >
        {found.ofLeavers.map(({ account, person }) => (
          <li key={account.login}>
            {person.name} <span className={classes.soft}>({account.login})</span>
            {person.until ? `, dernier jour : ${formatDate(person.until)}` : ''}
          </li>
        ))}
      </Found>
      <Found title="Plusieurs comptes pour une personne" text="Un seul suffit." empty={found.several}>
        {found.several.map(({ person, accounts: all }) => (
          <li key={person}>
            {person} <span className={classes.soft}>({all.map(({ login }) => login).join(', ')})</span>
          </li>
        ))}
      </Found>
    </div>
  );
}

interface Props {
  title: string;
  text: string;
  empty: unknown[];
  children: ReactNode;
}

function Found({ title, text, empty, children }: Props) {
  if (empty.length === 0) return null;
  return (
    <Card title={`${title} (${empty.length})`}>
      <p className={classes.soft}>{text}</p>
      <ul className={classes.effect}>{children}</ul>
    </Card>
  );
}
