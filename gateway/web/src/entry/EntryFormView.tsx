import { Button, Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { Card } from '../ui/Card';
import classes from './entry.module.css';
import { EntryMessages } from './EntryMessages';
import { DomainField } from './fields/DomainField';
import { ModeField, OutcomeField, ThemeField } from './fields/ListFields';
import { MoreFields } from './fields/MoreFields';
import type { FieldsProps } from './fields/props';
import { PublicsField } from './fields/PublicsField';
import { missingFields, type FieldProblems } from './refusals';
import type { Entry } from './useEntry';
import { WhenWhereCard } from './WhenWhereCard';

/** What is always seen; everything else may be said, and is folded away until it is or has to be put right. */
const SEEN: (keyof FieldProblems)[] = [
  'general', 'date', 'startTime', 'team', 'mediators', 'territory', 'place', 'mainDomain', 'theme', 'mode', 'age', 'gender',
  'peopleMet', 'outcomes',
]; // prettier-ignore

const TO_SAY: FieldProblems = {
  date: 'la date',
  team: 'l’équipe',
  territory: 'le territoire',
  mainDomain: 'le domaine',
};

export function EntryFormView({ entry, teamFixed }: { entry: Entry; teamFixed: boolean }) {
  const { form, problems, phase } = entry;
  const [unfolded, setUnfolded] = useState(false);
  const place = useRef<HTMLFormElement>(null);
  const folded = Object.keys(problems).some((field) => !SEEN.includes(field as keyof FieldProblems));
  const open = unfolded || folded;
  const props: FieldsProps = { form, problems, habits: entry.habits, change: entry.change };
  const missing = Object.keys(missingFields(form)).map((field) => TO_SAY[field as keyof FieldProblems]);

  useEffect(() => {
    if (Object.keys(problems).length === 0) return;
    const first = place.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-problem]');
    if (!first) return;
    first.scrollIntoView({ block: 'center' });
    (first.matches('input, select, textarea') ? first : first.parentElement?.querySelector('button'))?.focus();
    // Only when an answer brings problems, not while they are being put right one by one.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [entry.error, phase]);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    entry.send();
  };
  return (
    <form ref={place} onSubmit={submit} noValidate className={classes.form}>
      <EntryMessages entry={entry} />
      <fieldset disabled={phase !== 'editing'} className={classes.fields}>
        <legend className="visually-hidden">L’intervention</legend>
        <div className={classes.column}>
          <WhenWhereCard {...props} teamFixed={teamFixed} />
          <Card title="Domaine">
            <DomainField {...props} />
          </Card>
          <Card title="Thème">
            <ThemeField {...props} />
          </Card>
        </div>
        <div className={classes.column}>
          <Card title="Publics rencontrés">
            <PublicsField {...props} />
          </Card>
          <Card title="Mode et résultat">
            <div className={classes.stack}>
              <ModeField {...props} />
              <OutcomeField {...props} />
            </div>
          </Card>
          <section className={classes.folded}>
            <UnstyledButton
              className={classes.unfold}
              aria-expanded={open}
              aria-controls="facultatif"
              onClick={() => setUnfolded(!open)}
            >
              Compléter (facultatif)
              <IconChevronDown size={20} aria-hidden data-open={open || undefined} />
            </UnstyledButton>
            <Collapse expanded={open} id="facultatif">
              <MoreFields {...props} />
            </Collapse>
          </section>
        </div>
      </fieldset>
      <div className={classes.bar}>
        <p aria-live="polite">
          {phase === 'unanswered'
            ? 'Pas encore enregistrée'
            : missing.length > 0
              ? `Il manque ${missing.join(', ')}`
              : 'Prêt à enregistrer'}
        </p>
        <Button type="submit" size="md" loading={phase === 'sending'} disabled={phase === 'unanswered'}>
          Enregistrer
        </Button>
      </div>
    </form>
  );
}
