import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCalendarPlus, IconCheck } from '@tabler/icons-react';
import { useWords } from '../api/directory';
import type { Intervention } from '../api/types';
import { missingNames } from '../journal/describe';
import { Badges, useLine } from '../journal/EntryList';
import { useChangesOf } from '../outbox/OutboxContext';
import { usePerson } from '../session/SessionContext';
import { formatDate, formatTime, NBSP } from '../ui/format';
import { isOwn } from './batch';
import classes from './work.module.css';
import { useThisWork } from './WorkContext';

/** An entry that waits for its manager: read, validated, sent back or prolonged where it stands. */
export function AwaitingEntry({ entry }: { entry: Intervention }) {
  const words = useWords();
  const person = usePerson();
  const { open, validate, prolong } = useThisWork();
  const { subject, domain, where, people, who } = useLine()(entry);
  const held = useChangesOf(entry.id).length > 0;
  const { id, facts, actions, lastDay, status } = entry;
  const may = (action: string) => actions.includes(action) && !held;
  const named = `${subject}, ${formatDate(facts.date)}${facts.startTime ? ` à ${formatTime(facts.startTime)}` : ''}`;
  return (
    <li className={classes.entry} data-entry={id}>
      <div className={classes.what}>
        <span className={classes.when}>
          {formatDate(facts.date)}
          {facts.startTime && ` · ${formatTime(facts.startTime)}`}
        </span>
        <button type="button" data-main className={classes.open} onClick={() => open(id)}>
          {subject}
        </button>
        {domain && <span className={classes.soft}>{domain}</span>}
      </div>
      <div className={classes.what}>
        <span>
          {where} · {people}
        </span>
        {who && <span className={classes.soft}>{who}</span>}
        {facts.missing.length > 0 && (
          <span className={classes.soft}>
            Manque{NBSP}: {missingNames(words, facts.missing)}
          </span>
        )}
        {status === 'RETURNED' && lastDay && (
          <span className={actions.includes('prolong') ? classes.until : classes.soft}>
            À compléter jusqu’au {formatDate(lastDay)}
          </span>
        )}
        {isOwn(entry, person.id) && (
          <span className={classes.soft}>De vous : un autre manager ou le responsable de service la valide.</span>
        )}
      </div>
      <div className={classes.buttons}>
        <Badges entry={entry} />
        {status === 'RETURNED' && may('prolong') && (
          <Button
            variant="default"
            leftSection={<IconCalendarPlus size={18} aria-hidden />}
            aria-label={`Prolonger de 7 jours : ${named}`}
            onClick={() => prolong(entry)}
          >
            Prolonger de 7 jours
          </Button>
        )}
        {status !== 'RETURNED' && may('return') && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={18} aria-hidden />}
            aria-label={`Renvoyer : ${named}`}
            onClick={() => open(id, 'return')}
          >
            Renvoyer
          </Button>
        )}
        {may('validate') && (
          <Button
            variant={facts.missing.length === 0 && status !== 'RETURNED' ? 'light' : 'default'}
            leftSection={<IconCheck size={18} aria-hidden />}
            aria-label={`Valider : ${named}`}
            onClick={() => validate([entry])}
          >
            Valider
          </Button>
        )}
      </div>
    </li>
  );
}
