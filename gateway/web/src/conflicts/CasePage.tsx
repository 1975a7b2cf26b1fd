import { IconArrowLeft } from '@tabler/icons-react';
import { useState, type ComponentType } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { Case } from '../api/cases';
import { useWords } from '../api/directory';
import { toJournal } from '../journal/links';
import { PointsOf, VersionOf } from '../method/PointsOf';
import { HeldSteps } from '../outbox/HeldSteps';
import { BECAME, type Became } from '../outbox/useStep';
import { useMay } from '../people/RightsContext';
import { usePerson } from '../session/SessionContext';
import { PATHS } from '../session/way';
import { Card } from '../ui/Card';
import { formatDate, NBSP } from '../ui/format';
import { Gestures } from '../ui/Gestures';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { ProblemAlert } from '../ui/ProblemAlert';
import { AgreeForm, CheckForm, StepForm } from './AgreementForms';
import classes from './conflicts.module.css';
import { AssignForm, DeclareForm, DeclineForm, OpenForm, type FormProps } from './CourseForms';
import { CloseForm, PlanForm, RenewForm, ReopenForm } from './EndForms';
import { momentOf, nextStep, STATES, toldOf } from './describe';
import { PapersOf } from './Papers';
import { Parties } from './Parties';
import { useCase } from './useCases';

const Shuttle = (props: FormProps) => <StepForm {...props} table={false} />;
const Table = (props: FormProps) => <StepForm {...props} table />;

/** What may be done with a case, in the order of its life. */
const GESTURES: { action: string; title: string; done: string; Content: ComponentType<FormProps> }[] = [
  { action: 'declare', title: 'Dire si vous connaissez une partie', done: 'C’est noté', Content: DeclareForm },
  { action: 'open', title: 'Ouvrir une médiation', done: 'La médiation est ouverte', Content: OpenForm },
  { action: 'decline', title: 'Ne pas ouvrir', done: 'C’est noté', Content: DeclineForm },
  { action: 'shuttle', title: 'Navette', done: 'La navette est notée', Content: Shuttle },
  { action: 'plan-table', title: 'Préparer une table ronde', done: 'La table ronde est notée', Content: PlanForm },
  { action: 'hold-table', title: 'Table ronde', done: 'La table ronde est notée', Content: Table },
  { action: 'agree', title: 'Accord', done: 'L’accord est noté', Content: AgreeForm },
  { action: 'follow-up', title: 'Suivi de l’accord', done: 'Le suivi est noté', Content: CheckForm },
  { action: 'close', title: 'Clore', done: 'Le dossier est clos', Content: CloseForm },
  { action: 'renew', title: 'Prolonger', done: 'La médiation est prolongée', Content: RenewForm },
  { action: 'reopen', title: 'Rouvrir', done: 'Le dossier est rouvert', Content: ReopenForm },
  { action: 'assign', title: 'Confier', done: 'Le dossier est confié', Content: AssignForm },
];

/** One case: where it stands, what is next, and how it came to stand so. */
export function CasePage({ id }: { id: string }) {
  const words = useWords();
  const { data: sheet, error, refetch } = useCase(id);
  const title = sheet
    ? `${words.label('CF_NATURE', sheet.subject.kind)} — ${words.territory(sheet.subject.territory)}`
    : 'Conflits';
  return (
    <Page title={title}>
      <div className={classes.stack}>
        <Link to={PATHS.conflicts} className={classes.link ?? ''}>
          <IconArrowLeft size={18} aria-hidden /> Tous les dossiers
        </Link>
        {sheet ? (
          <Known sheet={sheet} />
        ) : error ? (
          <ProblemAlert error={error} onRetry={() => void refetch()} />
        ) : (
          <Loading label="Lecture du dossier" />
        )}
      </div>
    </Page>
  );
}

function Known({ sheet }: { sheet: Case }) {
  const words = useWords();
  const me = usePerson();
  const may = useMay();
  const followed =
    may('case.handle', { team: sheet.subject.team }) || (may('case.handle') && sheet.mediators.includes(me.id));
  const go = useNavigate();
  const asked = useSearchParams()[0].get('geste');
  const [gesture, setGesture] = useState<string | null>(asked);
  const [done, setDone] = useState<string | null>(null);
  const open = GESTURES.filter(({ action }) => sheet.actions.includes(action));
  const chosen = open.find(({ action }) => action === gesture);
  const finish = (what: string, became: Became = 'done') => {
    setGesture(null);
    setDone(became === 'done' ? what : BECAME[became]);
  };
  return (
    <>
      <div role="status">{done && <Notice kind="info" title={done} />}</div>
      <Card title={STATES[sheet.state] ?? sheet.state}>
        <p>
          {[
            words.label('ORIGINE', sheet.subject.origin),
            words.label('THEME', sheet.subject.theme),
            words.place(sheet.subject.place),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p>
          Demandé le {formatDate(sheet.requestedOn)}
          {sheet.limitOn ? ` · médiation limitée au ${formatDate(sheet.limitOn)}` : ''}
          {sheet.outcome ? ` · ${words.label('CF_ISSUE', sheet.outcome)}` : ''}
          {sheet.reason ? ` · ${words.label('CF_NON_OUV', sheet.reason)}` : ''}
        </p>
        <VersionOf requestedOn={sheet.requestedOn} />
        {sheet.subject.interventionId && (
          <p>
            <Link to={toJournal(sheet.subject.team, sheet.requestedOn, sheet.subject.interventionId)}>
              Né d’une intervention
            </Link>
          </p>
        )}
        {sheet.mediators.length > 0 && (
          <p>Avec {sheet.mediators.map((mediator) => words.person(mediator)).join(' et ')}</p>
        )}
        <p>
          <strong>Ensuite{NBSP}:</strong> {nextStep(sheet)}
        </p>
        {sheet.state === 'NON_OUVERT' && (sheet.subject.kind === 'CONSO' || sheet.reason === 'HORS_MANDAT') && (
          <Notice kind="info" title="Proposer une mise en relation">
            <p>
              Un litige de consommation relève d’un autre service. <Link to={PATHS.entry}>Saisir l’intervention</Link>{' '}
              d’où part la mise en relation.
            </p>
          </Notice>
        )}
      </Card>
      <HeldSteps
        thing={sheet.id}
        version={sheet.version}
        since={(version) =>
          sheet.history
            .filter((moment) => moment.version > version)
            .map((moment) => `${formatDate(moment.date)} — ${momentOf(moment, words)}`)
        }
        onResume={(way) => {
          setDone(null);
          setGesture(new URL(way, window.location.origin).searchParams.get('geste'));
          void go(way, { replace: true });
        }}
      />
      <Parties sheet={sheet} onDone={finish} />
      <Gestures
        open={open}
        chosen={gesture}
        onChoose={(action) => {
          setDone(null);
          setGesture(action);
        }}
      />
      {followed && <PapersOf sheet={sheet} />}
      {chosen && (
        <Card title={chosen.title}>
          <PointsOf gesture={chosen.action} requestedOn={sheet.requestedOn} />
          <chosen.Content key={chosen.action} sheet={sheet} onDone={(became) => finish(chosen.done, became)} />
        </Card>
      )}
      {sheet.agreement && <Agreement sheet={sheet} agreement={sheet.agreement} />}
      <Card title="Qui sait quoi">
        <ul className={classes.list}>
          {toldOf(sheet).map(({ who, what }) => (
            <li key={who}>
              <strong>{who}</strong>
              {NBSP}: {what}
            </li>
          ))}
        </ul>
      </Card>
      <Card title="Chronologie">
        <ol className={classes.life}>
          {sheet.history.map((moment) => (
            <li key={moment.version}>
              {formatDate(moment.date)} — {momentOf(moment, words)}
              {moment.author && moment.author !== 'retention' ? `, ${words.person(moment.author)}` : ''}
            </li>
          ))}
        </ol>
      </Card>
    </>
  );
}

function Agreement({ sheet, agreement }: { sheet: Case; agreement: NonNullable<Case['agreement']> }) {
  const words = useWords();
  const last = agreement.made.at(-1);
  return (
    <Card title={agreement.partial ? 'Accord partiel' : words.label('CF_ACCORD', agreement.form)}>
      <p>
        Du {formatDate(agreement.date)}
        {last ? ` · ${words.label('CF_SUIVI', last.standing)} au ${formatDate(last.date)}` : ''}
        {sheet.state === 'ACCORD' && agreement.next ? ` · prochain suivi le ${formatDate(agreement.next)}` : ''}
      </p>
      {agreement.promised.length > 0 && (
        <ol>
          {agreement.promised.map(({ number, letter, what, until }) => (
            <li key={number}>
              Partie {letter}
              {NBSP}: {what}
              {until ? `, jusqu’au ${formatDate(until)}` : ''}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
