import { Button } from '@mantine/core';
import { IconAlertTriangle, IconDeviceMobile, IconLogin2 } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useQueue } from '../entry/queue/QueueContext';
import { plural } from '../ui/format';
import { Notice } from '../ui/Notice';
import classes from './session.module.css';
import { signIn } from './way';

/** Why one is here again, as the gateway says it in the address. */
const REASONS: Record<string, { title: string; text: string }> = {
  failed: {
    title: 'La connexion n’a pas abouti',
    text: 'Vérifiez votre identifiant et votre mot de passe, puis réessayez. Si cela continue, prévenez votre responsable.',
  },
  unavailable: {
    title: 'Le service de connexion ne répond pas',
    text: 'Ce n’est pas de votre fait. Réessayez dans quelques minutes.',
  },
  ended: {
    title: 'Votre accès n’est pas ouvert',
    text: 'Il commence le jour de votre arrivée et prend fin avec votre départ. Si c’est une erreur, prévenez les ressources humaines.',
  },
};

/** What anybody sees who is not signed in. */
export function WelcomePage() {
  const [query] = useSearchParams();
  const { others } = useQueue();
  const reason = REASONS[query.get('sign-in') ?? ''];
  const waiting = [...others.values()].reduce((sum, count) => sum + count, 0);
  useEffect(() => {
    document.title = 'Se connecter — Trame';
  }, []);
  return (
    <div className={classes.welcome}>
      <img src="/trame.svg" alt="" width="72" height="72" />
      <h1>Bienvenue dans Trame</h1>
      <p className={classes.lead}>
        L’outil de suivi de la médiation sociale. Connectez-vous avec le compte de votre association.
      </p>
      {reason && (
        <Notice kind="problem" urgent icon={<IconAlertTriangle aria-hidden />} title={reason.title}>
          <p>{reason.text}</p>
        </Notice>
      )}
      <Button size="md" leftSection={<IconLogin2 size={20} aria-hidden />} onClick={signIn}>
        Se connecter
      </Button>
      {waiting > 0 && (
        <Notice
          kind="info"
          icon={<IconDeviceMobile aria-hidden />}
          title={plural(waiting, 'intervention attend sur cet appareil', 'interventions attendent sur cet appareil')}
        >
          <p>Rien n’est perdu : elles partiront quand leur auteur se connectera.</p>
        </Notice>
      )}
    </div>
  );
}
