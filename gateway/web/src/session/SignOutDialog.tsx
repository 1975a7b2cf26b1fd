import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useQueue } from '../entry/queue/QueueContext';
import { draftsOf } from '../ui/form/drafts';
import { plural } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';
import { leaveFor } from './leave';
import classes from './session.module.css';
import { usePerson } from './SessionContext';
import { signOut } from './signOut';

interface Props {
  onClose: () => void;
}

/** Asks before anything of this device is forgotten, and says what would be lost. */
export function SignOutDialog({ onClose }: Props) {
  return (
    <Modal.Root opened onClose={onClose} size="lg" centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Title component="h2" fz="lg" fw={650} className={classes.dialogTitle ?? ''}>
          Se déconnecter
        </Modal.Title>
        <Modal.Body className={classes.dialog ?? ''}>
          <Question onClose={onClose} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Question({ onClose }: Props) {
  const { id } = usePerson();
  const { waiting, refused, sending, send, error: unsent } = useQueue();
  const { mutate, error, isPending, isSuccess } = useMutation({ mutationFn: () => signOut(id), onSuccess: leaveFor });
  const drafts = draftsOf(id).length;
  const held = waiting.length + refused.length;
  return (
    <>
      {held === 0 && <p>Trame efface de cet appareil ce qu’il y garde de vous.</p>}
      {drafts > 0 && (
        <p>
          <strong>{plural(drafts, 'brouillon n’est pas enregistré', 'brouillons ne sont pas enregistrés')}</strong>
          {drafts === 1 ? ' : il sera effacé.' : ' : ils seront effacés.'}
        </p>
      )}
      <div role="status">
        {waiting.length > 0 && (
          <p>
            <strong>
              {plural(
                waiting.length,
                'intervention n’a pas encore été envoyée',
                'interventions n’ont pas encore été envoyées',
              )}
            </strong>
            . {waiting.length === 1 ? 'Elle serait perdue.' : 'Elles seraient perdues.'}
          </p>
        )}
        {refused.length > 0 && (
          <p>
            <strong>
              {plural(
                refused.length,
                'intervention a été refusée et attend votre correction',
                'interventions ont été refusées et attendent votre correction',
              )}
            </strong>{' '}
            dans la page Saisir. {refused.length === 1 ? 'Elle serait perdue.' : 'Elles seraient perdues.'}
          </p>
        )}
      </div>
      {waiting.length > 0 && unsent !== null && !sending && <ProblemAlert error={unsent} />}
      {error && <ProblemAlert error={error} />}
      <div className={classes.buttons}>
        {waiting.length > 0 && (
          <Button loading={sending} onClick={send}>
            Envoyer d’abord
          </Button>
        )}
        <Button
          {...(held > 0 ? { color: 'red.9', variant: 'outline' } : {})}
          loading={isPending || isSuccess}
          onClick={() => mutate()}
        >
          {held > 0 ? 'Se déconnecter et les perdre' : 'Se déconnecter'}
        </Button>
        <Button variant="default" onClick={onClose}>
          Rester connecté
        </Button>
      </div>
    </>
  );
}
