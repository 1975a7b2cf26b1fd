import { Button } from '@mantine/core';
import { IconClockExclamation, IconCloudOff, IconDatabaseExclamation } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { formatTime, clockAt } from '../ui/format';
import { Notice } from '../ui/Notice';
import classes from './session.module.css';
import { useSession } from './SessionContext';
import { useUnkept } from './unkept';
import { useNotMe } from './useNotMe';
import { signIn } from './way';

const WARN_MS = 5 * 60_000;
const LOOK_MS = 15_000;

/** Above the page: nobody answers, or the session is about to end. */
export function SessionNotices() {
  const { session, check } = useSession();
  const endsAt = session.state === 'open' ? session.endsAt : null;
  const soon = useSoon(endsAt);
  const { ask, dialog } = useNotMe();
  const unkept = useUnkept();
  if (session.state === 'offline') {
    return (
      <div className={classes.notices}>
        <Notice
          kind="warning"
          icon={<IconCloudOff aria-hidden />}
          title={`Sans réseau, vous saisissez au nom de ${session.person.name}`}
        >
          <p>
            Vos saisies et vos modifications restent sur cet appareil et partiront quand le réseau reviendra et que vous
            serez connecté. Le reste de Trame attend le réseau.
          </p>
          <div className={classes.noticeButtons}>
            <Button variant="default" onClick={check}>
              Réessayer
            </Button>
            <Button variant="default" onClick={ask}>
              Ce n’est pas moi
            </Button>
          </div>
        </Notice>
        {dialog}
      </div>
    );
  }
  if (endsAt === null || !soon) return unkept ? <Unkept /> : null;
  return (
    <div className={classes.notices}>
      <Notice
        kind="warning"
        urgent
        icon={<IconClockExclamation aria-hidden />}
        title={`Votre session se termine à ${formatTime(clockAt(new Date(endsAt)).time)}`}
      >
        <p>Terminez ce qui est en cours, ou reconnectez-vous dès maintenant : ce que vous écrivez est gardé.</p>
        <Button mt="sm" variant="default" onClick={signIn}>
          Se reconnecter maintenant
        </Button>
      </Notice>
    </div>
  );
}

function Unkept() {
  return (
    <div className={classes.notices}>
      <Notice
        kind="warning"
        icon={<IconDatabaseExclamation aria-hidden />}
        title="Cet appareil n’a plus de place pour Trame"
      >
        <p>
          Tant que cette page reste ouverte, vous pouvez travailler. Fermée, elle ne s’ouvrira plus sans réseau. Libérez
          de la place sur cet appareil.
        </p>
      </Notice>
    </div>
  );
}

/** True from five minutes before that instant; looked at by the clock, for a computer may have slept. */
function useSoon(instant: string | null): boolean {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (instant === null) return;
    const timer = setInterval(() => setNow(Date.now()), LOOK_MS);
    return () => clearInterval(timer);
  }, [instant]);
  return instant !== null && now >= Date.parse(instant) - WARN_MS;
}
