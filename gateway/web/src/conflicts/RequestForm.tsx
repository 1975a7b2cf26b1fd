import { Button, Group } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { families, ownFirst } from '../api/codes';
import { useWords, type Words } from '../api/directory';
import { messagesByField } from '../api/http';
import type { Intervention } from '../api/types';
import { useIntervention } from '../journal/useJournal';
import { usePerson } from '../session/SessionContext';
import { PATHS } from '../session/way';
import { now } from '../ui/clock';
import { clockAt, formatDate } from '../ui/format';
import { Abandon } from '../ui/form/Abandon';
import { ChoiceField, DateField } from '../ui/form/fields';
import { Form } from '../ui/form/Form';
import { useDraft } from '../ui/form/useDraft';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { uuidv7 } from '../ui/uuid';
import classes from './conflicts.module.css';
import { OneOf } from './OneOf';
import { useBegin } from './useCases';

interface Said {
  id: string;
  date: string;
  kind: string | null;
  origin: string | null;
  channel: string | null;
  theme: string | null;
  team: string | null;
  territory: string | null;
  place: string | null;
  interventionId: string | null;
}

const NEEDED: (keyof Said)[] = ['date', 'kind', 'origin', 'channel', 'team', 'territory'];

const TITLE = 'Demande de médiation';

/** Where an act took place, no finer than the building. */
function placeOf(from: Intervention | undefined, words: Words) {
  const place = words.places.find(({ code }) => code === from?.facts.place);
  return {
    territory: from?.facts.territory ?? place?.territory ?? null,
    place: place && place.type !== 'LOGEMENT' ? place.code : null,
  };
}

/** A request for a mediation: codes, a day and a place. Who the parties are comes later, sealed. */
export function Request({ act }: { act: string | null }) {
  return act === null ? <RequestForm /> : <RequestFrom act={act} />;
}

/** What a conflict that was met in the street says already is not asked for again. */
function RequestFrom({ act }: { act: string }) {
  const { data, error, refetch } = useIntervention(act);
  if (data) return <RequestForm from={data} />;
  return (
    <Page title={TITLE} narrow>
      {error ? (
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      ) : (
        <Loading label="Lecture de l’intervention" />
      )}
    </Page>
  );
}

function RequestForm({ from }: { from?: Intervention }) {
  const words = useWords();
  const me = usePerson();
  const navigate = useNavigate();
  const today = clockAt(now()).day;
  const [asked, setAsked] = useState(false);
  const initial: Said = {
    id: uuidv7(),
    date: from?.facts.date ?? today,
    kind: 'CONFLIT',
    origin: from?.facts.origin ?? null,
    channel: null,
    theme: from?.facts.theme ?? null,
    team: from?.facts.team ?? me.team ?? null,
    ...placeOf(from, words),
    interventionId: from?.id ?? null,
  };
  const { value, change, begin, draft } = useDraft(
    { person: me.id, form: 'case-request', thing: from?.id ?? '' },
    initial,
  );
  const asking = useBegin(({ id }) => {
    begin(initial);
    void navigate(`${PATHS.conflicts}?dossier=${id}`);
  });
  const say = (patch: Partial<Said>) => change({ ...value, ...patch });
  const missing = NEEDED.filter((field) => !value[field]);
  const problems: Record<string, string | undefined> = {
    ...messagesByField(asking.error),
    ...(asked ? Object.fromEntries(missing.map((field) => [field, 'Choisissez.'])) : {}),
  };
  return (
    <Page title={TITLE} narrow>
      <Link to={PATHS.conflicts} className={classes.link ?? ''}>
        <IconArrowLeft size={18} aria-hidden /> Tous les dossiers
      </Link>
      <Form
        className={classes.form}
        draft={draft}
        refusal={asking.error}
        onSubmit={() => {
          setAsked(true);
          if (missing.length === 0 && !asking.isPending) asking.mutate(value);
        }}
      >
        {from && (
          <p className={classes.soft}>
            Repris de l’intervention du {formatDate(from.facts.date)}. Le dossier y renvoie, pour qui peut le lire.
          </p>
        )}
        <OneOf
          label="Nature"
          choices={words.entries('CF_NATURE')}
          chosen={value.kind}
          error={problems.kind}
          onChange={(kind) => say({ kind })}
        />
        <ChoiceField
          label="Qui a demandé"
          required
          none="Choisissez"
          options={words.choices('ORIGINE', today)}
          value={value.origin}
          error={problems.origin}
          onChange={(origin) => say({ origin })}
        />
        <OneOf
          label="Comment"
          choices={words.entries('CF_CANAL')}
          chosen={value.channel}
          error={problems.channel}
          onChange={(channel) => say({ channel })}
        />
        <ChoiceField
          label="Thème"
          none="Pas encore dit"
          options={families(words, 'THEME', today, 'Autres').map(({ group, options }) => ({ group, options }))}
          value={value.theme}
          error={problems.theme}
          onChange={(theme) => say({ theme })}
        />
        {!me.team && !from && (
          <ChoiceField
            label="Équipe"
            required
            none="Choisissez"
            options={words.teams}
            value={value.team}
            error={problems.team}
            onChange={(team) => say({ team })}
          />
        )}
        <ChoiceField
          label="Territoire"
          required
          none="Choisissez"
          options={ownFirst(words.territories, value.team)}
          value={value.territory}
          error={problems.territory}
          onChange={(territory) => say({ territory, place: null })}
        />
        <ChoiceField
          label="Lieu, pas plus fin que l’immeuble"
          none="Pas de lieu précis"
          options={words.places.filter(({ territory, type }) => territory === value.territory && type !== 'LOGEMENT')}
          value={value.place}
          error={problems.place}
          onChange={(place) => say({ place })}
        />
        <DateField
          label="Date de la demande"
          required
          latest={today}
          value={value.date}
          error={problems.date}
          onChange={(date) => say({ date })}
        />
        {asking.error && <ProblemAlert error={asking.error} />}
        <Group>
          <Button type="submit" loading={asking.isPending}>
            Noter la demande
          </Button>
          <Abandon touched={draft.touched} onAbandon={draft.abandon} />
        </Group>
      </Form>
    </Page>
  );
}
