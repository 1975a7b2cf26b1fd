import { ActionIcon, Popover } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useRule } from './useActivity';

/** How a figure is counted, one click away from it. */
export function RuleHint({ code, about }: { code: string | null; about: string }) {
  const rule = useRule(code);
  if (!rule) return null;
  return (
    <Popover width={340} position="bottom-end" shadow="md" withArrow trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" size={44} aria-label={`Règle de calcul : ${about}`}>
          <IconInfoCircle size={21} stroke={1.7} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Règle de calcul : ${about}`} tabIndex={-1} data-autofocus>
        <p>
          <strong>{rule.title}</strong>
        </p>
        <p>{rule.rule}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
