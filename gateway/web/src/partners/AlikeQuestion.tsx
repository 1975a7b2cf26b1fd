import { Button, Group } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useWords } from '../api/directory';
import type { ListedPartner } from '../api/partners';
import { Notice } from '../ui/Notice';
import { toPartner } from './links';
import classes from './partners.module.css';

interface Props {
  like: ListedPartner[];
  onAnother: () => void;
  onBack: () => void;
}

/** Before a new one is sent: whoever meets them knows whether one of these is the same. */
export function AlikeQuestion({ like, onAnother, onBack }: Props) {
  const words = useWords();
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    said.current?.focus();
    said.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div ref={said} tabIndex={-1} role="group" aria-label="Est-il déjà dans le répertoire ?">
      <Notice kind="warning" urgent title="Est-il déjà dans le répertoire ?">
        <ul className={classes.list}>
          {like.map(({ id, name, kind, town, state }) => (
            <li key={id}>
              <Link to={toPartner(id)} className={classes.name ?? ''}>
                {name}
              </Link>
              <br />
              {[words.label('TYPE_PART', kind), town, state === 'INACTIVE' && 'plus en activité']
                .filter(Boolean)
                .join(' · ')}
            </li>
          ))}
        </ul>
        <p>Si c’est l’un d’eux, ouvrez sa fiche : ce que vous avez écrit reste en brouillon.</p>
        <Group mt="sm">
          <Button onClick={onAnother}>C’est un autre : l’inscrire</Button>
          <Button variant="default" onClick={onBack}>
            Revenir à la fiche
          </Button>
        </Group>
      </Notice>
    </div>
  );
}
