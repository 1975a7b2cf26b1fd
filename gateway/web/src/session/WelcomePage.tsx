import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff, IconDeviceMobile, IconLogin2 } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useOpenAssociation } from '../association/useAssociation';
import { heldSentence } from '../outbox/OthersNotice';
import { useOutbox } from '../outbox/OutboxContext';
import { Notice } from '../ui/Notice';
import { leftBehind } from './device';
import classes from './session.module.css';
import { useSession } from './SessionContext';
import { isOnTheWayIn, signIn, signInAfter } from './way';

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
  'session-closed': {
    title: 'Vos sessions ont été fermées',
    text: 'Cet appareil ne garde plus rien de vous. Connectez-vous de nouveau, avec votre mot de passe.',
  },
  unknown: {
    title: 'Ce compte ne donne aucun droit',
    text: 'Il n’est celui d’aucune personne du registre, ni du personnel ni de l’extérieur. Les ressources humaines ou la direction peuvent vous y inscrire.',
  },
  ended: {
    title: 'Votre accès n’est pas ouvert',
    text: 'Il commence le jour de votre arrivée et prend fin avec votre départ. Si c’est une erreur, prévenez les ressources humaines.',
  },
};

/** What anybody sees who is not signed in. */
export function WelcomePage() {
  const { session, check } = useSession();
  const own = useOpenAssociation().data;
  const [query] = useSearchParams();
  const { others } = useOutbox();
  const taken = session.state === 'closed' ? session.taken : undefined;
  const reason = REASONS[taken === 'access-ended' ? 'ended' : (taken ?? query.get('sign-in') ?? '')];
  const held = heldSentence(others);
  const away = session.state === 'closed' && session.away === true;
  useEffect(() => {
    document.title = 'Se connecter — Trame';
    if (isOnTheWayIn()) signIn();
  }, []);
  return (
    <div className={classes.welcome}>
      {own?.logo && own.name ? (
        <img src="/open/association/logo" alt={own.name} className={classes.logo} />
      ) : (
        <img src="/trame.svg" alt="" width="72" height="72" />
      )}
      <h1>Bienvenue dans Trame</h1>
      <p className={classes.lead}>
        L’outil de suivi de la médiation sociale{own?.name ? ` de ${own.name}` : ''}. Connectez-vous avec le compte de
        votre association.
      </p>
      {reason && (
        <Notice kind="problem" urgent icon={<IconAlertTriangle aria-hidden />} title={reason.title}>
          <p>{reason.text}</p>
        </Notice>
      )}
      {away ? (
        <Notice kind="warning" icon={<IconCloudOff aria-hidden />} title="Sans réseau, personne ne peut se connecter">
          <p>Dès que le réseau revient, vous pourrez vous connecter ici et saisir en votre nom.</p>
          <Button mt="sm" variant="default" onClick={check}>
            Réessayer
          </Button>
        </Notice>
      ) : (
        <Button
          size="md"
          leftSection={<IconLogin2 size={20} aria-hidden />}
          onClick={() => {
            const left = leftBehind();
            if (left) signInAfter(left.wayOut);
            else signIn();
          }}
        >
          Se connecter
        </Button>
      )}
      {held && (
        <Notice kind="info" icon={<IconDeviceMobile aria-hidden />} title={`${held} sur cet appareil`}>
          {taken === 'access-ended' ? (
            <p>
              Ce qui n’a pas pu être transmis reste scellé : personne ne peut le lire ici. Dites à votre responsable ce
              qui manque.
            </p>
          ) : (
            <p>Rien n’est perdu : tout reste à son auteur, qui le retrouve en se connectant ici.</p>
          )}
        </Notice>
      )}
    </div>
  );
}
