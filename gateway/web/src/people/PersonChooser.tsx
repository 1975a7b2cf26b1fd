import { Modal, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { Initials } from './Initials';
import classes from './people.module.css';
import { usePersonChoice } from './PersonContext';
import { PersonList } from './PersonList';
import { rolesOf } from './roles';

/** In the header: who acts, and the way to be somebody else until sign-in comes. */
export function PersonChooser() {
  const { person } = usePersonChoice();
  const [opened, { open, close }] = useDisclosure(false);
  if (!person) return null;
  return (
    <>
      <UnstyledButton className={classes.chooser} onClick={open} aria-haspopup="dialog">
        <Initials person={person} />
        <span className={classes.chooserText}>
          <span className={classes.chooserName}>
            <span className={classes.youAre}>Vous êtes : </span>
            {person.displayName}
          </span>
          <span className={classes.chooserRole}>{rolesOf(person)} (démonstration, la connexion viendra)</span>
        </span>
        <IconChevronDown size={18} aria-hidden />
      </UnstyledButton>
      <Modal.Root opened={opened} onClose={close} size="lg" centered>
        <Modal.Overlay />
        <Modal.Content>
          <div className={classes.dialogHead}>
            <Modal.Title component="h2" fz="lg" fw={650}>
              Qui êtes-vous ?
            </Modal.Title>
            <Modal.CloseButton aria-label="Fermer" size={44} />
          </div>
          <Modal.Body>
            <p className={classes.notice}>
              Démonstration : la connexion viendra. En attendant, choisissez la personne au nom de qui vous agissez.
            </p>
            <PersonList onChosen={close} />
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}
