import { Button, Group } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { formatInstant } from '../format';
import { Notice } from '../Notice';
import { Abandon } from './Abandon';
import type { Kept } from './drafts';
import classes from './form.module.css';
import type { Draft } from './useDraft';

interface Props {
  draft: Draft;
  /** What a draft is about, in a few words. */
  about?: ((value: unknown) => string) | undefined;
}

/** At the head of a form: what was found again and what waits to be taken up. */
export function DraftNotices({ draft, about }: Props) {
  const { foundSince, left, unkept } = draft;
  if (foundSince === null && left.length === 0 && !unkept) return null;
  return (
    <div className={classes.notices}>
      {unkept && (
        <Notice kind="warning" urgent title="Cet appareil n’a plus de place pour garder ce que vous écrivez">
          <p>Ne fermez pas cette page avant d’avoir enregistré.</p>
        </Notice>
      )}
      {foundSince !== null && (
        <Notice kind="info" icon={<IconHistory aria-hidden />} title="Votre brouillon a été retrouvé">
          <p>Il est gardé sur cet appareil depuis le {formatInstant(foundSince)}.</p>
          <Group mt="xs">
            <Abandon touched onAbandon={draft.abandon}>
              Abandonner ce brouillon
            </Abandon>
          </Group>
        </Notice>
      )}
      {left.map((one) => (
        <Left key={one.id} left={one} draft={draft} about={about} />
      ))}
    </div>
  );
}

function Left({ left, draft, about }: Props & { left: Kept }) {
  const words = about?.(left.value);
  return (
    <Notice kind="info" icon={<IconHistory aria-hidden />} title="Un brouillon vous attend">
      {words && (
        <p>
          <strong>{words}</strong>
        </p>
      )}
      <p>Il est gardé sur cet appareil depuis le {formatInstant(left.since)}.</p>
      <Group mt="xs">
        <Button onClick={() => draft.takeUp(left)}>Reprendre ce brouillon</Button>
        <Abandon touched onAbandon={() => draft.discard(left)}>
          Abandonner ce brouillon
        </Abandon>
      </Group>
    </Notice>
  );
}
