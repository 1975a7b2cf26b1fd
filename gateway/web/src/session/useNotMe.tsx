import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useContext } from 'react';
import { useNavigate } from 'react-router';
import { notMe } from './notMe';
import { personOf } from './session';
import classes from './session.module.css';
import { SessionContext } from './SessionContext';

/** « Ce n’est pas moi »: the question before the page lets go of the person, for whatever button asks it. */
export function useNotMe() {
  const [opened, { open, close }] = useDisclosure(false);
  return { ask: open, dialog: opened && <NotMeDialog onClose={close} /> };
}

function NotMeDialog({ onClose }: { onClose: () => void }) {
  const session = useContext(SessionContext)?.session;
  const person = session && personOf(session);
  const navigate = useNavigate();
  if (!person) return null;
  const leave = () => {
    onClose();
    void notMe(person.id);
    void navigate('/', { replace: true });
  };
  return (
    <Modal.Root opened onClose={onClose} size="lg" centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Title component="h2" fz="lg" fw={650} className={classes.dialogTitle ?? ''}>
          Vous n’êtes pas {person.name} ?
        </Modal.Title>
        <Modal.Body className={classes.dialog ?? ''}>
          <p>
            Trame ne montrera plus rien de {person.name} sur cet appareil. Ses saisies, ses modifications et ses
            brouillons qui attendent restent à cette personne : ils sont scellés ici jusqu’à ce qu’elle se connecte.
          </p>
          <p>Pour saisir en votre nom, connectez-vous : il faut le réseau.</p>
          <div className={classes.buttons}>
            <Button onClick={leave}>Ce n’est pas moi</Button>
            <Button variant="default" onClick={onClose}>
              Annuler
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
