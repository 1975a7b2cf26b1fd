import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useWords } from '../api/directory';
import type { Intervention } from '../api/types';
import { missingNames } from '../journal/describe';
import { Badges, useLine } from '../journal/EntryList';
import { useIntervention } from '../journal/useJournal';
import { capitalise, formatDate, formatLongDate, NBSP } from '../ui/format';
import type { DayLineProps } from './dayLines';
import classes from './work.module.css';

interface Props extends DayLineProps {
  entry: Intervention;
}

/** An entry that its author has to complete: which one, what is missing, until when. */
export function OwnEntry({ entry, onOpen }: Props) {
  const words = useWords();
  const { time, subject, where } = useLine()(entry);
  const { facts, lastDay, actions, status } = entry;
  const open = actions.includes('amend');
  return (
    <li className={classes.entry}>
      <div className={classes.what}>
        <span className={classes.when}>
          {capitalise(formatLongDate(facts.date))} · {time}
        </span>
        <strong>{subject}</strong>
        <span className={classes.soft}>{where}</span>
      </div>
      {status === 'RETURNED' && <Why id={entry.id} />}
      {facts.missing.length > 0 && (
        <p>
          Reste à compléter{NBSP}: {missingNames(words, facts.missing)}.
        </p>
      )}
      {lastDay && (
        <p className={open ? classes.until : classes.over}>
          {open
            ? `Jusqu’au ${formatDate(lastDay)} inclus`
            : `Délai passé depuis le ${formatDate(lastDay)} : demandez à votre manager de le prolonger.`}
        </p>
      )}
      <div className={classes.buttons}>
        <Badges entry={entry} />
        <Button
          variant={open ? 'filled' : 'default'}
          leftSection={<IconPencil size={18} aria-hidden />}
          aria-label={`${open ? 'Compléter' : 'Ouvrir'} l’intervention du ${formatDate(facts.date)}, ${subject}`}
          onClick={() => onOpen(entry.id, open ? 'amend' : null)}
        >
          {open ? 'Compléter' : 'Ouvrir'}
        </Button>
      </div>
    </li>
  );
}

/** What the manager asked for is sealed, and told by the entry alone. */
function Why({ id }: { id: string }) {
  const words = useWords();
  const { data } = useIntervention(id);
  const returned = data?.history?.findLast(({ what }) => what === 'RETURNED');
  if (!returned) return null;
  return (
    <blockquote className={classes.why}>
      {returned.reason}
      {returned.author && <footer>{words.person(returned.author)}</footer>}
    </blockquote>
  );
}
