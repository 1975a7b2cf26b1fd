import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { refusedIn, useOutbox, waitingIn } from '../outbox/OutboxContext';
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
  const { entries, changes, requests, sending, send, error: unsent } = useOutbox();
  const all = [...entries, ...changes, ...requests];
  const [waiting, refused] = [waitingIn(all), refusedIn(all)];
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: (what: 'forget' | 'seal') => signOut(id, what),
    onSuccess: leaveFor,
  });
  const drafts = draftsOf(id).length;
  const held = waiting.length + refused.length;
  const something = held + drafts > 0;
  const busy = isPending || isSuccess;
  return (
    <>
      {held === 0 && <p>Trame efface de cet appareil ce qu’il y garde de vous.</p>}
      {drafts > 0 && (
        <p>
          <strong>{plural(drafts, 'brouillon n’est pas enregistré', 'brouillons ne sont pas enregistrés')}</strong>
          {drafts === 1
            ? ' : il sera effacé, sauf si vous le gardez scellé ici.'
            : ' : ils seront effacés, sauf si vous les gardez scellés ici.'}
        </p>
      )}
      <div role="status">
        {waiting.length > 0 && (
          <p>
            <strong>
              {plural(
                waiting.length,
                'saisie ou modification n’a pas encore été envoyée',
                'saisies ou modifications n’ont pas encore été envoyées',
              )}
            </strong>
            .{' '}
            {waiting.length === 1
              ? 'Sans l’envoyer ni la garder, vous la perdriez.'
              : 'Sans les envoyer ni les garder, vous les perdriez.'}
          </p>
        )}
        {refused.length > 0 && (
          <p>
            <strong>
              {plural(
                refused.length,
                'saisie ou modification a été refusée et attend votre correction',
                'saisies ou modifications ont été refusées et attendent votre correction',
              )}
            </strong>
            . {refused.length === 1 ? 'Sans la garder, vous la perdriez.' : 'Sans les garder, vous les perdriez.'}
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
        {something && (
          <Button variant={waiting.length > 0 ? 'default' : 'filled'} loading={busy} onClick={() => mutate('seal')}>
            Se déconnecter et tout garder scellé ici
          </Button>
        )}
        <Button
          {...(held > 0 ? { color: 'red.9', variant: 'outline' } : {})}
          loading={busy}
          onClick={() => mutate('forget')}
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
