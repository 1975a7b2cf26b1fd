import { Button } from '@mantine/core';
import { IconCircleCheck, IconCopy, IconNotebook, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useWords } from '../api/directory';
import type { Intervention } from '../api/types';
import { CasesOfAct } from '../conflicts/CasesOfAct';
import { IncidentOfAct } from '../incidents/IncidentOfAct';
import { missingNames } from '../journal/describe';
import { toJournal } from '../journal/links';
import { formatLongDate, formatTime, plural } from '../ui/format';
import { Notice } from '../ui/Notice';
import classes from './entry.module.css';

interface Props {
  recorded: Intervention;
  onAgain: () => void;
  onFresh: () => void;
}

export function Recorded({ recorded, onAgain, onFresh }: Props) {
  const { id, facts, warnings = [] } = recorded;
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  const where = words.place(facts.place) || words.territory(facts.territory);
  return (
    <section className={classes.recorded} aria-labelledby="enregistree">
      <IconCircleCheck size={64} stroke={1.4} aria-hidden className={classes.tick} />
      <h2 id="enregistree" ref={heading} tabIndex={-1}>
        Intervention enregistrée
      </h2>
      <p className={classes.recordedFacts}>
        {words.label('DOMAINE', facts.mainDomain)}
        <br />
        {formatLongDate(facts.date)}
        {facts.startTime ? ` à ${formatTime(facts.startTime)}` : ''} · {where}
        {facts.peopleMet ? ` · ${plural(facts.peopleMet, 'personne')}` : ''}
      </p>
      {facts.late && <p>Saisie plus de 30 jours après les faits : elle est marquée « tardive ».</p>}
      {facts.missing.length > 0 ? (
        <Notice kind="warning" title="Incomplète">
          <p>
            Il reste à dire : {missingNames(words, facts.missing)}. Elle compte déjà ; ouvrez-la dans le journal pour la
            compléter.
          </p>
        </Notice>
      ) : (
        <p>Elle est complète.</p>
      )}
      {warnings.length > 0 && (
        <Notice kind="warning" title="À relire dans la note">
          {warnings.map(({ code, message }) => (
            <p key={code}>{message}</p>
          ))}
        </Notice>
      )}
      <CasesOfAct entry={recorded} fresh />
      <IncidentOfAct entry={recorded} />
      <div className={classes.next}>
        <Button size="md" leftSection={<IconPlus size={20} aria-hidden />} onClick={onFresh}>
          Nouvelle saisie
        </Button>
        <Button size="md" variant="light" leftSection={<IconCopy size={20} aria-hidden />} onClick={onAgain}>
          Dupliquer
        </Button>
        <Button
          size="md"
          variant="subtle"
          leftSection={<IconNotebook size={20} aria-hidden />}
          component={Link}
          to={toJournal(facts.team, facts.date, id)}
        >
          Voir dans le journal
        </Button>
      </div>
    </section>
  );
}
