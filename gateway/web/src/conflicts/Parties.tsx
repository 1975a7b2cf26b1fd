import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import * as cases from '../api/cases';
import type { Case, Identity, Party } from '../api/cases';
import { useWords } from '../api/directory';
import { PointsOf } from '../method/PointsOf';
import type { Became } from '../outbox/useStep';
import { useMay } from '../people/RightsContext';
import { usePerson } from '../session/SessionContext';
import { Card } from '../ui/Card';
import { formatDate } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './conflicts.module.css';
import { partyOf, STAGES } from './describe';
import { OpenIdentity } from './OpenIdentity';
import { ConsentForm, ContactForm, PartyForm, RefusalForm } from './PartyForms';

/** The parties by their letters, and what there is to do with each. */
export function Parties({ sheet, onDone }: { sheet: Case; onDone: (what: string, became?: Became) => void }) {
  const [adding, setAdding] = useState(false);
  return (
    <Card title="Parties">
      <ul className={classes.list}>
        {sheet.parties.map((party) => (
          <PartyLine key={party.letter} sheet={sheet} party={party} onDone={onDone} />
        ))}
      </ul>
      {sheet.parties.length === 0 && <p className={classes.soft}>Aucune partie n’est encore ajoutée.</p>}
      {sheet.actions.includes('name-party') && sheet.parties.length < 6 && (
        <Button variant="default" mt="sm" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          Ajouter une partie
        </Button>
      )}
      {adding && (
        <PartyForm
          sheet={sheet}
          onDone={() => {
            setAdding(false);
            onDone('La partie est ajoutée');
          }}
        />
      )}
    </Card>
  );
}

type Doing = 'contact' | 'consent' | 'refuse' | 'right';

function PartyLine({
  sheet,
  party,
  onDone,
}: {
  sheet: Case;
  party: Party;
  onDone: (what: string, became?: Became) => void;
}) {
  const words = useWords();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [identity, setIdentity] = useState<Identity | null>(null);
  const done = (what: string, became?: Became) => {
    setDoing(null);
    setIdentity(null);
    onDone(what, became);
  };
  const can = (action: string) => sheet.actions.includes(action) && !party.gone;
  const next: Doing | null =
    can('contact') && party.stage === 'NAMED'
      ? 'contact'
      : can('consent') && party.stage === 'CONTACTED'
        ? 'consent'
        : null;
  const toggle = (what: Doing) => setDoing(doing === what ? null : what);
  return (
    <li>
      <strong>{partyOf(party, words)}</strong>
      <p>
        {party.gone ? 'Identité effacée' : STAGES[party.stage]}
        {party.consentedOn ? ` depuis le ${formatDate(party.consentedOn)}` : ''}
      </p>
      {party.keptUntil && <p className={classes.soft}>Identité gardée jusqu’au {formatDate(party.keptUntil)}</p>}
      {party.known && <Who sheet={sheet} party={party} identity={identity} onKnown={setIdentity} />}
      <div className={classes.gestures}>
        {next && (
          <Button aria-expanded={doing === next} onClick={() => toggle(next)}>
            {next === 'contact' ? `Noter le contact avec ${party.letter}` : `Noter l’accord de ${party.letter}`}
          </Button>
        )}
        {can('refuse') && party.stage !== 'REFUSED' && (
          <Button variant="default" aria-expanded={doing === 'refuse'} onClick={() => toggle('refuse')}>
            {party.letter} ne souhaite pas
          </Button>
        )}
        {can('name-party') && (identity !== null || !party.known) && (
          <Button variant="default" aria-expanded={doing === 'right'} onClick={() => toggle('right')}>
            Corriger {party.letter}
          </Button>
        )}
      </div>
      {(doing === 'contact' || doing === 'consent') && <PointsOf gesture={doing} requestedOn={sheet.requestedOn} />}
      {doing === 'contact' && (
        <ContactForm sheet={sheet} party={party} onDone={(became) => done('Le contact est noté', became)} />
      )}
      {doing === 'consent' && (
        <ConsentForm sheet={sheet} party={party} onDone={(became) => done('L’accord est noté', became)} />
      )}
      {doing === 'refuse' && <RefusalForm sheet={sheet} party={party} onDone={() => done('Le dossier est clos')} />}
      {doing === 'right' && (
        <PartyForm
          sheet={sheet}
          party={party}
          {...(identity === null ? {} : { known: identity })}
          onDone={() => done('La partie est corrigée')}
        />
      )}
    </li>
  );
}

interface WhoProps {
  sheet: Case;
  party: Party;
  identity: Identity | null;
  onKnown: (identity: Identity | null) => void;
}

/** Who it is, shown only when it is asked for, for as long as the page is open, and kept nowhere. */
function Who({ sheet, party, identity, onKnown }: WhoProps) {
  const may = useMay();
  const me = usePerson();
  const asking = useMutation({
    mutationFn: () => cases.identity(sheet.id, party.letter),
    onSuccess: onKnown,
  });
  if (identity) {
    return (
      <>
        <dl className={classes.identity}>
          {(
            [
              ['Nom d’usage', identity.alias],
              ['Nom', identity.name],
              ['Téléphone', identity.phone],
              ['Courriel', identity.email],
              ['Adresse', identity.address],
            ] as const
          )
            .filter(([, said]) => said)
            .map(([label, said]) => (
              <div key={label} style={{ display: 'contents' }}>
                <dt>{label}</dt>
                <dd>{said}</dd>
              </div>
            ))}
        </dl>
        <Button variant="default" mb="xs" onClick={() => onKnown(null)}>
          Cacher
        </Button>
      </>
    );
  }
  const target = { team: sheet.subject.team };
  if (may('case.identity', target) || (may('case.identity') && sheet.mediators.includes(me.id))) {
    return (
      <>
        <Button variant="default" mb="xs" loading={asking.isPending} onClick={() => asking.mutate()}>
          Voir qui est {party.letter}
        </Button>
        {asking.error && <ProblemAlert error={asking.error} />}
      </>
    );
  }
  return may('case.open', target) ? <OpenIdentity id={sheet.id} letter={party.letter} onKnown={onKnown} /> : null;
}
