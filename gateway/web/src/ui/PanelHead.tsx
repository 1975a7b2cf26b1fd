import { Drawer } from '@mantine/core';
import classes from './ui.module.css';

/** Title and way out of a drawer. */
export function PanelHead({ title }: { title: string }) {
  return (
    <div className={classes.panelHead}>
      <Drawer.Title component="h2" fz="lg" fw={650}>
        {title}
      </Drawer.Title>
      <Drawer.CloseButton aria-label="Fermer" size={44} />
    </div>
  );
}
