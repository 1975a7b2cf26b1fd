import { Badge } from '@mantine/core';
import { IconBan, IconCheck, IconCircleDashed, IconPencil, type Icon } from '@tabler/icons-react';
import type { Status } from '../api/types';

const STATUSES: Record<Status, { label: string; colour: string; icon: Icon }> = {
  RECORDED: { label: 'Enregistrée', colour: 'lagoon', icon: IconCircleDashed },
  RETURNED: { label: 'À compléter', colour: 'ochre', icon: IconPencil },
  VALIDATED: { label: 'Validée', colour: 'green', icon: IconCheck },
  VOIDED: { label: 'Annulée', colour: 'gray', icon: IconBan },
};

const COLOURS: Record<string, { background: string; color: string }> = {
  lagoon: { background: '#edf6f6', color: '#17525a' },
  ochre: { background: '#f9e7ca', color: '#563403' },
  green: { background: '#e3f2e1', color: '#1d5626' },
  gray: { background: '#ebebe8', color: '#4a5153' },
};

export const STATUS_CODES = Object.keys(STATUSES) as Status[];
export const statusLabel = (status: Status): string => STATUSES[status].label;

export function StatusBadge({ status }: { status: Status }) {
  const { label, colour, icon: Picture } = STATUSES[status];
  return (
    <Badge
      component="span"
      size="lg"
      radius="sm"
      style={COLOURS[colour] ?? {}}
      leftSection={<Picture size={15} aria-hidden />}
    >
      {label}
    </Badge>
  );
}

/** Beside the status: something is missing, or it came late. */
export function Remark({ children }: { children: string }) {
  return (
    <Badge component="span" size="lg" radius="sm" style={{ background: '#fdf5e8', color: '#704507' }}>
      {children}
    </Badge>
  );
}
