import { useWords } from '../api/directory';
import { toJournal } from '../journal/links';
import { ChangeLine } from './ChangeLine';
import { describeChange } from './describe';
import { HeldNotices } from './HeldNotices';
import { useOutbox } from './OutboxContext';

const WORDS = {
  waiting: ['modification attend le réseau', 'modifications attendent le réseau'],
  refused: ['modification n’a pas pu être enregistrée', 'modifications n’ont pas pu être enregistrées'],
  done: ['modification en attente est enregistrée', 'modifications en attente sont enregistrées'],
  goes: [
    'Elle est gardée sur cet appareil et partira seule dès que possible.',
    'Elles sont gardées sur cet appareil et partiront seules dès que possible, dans leur ordre.',
  ],
} as const;

/** The changes that wait, were not taken, or have just been made. */
export function ChangeNotices() {
  const { changes, sent } = useOutbox();
  const words = useWords();
  const done = sent.changes.map((held) => ({
    id: held.id,
    to: toJournal(held.base.facts.team, held.base.facts.date, held.base.id),
    text: describeChange(words, held),
  }));
  return (
    <HeldNotices words={WORDS} held={changes} line={(held) => <ChangeLine key={held.id} held={held} />} done={done} />
  );
}
