import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../api/directory';
import { now } from '../ui/clock';
import { Card } from '../ui/Card';
import { capitalise, formatLongDate, formatTime, clockAt } from '../ui/format';
import classes from './entry.module.css';
import type { FieldsProps } from './fields/props';
import { TeamFields } from './fields/TeamFields';
import { WhenWhereFields } from './fields/WhenWhereFields';
import type { FieldProblems } from './refusals';

const SHOWN: (keyof FieldProblems)[] = ['date', 'startTime', 'territory', 'place', 'team', 'mediators'];

/** When, where and with whom: a few lines to glance at when all is as usual, fields when it is not. */
export function WhenWhereCard({ teamFixed, moving, ...props }: FieldsProps & { teamFixed: boolean; moving: boolean }) {
  const { form, problems } = props;
  const words = useWords();
  const [asked, setAsked] = useState(form.territory === null || form.team === null);
  const unfolded = asked || SHOWN.some((field) => problems[field]);
  const today = form.date === clockAt(now()).day;
  const partner = form.mediators[1];
  return (
    <Card title="Quand et où" aside={teamFixed ? <span className={classes.team}>{words.team(form.team)}</span> : null}>
      {unfolded ? (
        <div className={classes.stack}>
          <WhenWhereFields {...props} />
          <TeamFields {...props} teamFixed={teamFixed} />
        </div>
      ) : (
        <div className={classes.usual}>
          <p>
            <strong>
              {today ? 'Aujourd’hui' : capitalise(formatLongDate(form.date))}
              {form.startTime ? ` à ${formatTime(form.startTime)}` : ''}
              {moving && ' (maintenant)'}
            </strong>
            <br />
            {[words.territory(form.territory), words.place(form.place)].filter(Boolean).join(', ')}
            <br />
            {partner ? `En binôme avec ${words.person(partner)}` : 'Seul(e)'}
          </p>
          <Button variant="default" onClick={() => setAsked(true)} aria-label="Modifier quand et où">
            Modifier
          </Button>
        </div>
      )}
    </Card>
  );
}
