import { Popover, UnstyledButton } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import classes from './dashboard.module.css';

export function DemoLabel() {
  return (
    <Popover width={320} position="bottom-end" shadow="md" withArrow>
      <Popover.Target>
        <UnstyledButton className={classes.demo}>
          <IconFlask size={18} aria-hidden />
          Données de démonstration
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <p>
          Les totaux de l’année 2018 sont ceux que l’association a publiés. Toutes les répartitions (par mois, équipe,
          thème, public…) sont inventées pour la démonstration.
        </p>
      </Popover.Dropdown>
    </Popover>
  );
}
