import { Button, Group } from '@mantine/core';
import { IconCalendarQuestion } from '@tabler/icons-react';
import { formatLongDate, shiftDay } from '../ui/format';
import { Notice } from '../ui/Notice';
import type { Entry } from './useEntry';

/** The page stayed open past midnight, or the draft was left on another day: only its author knows which day it is about. */
export function DayQuestion({ entry }: { entry: Entry }) {
  if (!entry.asksDay) return null;
  const { form, today, sayDay } = entry;
  const begun = formatLongDate(form.date);
  const yesterday = form.date === shiftDay(today, -1);
  return (
    <div role="group" aria-label="De quel jour s’agit-il ?">
      <Notice kind="warning" urgent icon={<IconCalendarQuestion aria-hidden />} title="De quel jour s’agit-il ?">
        <p data-problem>
          {yesterday
            ? `Cette saisie concerne hier, ${begun}, ou aujourd’hui ?`
            : `Cette saisie concerne le ${begun}, ou aujourd’hui ?`}
        </p>
        <Group mt="xs">
          <Button variant="default" onClick={() => sayDay(false)}>
            {yesterday ? `Hier, ${begun}` : `Le ${begun}`}
          </Button>
          <Button variant="default" onClick={() => sayDay(true)}>
            Aujourd’hui
          </Button>
        </Group>
      </Notice>
    </div>
  );
}
