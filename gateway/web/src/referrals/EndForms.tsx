import { useState } from 'react';
import type { Listed } from '../api/referrals';
import { useWords } from '../api/directory';
import type { ListedPartner } from '../api/partners';
import { OneOf } from '../conflicts/OneOf';
import { PartnerChooser } from '../partners/PartnerChooser';
import { now } from '../ui/clock';
import { ChoiceField } from '../ui/form/fields';
import { clockAt } from '../ui/format';
import { uuidv7 } from '../ui/uuid';
import { voiceOf } from './describe';
import { GestureForm, type FormProps } from './GestureForm';

const CARED = 'PRISE_EN_CHARGE';

/** How it may end from where it stands. */
export function endsOf({ counts, reached }: Pick<Listed, 'counts' | 'reached'>): string[] {
  if (reached === CARED) return [CARED];
  const received = reached === 'RECUE';
  return [
    'REFUSEE',
    ...(counts && !received ? ['NON_VENUE'] : []),
    'PERDUE_VUE',
    ...(counts ? ['REFUS_PARTENAIRE', 'SANS_NOUVELLE'] : []),
  ];
}

export function CloseForm(props: FormProps) {
  const words = useWords();
  const ends = endsOf(props.referral);
  return (
    <GestureForm
      {...props}
      name="close"
      label="Clore la mise en relation"
      send="Clore"
      initial={{ outcome: ends.length === 1 ? (ends[0] ?? null) : null, reason: null as string | null }}
      faults={({ outcome, reason }) => ({
        outcome: outcome === null ? 'Choisissez.' : undefined,
        reason: outcome === 'REFUS_PARTENAIRE' && reason === null ? 'Choisissez.' : undefined,
      })}
      to="close"
      body={({ outcome, reason }) => ({ outcome, reason: outcome === 'REFUS_PARTENAIRE' ? reason : null })}
    >
      {({ outcome, reason }, change, problems) => (
        <>
          <OneOf
            label="Comment a-t-elle fini ?"
            choices={words.entries('MER_STATUT').filter(({ code }) => ends.includes(code))}
            chosen={outcome}
            error={problems.outcome}
            onChange={(chosen) => change({ outcome: chosen })}
          />
          {outcome === 'REFUS_PARTENAIRE' && (
            <OneOf
              label="Pourquoi"
              choices={words.entries('MER_REFUS')}
              chosen={reason}
              error={problems.reason}
              onChange={(chosen) => change({ reason: chosen })}
            />
          )}
        </>
      )}
    </GestureForm>
  );
}

export function ReopenForm(props: FormProps) {
  return (
    <GestureForm
      {...props}
      name="reopen"
      label="Rouvrir la mise en relation"
      send="Rouvrir"
      initial={{}}
      to="reopen"
      body={() => ({})}
    />
  );
}

/** Somebody says what became of it: it is noted, and moves nothing. */
export function VoiceForm(props: FormProps) {
  const words = useWords();
  return (
    <GestureForm
      {...props}
      name="voice"
      label="Ce qui est dit"
      send="Noter cette parole"
      initial={{ voice: null as string | null, word: null as string | null, known: null as string | null }}
      faults={({ voice, word, known }) => ({
        voice: voice === null ? 'Choisissez.' : undefined,
        word: word === null ? 'Choisissez.' : undefined,
        known: known === null ? 'Choisissez.' : undefined,
      })}
      to="voices"
      body={({ voice, word, known }) => ({ voice, word, known })}
    >
      {({ voice, word, known }, change, problems) => (
        <>
          <OneOf
            label="Qui le dit"
            choices={words.entries('MER_VOIX')}
            chosen={voice}
            error={problems.voice}
            onChange={(chosen) => change({ voice: chosen })}
          />
          <OneOf
            label="Que la personne est"
            choices={words.entries('MER_PAROLE')}
            chosen={word}
            error={problems.word}
            onChange={(chosen) => change({ word: chosen })}
          />
          <OneOf
            label="Comment le sait-on ?"
            choices={words.entries('MER_CONNU')}
            chosen={known}
            error={problems.known}
            onChange={(chosen) => change({ known: chosen })}
          />
        </>
      )}
    </GestureForm>
  );
}

export function DecideForm(props: FormProps) {
  const { voices } = props.referral;
  return (
    <GestureForm
      {...props}
      name="decide"
      label="Dire quelle parole vous retenez"
      send="Retenir cette parole"
      initial={{ voice: null as string | null }}
      faults={({ voice }) => ({ voice: voice === null ? 'Choisissez.' : undefined })}
      to="decisions"
      body={({ voice }) => ({ voice })}
    >
      {({ voice }, change, problems) => (
        <OneOf
          label="Vous retenez"
          choices={voices
            .filter((one) => one.voice !== 'MEDIATEUR')
            .map((one) => ({ code: one.voice, label: voiceOf(one) }))}
          chosen={voice}
          error={problems.voice}
          onChange={(chosen) => change({ voice: chosen })}
        />
      )}
    </GestureForm>
  );
}

export function RedirectForm(props: FormProps) {
  const words = useWords();
  const [id] = useState(uuidv7);
  const today = clockAt(now()).day;
  return (
    <GestureForm
      {...props}
      name="redirect"
      label="Réorienter vers un autre partenaire"
      send="Réorienter"
      initial={{
        id,
        kind: null as string | null,
        partner: null as ListedPartner | null,
        level: null as string | null,
        status: null as string | null,
      }}
      faults={({ kind, partner, level, status }) => ({
        partnerType: kind === null && partner === null ? 'Choisissez un partenaire, ou au moins son type.' : undefined,
        level: level === null ? 'Choisissez.' : undefined,
        status: level !== 'ORIENTATION' && status === null ? 'Choisissez.' : undefined,
      })}
      to="redirect"
      body={({ id: child, kind, partner, level, status }) => ({
        id: child,
        level,
        partnerType: partner?.kind ?? kind,
        partner: partner?.id ?? null,
        status: level === 'ORIENTATION' ? 'PROPOSEE' : status,
      })}
    >
      {({ kind, partner, level, status }, change, problems) => (
        <>
          <ChoiceField
            label="Type de partenaire"
            none={partner ? 'Celui du partenaire choisi' : 'Tous'}
            options={words.choices('TYPE_PART', today)}
            value={partner?.kind ?? kind}
            error={problems.partnerType}
            onChange={(chosen) => change({ kind: chosen, partner: null })}
          />
          <PartnerChooser
            label="Partenaire"
            kind={kind}
            chosen={partner}
            error={problems.partner}
            onChange={(chosen) => change({ partner: chosen })}
          />
          <OneOf
            label="Jusqu’où"
            choices={words.choices('MER_FORME', today)}
            chosen={level}
            error={problems.level}
            onChange={(chosen) => change({ level: chosen })}
          />
          {level !== null && level !== 'ORIENTATION' && (
            <OneOf
              label="Où en est-on ?"
              choices={BEGINNINGS}
              chosen={status}
              error={problems.status}
              onChange={(chosen) => change({ status: chosen })}
            />
          )}
        </>
      )}
    </GestureForm>
  );
}

/** How far it is on its first day. */
export const BEGINNINGS = [
  { code: 'CONTACT_PRIS', label: 'Contact pris avec le partenaire' },
  { code: 'ACCEPTEE', label: 'La personne est d’accord, contact à prendre' },
  { code: 'PROPOSEE', label: 'Proposée, la personne réfléchit' },
];
