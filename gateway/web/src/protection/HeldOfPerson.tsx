import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../api/directory';
import { activityOf, registerOf } from '../api/privacy';
import { FileLink } from '../ui/FileLink';
import { now } from '../ui/clock';
import { clockAt } from '../ui/format';
import { formerIn, presentIn, withLeaving } from './people';
import classes from './protection.module.css';

/** What is kept of one person, to be handed to that person (right of access). */
export function HeldOfPerson() {
  const { employees } = useWords();
  const [chosen, setChosen] = useState('');
  const today = clockAt(now()).day;
  const choices = (group: string, people: typeof employees) => ({
    group,
    items: people.map((one) => ({ value: one.id, label: withLeaving(one) })),
  });
  const groups = [
    choices('Travaille ici', presentIn(employees, today)),
    choices('Ne travaille plus ici', formerIn(employees, today)),
  ];
  return (
    <>
      <p className={classes.lead}>
        Chacun peut demander ce que Trame garde de lui (droit d’accès, article 15 du RGPD). La réponse est due sous{' '}
        <strong>un mois</strong> et gratuite. Relisez les fichiers avant de les remettre : ce qui ne concerne que
        d’autres personnes n’en fait pas partie.
      </p>
      <div className={classes.choice}>
        <NativeSelect
          label="Personne qui demande"
          description="Chaque fichier préparé ici est noté dans « Qui a consulté quoi »."
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            { value: '', label: 'Choisir une personne', disabled: true },
            ...groups.filter(({ items }) => items.length > 0),
          ]}
        />
      </div>
      {chosen !== '' && (
        <div key={chosen} className={classes.effects}>
          <Files
            title="Registre du personnel"
            what="Son nom, ses fonctions, ses équipes, ses dates d’arrivée et de départ."
            href={registerOf(chosen)}
            name="registre-du-personnel"
          />
          <Files
            title="Activité"
            what="Tout ce qui a été noté dans Trame avec cette personne : saisies, corrections, validations, annulations."
            href={activityOf(chosen)}
            name="activite"
          />
        </div>
      )}
    </>
  );
}

function Files({ title, what, href, name }: { title: string; what: string; href: string; name: string }) {
  return (
    <div>
      <h3>{title}</h3>
      <p>{what}</p>
      <ul className={classes.files}>
        <li>
          <FileLink href={`${href}/pdf`} name={`${name}.pdf`}>
            {title} en PDF, pour lire
          </FileLink>
        </li>
        <li>
          <FileLink href={href} name={`${name}.json`}>
            {title} en JSON, pour un autre logiciel
          </FileLink>
        </li>
      </ul>
    </div>
  );
}
