import { Button } from '@mantine/core';
import {
  IconArrowBack,
  IconArrowBackUp,
  IconBan,
  IconCalendarPlus,
  IconCheck,
  IconPencil,
  type Icon,
} from '@tabler/icons-react';
import type { Intervention } from '../api/types';
import classes from './journal.module.css';

export type Action = 'validate' | 'amend' | 'return' | 'prolong' | 'withdraw' | 'void';

interface Props {
  entry: Intervention;
  pending: boolean;
  onChoose: (action: Action) => void;
}

const BUTTONS: Record<Action, { label: string; icon: Icon }> = {
  validate: { label: 'Valider', icon: IconCheck },
  amend: { label: 'Corriger', icon: IconPencil },
  return: { label: 'Faire compléter', icon: IconArrowBackUp },
  prolong: { label: 'Prolonger de 7 jours', icon: IconCalendarPlus },
  withdraw: { label: 'Annuler la validation', icon: IconArrowBack },
  void: { label: 'Annuler l’intervention', icon: IconBan },
};

/** What the service may offer one day and no button here does yet. */
const isKnown = (action: string): action is Action => action in BUTTONS;

/** What the service lets this person do with the entry as it stands; where that is nothing, why it cannot be corrected. */
export function Actions({ entry: { actions: offered, refused = [] }, pending, onChoose }: Props) {
  const actions = offered.filter(isKnown);
  const why = actions.length === 0 ? refused.find(({ action }) => action === 'amend')?.message : undefined;
  return (
    <>
      {why && <p className={classes.why}>{why}</p>}
      {actions.length > 0 && (
        <div className={classes.actions}>
          {actions.map((action, index) => {
            const { label, icon: Picture } = BUTTONS[action];
            return (
              <Button
                key={action}
                variant={index === 0 ? 'filled' : 'default'}
                leftSection={<Picture size={18} aria-hidden />}
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
