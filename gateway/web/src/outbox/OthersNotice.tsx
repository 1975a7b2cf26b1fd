import { IconDeviceMobile } from '@tabler/icons-react';
import { Notice } from '../ui/Notice';
import { capitalise, plural } from '../ui/format';
import type { OfOthers } from './outbox';
import { useOutbox } from './OutboxContext';

/** That the device holds something of somebody else: how much, and neither whose nor what. */
export function OthersNotice() {
  const { others } = useOutbox();
  const sentence = heldSentence(others, ' d’une autre personne');
  if (sentence === null) return null;
  return (
    <Notice kind="info" icon={<IconDeviceMobile aria-hidden />} title={sentence}>
      <p>Scellé sur cet appareil : personne d’autre ne peut le lire ici. Son auteur le retrouve en se connectant.</p>
    </Notice>
  );
}

/** « Un brouillon attend », « 2 saisies et un brouillon d’une autre personne attendent » */
export function heldSentence({ waiting, drafts }: OfOthers, whose = ''): string | null {
  const draft = drafts === 1 ? 'un brouillon' : plural(drafts, 'brouillon');
  if (waiting + drafts === 0) return null;
  const things = waiting === 1 ? 'une saisie' : plural(waiting, 'saisie');
  const what = waiting === 0 ? draft : drafts === 0 ? things : `${things} et ${draft}`;
  return `${capitalise(what)}${whose} ${waiting + drafts === 1 ? 'attend' : 'attendent'}`;
}
