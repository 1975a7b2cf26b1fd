import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { Intervention } from '../api/types';
import type { Action } from '../journal/Actions';
import { EntryDrawer } from '../journal/EntryDrawer';
import { useChange } from '../journal/useChange';
import { listedIn } from '../journal/useJournal';
import { useValidation } from '../journal/useValidation';
import { useOutbox } from '../outbox/OutboxContext';
import { entryAt, goOn, HELP, step, wishOf, type Wish } from './keys';
import type { Scope } from './teams';
import { useWithdrawal } from './useWithdrawal';
import { VALIDATION_LINES } from './validationLines';
import classes from './work.module.css';
import { WorkContext, type Work } from './WorkContext';
import { WorkDone } from './WorkDone';

/** The lines of one team, what is done with them by thumb or by key, and what came of it. */
export function ValidationWork({ team, by }: Scope) {
  const lists = useRef<HTMLDivElement>(null);
  const queries = useQueryClient();
  const { changes } = useOutbox();
  const [opened, setOpened] = useState<{ id: string; doing: Action | null } | null>(null);
  const [done, setDone] = useState<Intervention[][]>([]);
  const [prolonged, setProlonged] = useState(false);
  const validation = useValidation((entries) => setDone((before) => [...before, entries]));
  const withdrawal = useWithdrawal((entries) => setDone((before) => before.filter((one) => one !== entries)));
  const changing = useChange((now) => setProlonged(now !== null));
  const begin = () => {
    setProlonged(false);
    withdrawal.reset();
  };
  const work: Work = {
    scope: { team, by },
    open: (id, doing = null) => setOpened({ id, doing }),
    validate: (entries) => {
      begin();
      validation.validate(entries);
      if (entries.length === 1 && entries[0] && lists.current) goOn(lists.current, entries[0].id);
    },
    prolong: (entry) => {
      begin();
      changing.ask(entry, { action: 'prolong' });
    },
    pending: validation.pending,
  };
  const undo = () => {
    const last = done.at(-1);
    if (!last) return;
    setProlonged(false);
    withdrawal.withdraw(last);
  };

  const does = (wish: Wish, at: string | null, all: Element): boolean => {
    if (wish === 'next' || wish === 'previous') step(all, at, wish === 'next' ? 1 : -1);
    else if (wish === 'undo') undo();
    else {
      const entry = at === null ? undefined : listedIn(queries, at);
      if (!entry) return false;
      const may = (action: string) => entry.actions.includes(action) && !changes.some(({ base }) => base.id === at);
      if (wish === 'open') work.open(entry.id);
      else if (wish === 'return' && may('return')) work.open(entry.id, 'return');
      else if (wish === 'validate' && may('validate')) work.validate([entry]);
      else if (wish === 'prolong' && may('prolong')) work.prolong(entry);
    }
    return true;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const wish = wishOf(event);
    // What is open over the lists is not of them, though its keys come by here too.
    const inside = event.target instanceof Element && event.currentTarget.contains(event.target);
    if (wish && inside && does(wish, entryAt(event.target), event.currentTarget)) event.preventDefault();
  };

  return (
    <WorkContext value={work}>
      <p className={classes.help}>{HELP}</p>
      <WorkDone
        validation={validation}
        withdrawal={withdrawal}
        changing={changing}
        prolonged={prolonged}
        last={done.at(-1) ?? null}
        onUndo={undo}
      />
      <div ref={lists} onKeyDown={onKeyDown}>
        {VALIDATION_LINES.map(({ id, Line }) => (
          <Line key={id} />
        ))}
      </div>
      <EntryDrawer id={opened?.id ?? null} doing={opened?.doing ?? null} onClose={() => setOpened(null)} />
    </WorkContext>
  );
}
