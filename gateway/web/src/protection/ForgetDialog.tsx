import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { WordField } from '../ui/form/fields';
import { Form } from '../ui/form/Form';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './protection.module.css';

const WORD = 'oublier';

interface Props {
  name: string;
  error: unknown;
  pending: boolean;
  onForget: () => void;
  onClose: () => void;
}

/** Asks once more, by a word that nobody writes by mistake. */
export function ForgetDialog({ name, error, pending, onForget, onClose }: Props) {
  const [word, setWord] = useState('');
  const [asked, setAsked] = useState(false);
  const right = word.trim().toLocaleLowerCase('fr') === WORD;
  return (
    <Modal.Root opened onClose={onClose} size="lg" centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Title component="h2" fz="lg" fw={650} className={classes.dialogTitle ?? ''}>
          Oublier {name}
        </Modal.Title>
        <Modal.Body>
          <Form
            className={classes.dialog}
            // A word that confirms is written now or not at all.
            draft="none"
            refusal={error}
            onSubmit={() => {
              setAsked(true);
              if (right && !pending) onForget();
            }}
          >
            <p>
              Le nom de cette personne sera détruit partout dans Trame, tout de suite et pour toujours. Les chiffres ne
              changent pas. <strong>Cela ne peut pas être annulé.</strong>
            </p>
            <WordField
              label="Pour confirmer, écrivez « oublier »"
              required
              value={word}
              error={asked && !right ? 'Écrivez le mot « oublier », sans guillemets.' : undefined}
              onChange={setWord}
            />
            {error !== null && error !== undefined && <ProblemAlert error={error} />}
            <div className={classes.buttons}>
              <Button type="submit" color="red.9" loading={pending}>
                Oublier pour toujours
              </Button>
              <Button variant="default" onClick={onClose}>
                Ne rien changer
              </Button>
            </div>
          </Form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
