import { IconDatabaseExclamation, IconLock } from '@tabler/icons-react';
import { Notice } from '../ui/Notice';
import { plural } from '../ui/format';
import { useOutbox } from './OutboxContext';

/** Before the device is full: what waits has to go first. */
export function RoomNotice() {
  const { roomShort } = useOutbox();
  if (!roomShort) return null;
  return (
    <Notice
      kind="warning"
      urgent
      icon={<IconDatabaseExclamation aria-hidden />}
      title="La place pour ce qui attend est presque pleine sur cet appareil"
    >
      <p>
        Envoyez ce qui attend dès que vous avez du réseau. Une fois la place pleine, une saisie reste sur la page
        jusqu’à ce qu’elle soit enregistrée.
      </p>
    </Notice>
  );
}

/** The browser has lost what opened it: said, and not thrown away in silence. */
export function LockedNotice() {
  const { locked } = useOutbox();
  if (locked === 0) return null;
  return (
    <Notice
      kind="problem"
      icon={<IconLock aria-hidden />}
      title={plural(
        locked,
        'de vos textes reste scellé sur cet appareil',
        'de vos textes restent scellés sur cet appareil',
      )}
    >
      <p>Le navigateur a perdu la clé qui les ouvre. Ils s’effacent quand vous vous déconnectez.</p>
    </Notice>
  );
}
