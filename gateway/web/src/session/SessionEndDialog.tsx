import { Button, Modal } from '@mantine/core';
import { IconLogin2 } from '@tabler/icons-react';
import { notMe } from './notMe';
import classes from './session.module.css';
import { useSession } from './SessionContext';
import { signIn } from './way';

const ABOVE_DRAWERS = 400;
const stay = () => undefined;

/** Over the page as it stands, which loses nothing: nothing can be done there before one is signed in again. */
export function SessionEndDialog() {
  const { session } = useSession();
  return (
    <Modal.Root
      opened={session.state === 'ended'}
      onClose={stay}
      closeOnEscape={false}
      closeOnClickOutside={false}
      centered
      zIndex={ABOVE_DRAWERS}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Title component="h2" fz="lg" fw={650} className={classes.dialogTitle ?? ''}>
          Votre session est terminée
        </Modal.Title>
        <Modal.Body className={classes.dialog ?? ''}>
          <p>
            Pour votre sécurité, Trame demande de vous reconnecter. Ce que vous étiez en train d’écrire est gardé : vous
            le retrouverez au retour.
          </p>
          <Button data-autofocus leftSection={<IconLogin2 size={20} aria-hidden />} onClick={signIn}>
            Se reconnecter
          </Button>
          {session.state === 'ended' && (
            <Button variant="default" onClick={() => void notMe(session.person.id)}>
              Je ne suis pas {session.person.name}
            </Button>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
