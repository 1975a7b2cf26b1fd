import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../api/directory';
import { LIMITS } from '../api/generated/limits';
import { messagesByField } from '../api/http';
import type { MethodVersion } from '../api/method';
import { usePerson } from '../session/SessionContext';
import { now } from '../ui/clock';
import { Abandon } from '../ui/form/Abandon';
import { DateField, LongField, TextField } from '../ui/form/fields';
import { Form } from '../ui/form/Form';
import { textFault } from '../ui/form/limits';
import { useDraft } from '../ui/form/useDraft';
import { clockAt, shiftDay } from '../ui/format';
import layout from '../ui/layout.module.css';
import { ProblemAlert } from '../ui/ProblemAlert';
import { pointsFault, toLines, toPoints } from './inForce';
import { useWriting } from './useMethod';

const TITLE = LIMITS.intervention.NewMethodVersion.title;
/** Twenty points of two hundred characters, the service counts them one by one. */
const LINES = { maxLength: 4_000 };

/** The next version, begun from the last one: a point a line. */
export function VersionForm({ last, onDone }: { last: MethodVersion | null; onDone: () => void }) {
  const words = useWords();
  const me = usePerson();
  const codes = words.entries('MO_ETAPE');
  const before = Object.fromEntries((last?.steps ?? []).map(({ step, points }) => [step, toLines(points)]));
  const first = {
    title: last?.title ?? '',
    // What applied to a case never changes: after the first, from tomorrow at the earliest.
    from: shiftDay(clockAt(now()).day, last === null ? 0 : 1),
    lines: Object.fromEntries(codes.map(({ code }) => [code, before[code] ?? ''])),
  };
  const which = { person: me.id, form: 'method', thing: String((last?.number ?? 0) + 1) };
  const { value, change, begin, draft } = useDraft(which, first);
  const [asked, setAsked] = useState(false);
  const writing = useWriting(() => {
    begin(first);
    onDone();
  });
  const steps = codes
    .map(({ code }) => ({ step: code, points: toPoints(value.lines[code] ?? '') }))
    .filter(({ points }) => points.length > 0);
  const own = {
    title: textFault(value.title, { ...TITLE, minLength: 1 }),
    steps: steps.length === 0 ? 'Écrivez au moins un point.' : undefined,
  };
  const problems: Record<string, string | undefined> = { ...messagesByField(writing.error), ...(asked ? own : {}) };
  return (
    <Form
      className={layout.form}
      label="Écrire une version"
      draft={draft}
      refusal={writing.error}
      onSubmit={() => {
        setAsked(true);
        if (own.title ?? own.steps) return;
        if (steps.some(({ points }) => pointsFault(points))) return;
        if (writing.isPending) return;
        writing.mutate({ number: (last?.number ?? 0) + 1, from: value.from, title: value.title.trim(), steps });
      }}
    >
      <TextField
        label="Titre"
        value={value.title}
        error={problems['title']}
        onChange={(title) => change({ ...value, title })}
      />
      <DateField
        label="S’applique à partir du"
        required
        value={value.from}
        error={problems['from']}
        onChange={(from) => change({ ...value, from })}
      />
      {codes.map(({ code, label }, at) => (
        <LongField
          key={code}
          label={label}
          {...(at === 0 ? { description: 'Un point par ligne' } : {})}
          limit={LINES}
          rows={4}
          value={value.lines[code] ?? ''}
          error={pointsFault(toPoints(value.lines[code] ?? '')) ?? (at === 0 ? problems['steps'] : undefined)}
          onChange={(text) => change({ ...value, lines: { ...value.lines, [code]: text } })}
        />
      ))}
      {writing.error && <ProblemAlert error={writing.error} />}
      <Group>
        <Button type="submit" loading={writing.isPending}>
          Écrire la version
        </Button>
        <Abandon touched={draft.touched} onAbandon={draft.abandon} />
      </Group>
    </Form>
  );
}
