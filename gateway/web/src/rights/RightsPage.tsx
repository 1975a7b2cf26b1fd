import { NativeSelect } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useContext, useState } from 'react';
import type { Reach, RightsTable } from '../api/types';
import { RightsContext } from '../people/RightsContext';
import { reachIn } from '../people/rights';
import { usePerson } from '../session/SessionContext';
import { capitalise } from '../ui/format';
import { Page } from '../ui/Page';
import classes from './rights.module.css';

const REACHES: Record<Reach, string> = { OWN: 'les siennes', TEAM: 'son équipe', SERVICE: 'son service', ALL: 'tout' };

/** The table of rights as the services apply it. */
export function RightsPage() {
  const table = useContext(RightsContext);
  const narrow = useMediaQuery('(max-width: 64em)', undefined, { getInitialValueInEffect: false });
  return (
    <Page title="Droits">
      <p className={classes.lead}>
        Qui peut faire quoi, et jusqu’où : <strong>les siennes</strong> (ses propres interventions ou ses propres
        chiffres), <strong>son équipe</strong>, <strong>son service</strong> ou <strong>tout</strong>. Ce qui n’est pas
        dans la table n’est permis à personne. C’est cette table que Trame applique, aux listes comme aux chiffres.
      </p>
      {table && (narrow ? <OneRole table={table} /> : <WholeTable table={table} />)}
      {table && table.listeners.length > 0 && <Listeners table={table} />}
    </Page>
  );
}

const TOPICS: Record<string, string> = {
  'association-announcements': 'l’association',
  'intervention-announcements': 'les interventions',
  'referral-announcements': 'les mises en relation',
  'training-announcements': 'le personnel',
  'privacy-announcements': 'les oublis',
};

/** What the services hear of each other, and what for. */
function Listeners({ table }: { table: RightsTable }) {
  return (
    <section className={classes.part} aria-labelledby="annonces">
      <h2 id="annonces">Entre les services de Trame</h2>
      <p className={classes.lead}>
        Les services s’annoncent ce qui s’est passé, jamais un nom lisible. Chacun n’entend que ce qui sert à :
      </p>
      <ul className={classes.list}>
        {table.listeners.map(({ service, readModel, topic, purpose }) => (
          <li key={`${service}/${readModel}/${topic}`}>
            <span>{capitalise(purpose)}</span>
            <span className={classes.topic}>{TOPICS[topic] ?? topic}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Cell({ reach }: { reach: Reach | null }) {
  if (reach) return <span data-reach={reach}>{REACHES[reach]}</span>;
  return (
    <>
      <span aria-hidden>—</span>
      <span className="visually-hidden">non</span>
    </>
  );
}

/** What one role may do, the reader's own to begin with. */
function OneRole({ table }: { table: RightsTable }) {
  const person = usePerson();
  const own = table.roles.find(({ code }) => person.roles.includes(code)) ?? table.roles[0];
  const [role, setRole] = useState(own?.code ?? '');
  const granted = table.permissions.filter(({ grants }) => reachIn(grants, role));
  const others = table.permissions.filter(({ grants }) => !reachIn(grants, role));
  return (
    <>
      <NativeSelect
        label="Fonction"
        value={role}
        onChange={(event) => setRole(event.currentTarget.value)}
        data={table.roles.map(({ code, label }) => ({ value: code, label: capitalise(label) }))}
      />
      <section className={classes.part} aria-labelledby="permis">
        <h2 id="permis">Ce qui est permis</h2>
        {granted.length === 0 && <p>Rien.</p>}
        <ul className={classes.list}>
          {granted.map(({ code, label, grants }) => (
            <li key={code}>
              <span>{capitalise(label)}</span>
              <Cell reach={reachIn(grants, role)} />
            </li>
          ))}
        </ul>
      </section>
      {others.length > 0 && (
        <section className={classes.part} aria-labelledby="ferme">
          <h2 id="ferme">Ce qui ne l’est pas</h2>
          <ul className={classes.list}>
            {others.map(({ code, label }) => (
              <li key={code}>{capitalise(label)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function WholeTable({ table }: { table: RightsTable }) {
  const person = usePerson();
  const mine = (code: string) => person.roles.includes(code) || undefined;
  return (
    <div className={classes.frame} role="region" aria-label="Table des droits" tabIndex={0}>
      <table className={classes.table}>
        <caption className="visually-hidden">Qui peut faire quoi</caption>
        <thead>
          <tr>
            <th scope="col">Ce qui est permis</th>
            {table.roles.map(({ code, label }) => (
              <th key={code} scope="col" data-mine={mine(code)}>
                {capitalise(label)}
                {mine(code) && <span className={classes.you}>vous</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.permissions.map(({ code, label, grants }) => (
            <tr key={code}>
              <th scope="row">{capitalise(label)}</th>
              {table.roles.map((role) => (
                <td key={role.code} data-mine={mine(role.code)}>
                  <Cell reach={reachIn(grants, role.code)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
