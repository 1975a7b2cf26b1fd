import { Button } from '@mantine/core';
import { IconArrowBackUp, IconBan, IconCheck, IconPencil } from '@tabler/icons-react';
import type { Intervention } from '../api/types';
import { useMay } from '../people/RightsContext';
import { actionsFor } from './actionsFor';
import classes from './journal.module.css';

export type Action = 'amend' | 'void' | 'validate' | 'return';

interface Props {
  entry: Intervention;
  pending: boolean;
  onChoose: (action: Action) => void;
}

const BUTTONS = {
  validate: { label: 'Valider', icon: IconCheck },
  amend: { label: 'Corriger', icon: IconPencil },
  return: { label: 'Faire compléter', icon: IconArrowBackUp },
  void: { label: 'Annuler l’intervention', icon: IconBan },
};

/** What this person may do with the entry as it stands; the service decides in the end. */
export function Actions({ entry, pending, onChoose }: Props) {
  const { actions, why } = actionsFor(entry, useMay(), new Date());
  return (
    <>
      {why && <p className={classes.why}>{why}</p>}
      {actions.length > 0 && (
        <div className={classes.actions}>
          {actions.map((action, index) => {
            const { label, icon: Icon } = BUTTONS[action];
            return (
              <Button
                key={action}
                variant={index === 0 ? 'filled' : 'default'}
                leftSection={<Icon size={18} aria-hidden />}
                loading={action === 'validate' && pending}
                onClick={() => onChoose(action)}
              >
                {label}
              </Button>
            );
          })}
        </div>
      )}
    </>
  );
}
