import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import classes from './section.module.css';

interface Props {
  title: string;
  /** As it is before anybody folds or unfolds it. */
  open: boolean;
  children: ReactNode;
}

/** A part of the page that can be folded away; what is folded is not drawn. */
export function Section({ title, open: first, children }: Props) {
  const [open, setOpen] = useState(first);
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={classes.title}>
        <UnstyledButton
          className={classes.toggle}
          aria-expanded={open}
          aria-controls={`${id}-content`}
          onClick={() => setOpen(!open)}
        >
          <IconChevronDown size={22} aria-hidden data-open={open || undefined} />
          {title}
        </UnstyledButton>
      </h2>
      <div id={`${id}-content`} hidden={!open}>
        {open && children}
      </div>
    </section>
  );
}
