import { Button, Group } from '@mantine/core';
import { IconChevronDown, IconCopy } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords, type Words } from '../api/directory';
import type { Intervention } from '../api/types';
import { formatDate, formatTime, plural } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './journal.module.css';
import { SideBySide } from './SideBySide';
import { useChange } from './useChange';
import { useDoubles, useTellApart, type PossibleDouble, type WhoseDoubles } from './useDoubles';

/** For a manager: what both of a pair seem to have recorded, to be merged or told apart. Nothing where there is none. */
export function PossibleDoubles(whose: WhoseDoubles) {
  const [opened, setOpened] = useState(false);
  const [said, setSaid] = useState('');
  const voice = useRef<HTMLParagraphElement>(null);
  const id = useId();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useDoubles(whose);
  // The button that was pressed is gone: whoever uses the keyboard goes on from what is said.
  useEffect(() => {
    if (said) voice.current?.focus();
  }, [said]);
  const pairs = data?.pages.flatMap(({ items }) => items) ?? [];
  if (error && !data) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (pairs.length === 0 && !hasNextPage && !said) return null;
  const title =
    pairs.length === 0 && hasNextPage
      ? 'Doublons possibles à chercher plus loin'
      : `${plural(pairs.length, 'doublon possible', 'doublons possibles')}${hasNextPage ? ' ou plus' : ''}`;
  return (
    <section className={classes.doubles} aria-label="Doublons possibles">
      <button
        type="button"
        className={classes.doublesHead}
        aria-expanded={opened}
        aria-controls={id}
        onClick={() => setOpened(!opened)}
      >
        <IconCopy size={20} aria-hidden />
        {title}
        <IconChevronDown size={20} aria-hidden data-open={opened || undefined} />
      </button>
      <div role="status">
        {said && (
          <p ref={voice} tabIndex={-1} className={classes.doublesSaid}>
            {said}
          </p>
        )}
      </div>
      <div id={id} hidden={!opened}>
        {opened && (
          <>
            <ul className={classes.pairs}>
              {pairs.map((pair) => (
                <Pair key={`${pair.first.id} ${pair.second.id}`} pair={pair} onSaid={setSaid} />
              ))}
            </ul>
            {hasNextPage && (
              <p className={classes.doublesSaid}>
                <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                  Chercher plus loin
                </Button>
              </p>
            )}
          </>
        )}
      </div>
    </section>
  );
}

function Pair({ pair, onSaid }: { pair: PossibleDouble; onSaid: (said: string) => void }) {
  const words = useWords();
  const { first, second } = pair;
  const changing = useChange((now) =>
    onSaid(
      now
        ? `Fusionnées : la saisie de ${timeOf(second)} est annulée, celle de ${timeOf(first)} reste.`
        : 'La fusion attend le réseau sur cet appareil.',
    ),
  );
  const apart = useTellApart(() => onSaid('Noté : ce sont deux interventions. Elles ne seront plus proposées.'));
  const busy = changing.pending || apart.isPending;
  return (
    <li>
      <h3>
        {formatDate(first.facts.date)} à {timeOf(first)},{' '}
        {words.place(first.facts.place) || words.territory(first.facts.territory)}
      </h3>
      <SideBySide
        caption="Les deux saisies"
        one={{ title: titleOf(words, first), facts: first.facts }}
        other={{ title: titleOf(words, second), facts: second.facts }}
      />
      <p className={classes.soft}>
        Fusionner garde la première saisie, telle qu’elle est, et annule la seconde avec son motif.
      </p>
      {changing.conflict && (
        <p role="alert">L’une des deux a changé entre-temps : comparez de nouveau avant de décider.</p>
      )}
      {(changing.error ?? apart.error) && <ProblemAlert error={changing.error ?? apart.error} />}
      <Group>
        <Button
          loading={changing.pending}
          disabled={busy}
          onClick={() => changing.ask(second, { action: 'void', reason: reasonOf(first) })}
        >
          Fusionner
        </Button>
        <Button variant="default" loading={apart.isPending} disabled={busy} onClick={() => apart.mutate(pair)}>
          Ce sont deux interventions
        </Button>
      </Group>
    </li>
  );
}

const timeOf = ({ facts }: Intervention) => formatTime(facts.startTime ?? '');

/** It is read for years: a day and an hour say which one, and no name. */
export const reasonOf = (kept: Intervention): string =>
  `Doublon de l’intervention du ${formatDate(kept.facts.date)} à ${timeOf(kept)}.`;

const titleOf = (words: Words, { recordedBy }: Intervention) => `Saisie par ${words.person(recordedBy)}`;
