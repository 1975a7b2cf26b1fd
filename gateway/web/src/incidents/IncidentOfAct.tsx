import { Button } from '@mantine/core';
import { IconShieldExclamation } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../api/directory';
import type { Intervention } from '../api/types';
import { OneOf } from '../conflicts/OneOf';
import { useMay } from '../people/RightsContext';
import { usePerson } from '../session/SessionContext';
import { AtOnce } from '../ui/form/AtOnce';
import { ChecksField } from '../ui/form/fields';
import { Form } from '../ui/form/Form';
import layout from '../ui/layout.module.css';
import { Notice } from '../ui/Notice';
import { uuidv7 } from '../ui/uuid';
import { isDangerous } from './describe';
import { IncidentCard } from './IncidentCard';
import { useIncidents, useReport } from './useIncidents';

/** On an act in which a mediator withdrew or there was violence: what was reported, and the gesture to report it. */
export function IncidentOfAct({ entry }: { entry: Intervention }) {
  const may = useMay();
  const me = usePerson();
  const [open, setOpen] = useState(false);
  const { team, mediators } = entry.facts;
  const own = mediators.includes(me.id) || entry.recordedBy === me.id;
  const concerned = isDangerous(entry.facts) && entry.status !== 'VOIDED';
  const mayReport = may('incident.report', { team }) || (own && may('incident.report'));
  const { data: known } = useIncidents(entry.id, concerned && may('incident.read'));
  if (!concerned || !mayReport) return null;
  return (
    <section aria-label="Incident" className={layout.after}>
      {(known ?? []).map((incident) => (
        <IncidentCard key={incident.id} incident={incident} level={3} />
      ))}
      {known?.length === 0 && (
        <Button
          variant="default"
          leftSection={<IconShieldExclamation size={20} aria-hidden />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          Signaler une agression
        </Button>
      )}
      {open && known?.length === 0 && <ReportForm entry={entry} onDone={() => setOpen(false)} />}
    </section>
  );
}

function ReportForm({ entry, onDone }: { entry: Intervention; onDone: () => void }) {
  const words = useWords();
  const me = usePerson();
  const mediators = entry.facts.mediators;
  const [said, setSaid] = useState({
    id: uuidv7(),
    kind: null as string | null,
    hurt: null as string | null,
    people: mediators.includes(me.id) ? [me.id] : mediators,
  });
  const [asked, setAsked] = useState(false);
  const reporting = useReport(onDone);
  const missing = (answer: unknown) => (asked && answer === null ? 'Choisissez.' : undefined);
  const nobody = said.people.length === 0;
  return (
    <Form
      className={layout.form}
      label="Signaler une agression"
      draft="none"
      refusal={reporting.error}
      onSubmit={() => {
        setAsked(true);
        if (said.kind === null || said.hurt === null || nobody || reporting.isPending) return;
        reporting.mutate({ ...said, hurt: said.hurt === 'OUI', interventionId: entry.id });
      }}
    >
      <OneOf
        label="Ce qui est arrivé"
        choices={words.entries('INC_NATURE')}
        inView={8}
        chosen={said.kind}
        error={missing(said.kind)}
        onChange={(kind) => setSaid({ ...said, kind })}
      />
      <OneOf
        label="Quelqu’un de l’équipe est blessé ?"
        choices={[
          { code: 'NON', label: 'Non' },
          { code: 'OUI', label: 'Oui' },
        ]}
        chosen={said.hurt}
        error={missing(said.hurt)}
        onChange={(hurt) => setSaid({ ...said, hurt })}
      />
      {mediators.length > 1 && (
        <ChecksField
          label="Qui a été agressé"
          options={mediators.map((one) => ({ code: one, label: words.person(one) }))}
          value={said.people}
          error={asked && nobody ? 'Choisissez.' : undefined}
          onChange={(people) => setSaid({ ...said, people })}
        />
      )}
      <Notice kind="info" title="Rien sur qui a agressé">
        <p>
          Il n’y a pas de texte. Seuls le lisent la personne agressée, qui signale, le manager de l’équipe, les
          ressources humaines et la direction. Blessé ou choqué, consultez un médecin aujourd’hui et prévenez votre
          employeur sous 24 heures.
        </p>
      </Notice>
      <AtOnce
        error={reporting.error}
        pending={reporting.isPending}
        why="Un incident ne reste pas sur un appareil"
        draft={false}
      />
      <Button type="submit" loading={reporting.isPending}>
        Signaler
      </Button>
    </Form>
  );
}
