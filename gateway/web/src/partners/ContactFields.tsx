import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { TextField } from '../ui/form/fields';
import { NO_CONTACT, type ContactForm } from './form';
import classes from './partners.module.css';

interface Props {
  contacts: ContactForm[];
  problems: Record<string, string>;
  onChange: (contacts: ContactForm[]) => void;
}

/** Whom to ask for there; a name only where it is needed. */
export function ContactFields({ contacts, problems, onChange }: Props) {
  const set = (place: number, patch: Partial<ContactForm>) =>
    onChange(contacts.map((one, index) => (index === place ? { ...one, ...patch } : one)));
  return (
    <>
      {contacts.map((contact, place) => {
        const field = (name: keyof ContactForm) => ({
          value: contact[name],
          error: problems[`facts.contacts[${place}].${name}`],
          onChange: (said: string) => set(place, { [name]: said }),
        });
        return (
          <div key={place} className={classes.contact} role="group" aria-label={`Contact ${place + 1}`}>
            <div className={classes.pair}>
              <TextField label="Service" example="accueil social" {...field('service')} />
              <TextField label="Fonction" example="assistante sociale" {...field('function')} />
            </div>
            <TextField
              label="Nom de la personne"
              description="Facultatif. Chiffré, lu par le terrain seulement, effacé 3 ans après la dernière vérification ou dès que vous le retirez."
              {...field('name')}
            />
            <div className={classes.pair}>
              <TextField label="Téléphone direct" {...field('phone')} />
              <TextField label="Adresse électronique directe" {...field('email')} />
            </div>
            <div>
              <Button variant="default" onClick={() => onChange(contacts.filter((_, index) => index !== place))}>
                Retirer ce contact
              </Button>
            </div>
          </div>
        );
      })}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={20} aria-hidden />}
          onClick={() => onChange([...contacts, NO_CONTACT])}
        >
          Ajouter un contact
        </Button>
      </div>
    </>
  );
}
