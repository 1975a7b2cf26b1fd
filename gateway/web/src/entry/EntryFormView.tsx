import { Button, Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../api/directory';
import { Card } from '../ui/Card';
import { Form } from '../ui/form/Form';
import { DayQuestion } from './DayQuestion';
import type { Draft } from './draft';
import classes from './entry.module.css';
import { EntryMessages } from './EntryMessages';
import { DomainField } from './fields/DomainField';
import { ModeField, OutcomeField, ThemeField } from './fields/ListFields';
import { MeasureFields } from './fields/MeasureFields';
import { MoreFields } from './fields/MoreFields';
import type { FieldsProps } from './fields/props';
import { PublicsField } from './fields/PublicsField';
import { leftToSay } from './form';
import { describeEntry } from '../outbox/describe';
import { missingFields, type FieldProblems } from './refusals';
import type { Entry } from './useEntry';
import type { LookAlikes } from './useLookAlikes';
import { WhenWhereCard } from './WhenWhereCard';

/** What is folded away until it is asked for or has to be put right: no entry is incomplete without it. */
const FOLDED: (keyof FieldProblems)[] = [
  'note', 'placeType', 'tensionBefore', 'tensionAfter', 'capacity', 'secondaryDomains', 'fundingLine',
]; // prettier-ignore

const TO_SAY: FieldProblems = {
  date: 'la date',
  team: 'l’équipe',
  territory: 'le territoire',
  mainDomain: 'le domaine',
};

interface ViewProps {
  entry: Entry;
  alikes: LookAlikes;
  teamFixed: boolean;
}

export function EntryFormView({ entry, alikes, teamFixed }: ViewProps) {
  const { form, problems, phase, draft } = entry;
  const words = useWords();
  const [unfolded, setUnfolded] = useState(false);
  const open = unfolded || FOLDED.some((field) => problems[field]);
  const props: FieldsProps = { form, problems, habits: entry.habits, change: entry.change };
  const moving = !draft.dated && !draft.timed && !entry.asksDay && phase === 'editing';
  return (
    <Form
      className={classes.form}
      draft={entry.kit}
      about={(value) => describeEntry(words, (value as Draft).form)}
      refusal={entry.error}
      onSubmit={alikes.send}
    >
      <EntryMessages entry={entry} />
      <DayQuestion entry={entry} />
      <fieldset disabled={phase !== 'editing' || alikes.asking} className={classes.fields}>
        <legend className="visually-hidden">L’intervention</legend>
        <div className={classes.column}>
          <WhenWhereCard {...props} teamFixed={teamFixed} moving={moving} />
          <Card title="Domaine">
            <DomainField {...props} />
          </Card>
          <Card title="Thème">
            <ThemeField {...props} />
          </Card>
          <Card title="Publics rencontrés">
            <PublicsField {...props} />
          </Card>
        </div>
        <div className={classes.column}>
          <Card title="Mode et résultat">
            <div className={classes.stack}>
              <ModeField {...props} />
              <OutcomeField {...props} />
            </div>
          </Card>
          <Card title="Demande et durée">
            <MeasureFields {...props} />
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
        <p aria-live="polite">{standing(entry)}</p>
        <Button
          type="submit"
          size="md"
          loading={phase === 'sending' || alikes.asking}
          disabled={phase === 'unanswered'}
        >
          Enregistrer
        </Button>
      </div>
    </Form>
  );
}

/** Beside the button: what it would come to now. */
function standing({ form, phase, asksDay }: Entry): string {
  if (phase === 'unanswered') return 'Pas encore enregistrée';
  if (asksDay) return 'Dites d’abord de quel jour il s’agit';
  const needed = Object.keys(missingFields(form)).map((field) => TO_SAY[field as keyof FieldProblems] ?? field);
  if (needed.length > 0) return `Il manque ${needed.join(', ')}`;
  const left = leftToSay(form);
  if (left.length === 0) return 'Complète, prête à enregistrer';
  return `Incomplète sans ${left.slice(0, 2).join(', ')}${left.length > 2 ? ` et ${left.length - 2} de plus` : ''}`;
}
