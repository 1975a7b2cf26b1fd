import { Button } from '@mantine/core';
import { useState } from 'react';
import * as cases from '../api/cases';
import type { Case, Papers, Protocol } from '../api/cases';
import { useWords, type Words } from '../api/directory';
import { Card } from '../ui/Card';
import { FileLink } from '../ui/FileLink';
import { formatDate, NBSP } from '../ui/format';
import { Notice } from '../ui/Notice';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './conflicts.module.css';
import { SignForm } from './SignForm';
import { Telling } from './Telling';
import { usePaper, usePapers } from './usePapers';

/** The protocol with its signatures, for the parties; and the notice for whoever asked. */
export function PapersOf({ sheet }: { sheet: Case }) {
  const { data: papers, error, refetch } = usePapers(sheet);
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!papers) return null;
  const write = sheet.actions.includes('write');
  return (
    <>
      {(write || papers.protocols.length > 0) && <Protocols sheet={sheet} papers={papers} write={write} />}
      {(sheet.actions.includes('tell') || papers.notices.length > 0) && <Telling sheet={sheet} papers={papers} />}
    </>
  );
}

function Protocols({ sheet, papers, write }: { sheet: Case; papers: Papers; write: boolean }) {
  const words = useWords();
  const [done, setDone] = useState('');
  const last = papers.protocols.at(-1);
  const drawing = usePaper(
    sheet,
    (mediators: { mediator: string; name: string }[], command) => cases.drawProtocol(sheet.id, { mediators }, command),
    () => setDone('Le protocole est établi'),
  );
  return (
    <Card title="Protocole d’accord">
      <div role="status">{done && <Notice kind="info" title={done} />}</div>
      {papers.protocols.toReversed().map((protocol) => (
        <Version
          key={protocol.version}
          sheet={sheet}
          protocol={protocol}
          readable={papers.readable}
          sign={write && protocol === last && !protocol.outdated}
          onDone={setDone}
        />
      ))}
      {write && (!last || last.outdated) && (
        <>
          <p className={classes.soft}>
            {last
              ? 'L’accord ou ses médiateurs ont changé : une nouvelle version est à établir et à signer.'
              : 'À faire signer par chaque partie et par les médiateurs, chacun son jour et son lieu. Remis aux parties seulement.'}
          </p>
          <Button
            mt="sm"
            loading={drawing.isPending}
            onClick={() =>
              drawing.mutate(sheet.mediators.map((mediator) => ({ mediator, name: words.person(mediator) })))
            }
          >
            {last ? 'Établir la nouvelle version' : 'Établir le protocole'}
          </Button>
        </>
      )}
      {drawing.error && <ProblemAlert error={drawing.error} />}
    </Card>
  );
}

interface VersionProps {
  sheet: Case;
  protocol: Protocol;
  readable: boolean;
  sign: boolean;
  onDone: (what: string) => void;
}

function Version({ sheet, protocol, readable, sign, onDone }: VersionProps) {
  const words = useWords();
  const [signing, setSigning] = useState<string | null>(null);
  const { version, signatures, inForceOn, outdated } = protocol;
  return (
    <section aria-label={`Version ${version}`}>
      <p>
        <strong>Version {version}</strong>, établie le {formatDate(protocol.date)}
        {NBSP}: {standing(inForceOn, outdated)}
      </p>
      <ul className={classes.list}>
        {signatures.map(({ mark, mediator, signedOn, way }) => {
          const who = signer(mark, mediator, words);
          return (
            <li key={mark}>
              {who}
              <p className={classes.soft}>
                {signedOn
                  ? `Signé le ${formatDate(signedOn)}${way === 'PAPIER' ? ', sur papier' : ''}`
                  : 'Signature attendue'}
              </p>
              {sign && !signedOn && (
                <Button
                  variant="default"
                  aria-expanded={signing === mark}
                  onClick={() => setSigning(signing === mark ? null : mark)}
                >
                  Signature de {who}
                </Button>
              )}
              {signing === mark && sign && (
                <SignForm
                  sheet={sheet}
                  version={version}
                  mark={mark}
                  who={who}
                  onDone={() => {
                    setSigning(null);
                    onDone('La signature est ajoutée');
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
      {readable && (
        <FileLink href={`/api/cases/${sheet.id}/protocols/${version}/pdf`} name={`protocole-${version}.pdf`}>
          Protocole, version {version}, en PDF (chaque remise est notée)
        </FileLink>
      )}
    </section>
  );
}

function standing(inForceOn: string | null | undefined, outdated: boolean): string {
  if (outdated) return 'l’accord a changé depuis.';
  return inForceOn ? `en vigueur depuis le ${formatDate(inForceOn)}.` : 'en vigueur à la dernière signature.';
}

const signer = (mark: string, mediator: string | null | undefined, words: Words) =>
  mediator ? words.person(mediator) : `Partie ${mark}`;
