import { Button } from '@mantine/core';
import { Card } from './Card';
import classes from './layout.module.css';

interface Props {
  /** What may be done, in order; nothing is shown of nothing. */
  open: { action: string; title: string }[];
  chosen: string | null;
  onChoose: (action: string | null) => void;
}

/** What may have happened to a thing that is followed: one gesture of it is unfolded at a time. */
export function Gestures({ open, chosen, onChoose }: Props) {
  if (open.length === 0) return null;
  return (
    <Card title="Que s’est-il passé ?">
      <div className={classes.gestures}>
        {open.map(({ action, title }) => (
          <Button
            key={action}
            variant="default"
            aria-expanded={action === chosen}
            onClick={() => onChoose(action === chosen ? null : action)}
          >
            {title}
          </Button>
        ))}
      </div>
    </Card>
  );
}
