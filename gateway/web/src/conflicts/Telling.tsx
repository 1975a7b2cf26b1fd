import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import type { Case, Papers } from '../api/cases';
import { useWords } from '../api/directory';
import { Card } from '../ui/Card';
import { FileLink } from '../ui/FileLink';
import { formatDate, NBSP } from '../ui/format';
import { ProblemAlert } from '../ui/ProblemAlert';
import classes from './conflicts.module.css';
import { useTelling } from './usePapers';

const SAID: Record<string, string> = {
  ENGAGEE: 'engagée',
  NON_ENGAGEE: 'non engagée',
  ACCORD: 'accord',
  PAS_D_ACCORD: 'pas d’accord',
  RELAIS: 'relais',
};

/** What whoever asked is told: made by a gesture, copied or saved, and noted on the case. */
export function Telling({ sheet, papers }: { sheet: Case; papers: Papers }) {
  const words = useWords();
  const telling = useTelling(sheet);
  const [copied, setCopied] = useState(false);
  const text = telling.data?.lines.join('\n');
  const last = papers.notices.at(-1);
  return (
    <Card title="Pour qui a demandé la médiation">
      <p className={classes.soft}>
        Un mot, deux dates et notre numéro, rien d’autre{NBSP}: ni qui a refusé, ni pourquoi, ni ce qui est convenu.
        Rien ne part tout seul. Un bailleur qui est partie reçoit son exemplaire du protocole comme partie.
      </p>
      <ul className={classes.list}>
        {papers.notices.map(({ number, date, author, notice }) => (
          <li key={number}>
            Le {formatDate(date)}, par {words.person(author)}
            {NBSP}: «{NBSP}
            {SAID[notice.said] ?? notice.said}
            {NBSP}»
          </li>
        ))}
      </ul>
      {sheet.actions.includes('tell') && papers.tellable && (
        <Button
          mt="sm"
          variant="default"
          loading={telling.isPending}
          onClick={() => {
            setCopied(false);
            telling.mutate(papers.notices.length);
          }}
        >
          Faire l’information «{NBSP}
          {SAID[papers.tellable.said] ?? papers.tellable.said}
          {NBSP}»
        </Button>
      )}
      {telling.error && <ProblemAlert error={telling.error} />}
      {text !== undefined && (
        <div role="status">
          <p className={classes.told}>{text}</p>
          <Button
            variant="default"
            leftSection={<IconCopy size={18} aria-hidden />}
            onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
          >
            {copied ? 'Copié' : 'Copier ce texte'}
          </Button>
        </div>
      )}
      {last && (
        <FileLink href={`/api/cases/${sheet.id}/notices/${last.number}/pdf`} name="information-mediation.pdf">
          La dernière information, en PDF
        </FileLink>
      )}
    </Card>
  );
}
