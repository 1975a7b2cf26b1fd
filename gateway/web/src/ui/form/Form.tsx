import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react';
import { DraftNotices } from './DraftNotices';
import type { Draft } from './useDraft';

interface Props {
  /** Its name for who does not see it; one that fills a page goes by the title of the page. */
  label?: string;
  className?: string | undefined;
  /** Where what it holds is kept; `none` for a question whose answer is worth nothing later. */
  draft: Draft | 'none';
  about?: (value: unknown) => string;
  /** What came of the last attempt: another one means another look for the first fault. */
  refusal?: unknown;
  onSubmit: () => void;
  children: ReactNode;
}

const AT_FAULT = '[aria-invalid="true"], [data-problem]';
const CONTROLS = 'input, select, textarea, button';

/**
 * Every form of Trame. What it holds is kept; Ctrl+Enter sends it; what is wrong with it, here or to the service, is scrolled to, focused
 * and said.
 */
export function Form({ label, className, draft, about, refusal = null, onSubmit, children }: Props) {
  const place = useRef<HTMLFormElement>(null);
  const voice = useRef<HTMLParagraphElement>(null);
  const [attempts, setAttempts] = useState(0);

  useEffect(() => {
    if (attempts > 0 || refusal !== null) showFirstFault(place.current, voice.current);
  }, [attempts, refusal]);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    // A form within a dialog of another one is nobody else's.
    event.stopPropagation();
    setAttempts((before) => before + 1);
    onSubmit();
  };
  const hurry = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    place.current?.requestSubmit();
  };
  return (
    <form ref={place} className={className} aria-label={label} noValidate onSubmit={submit} onKeyDown={hurry}>
      <p ref={voice} role="alert" className="visually-hidden" />
      {draft !== 'none' && <DraftNotices draft={draft} about={about} />}
      {children}
    </form>
  );
}

function showFirstFault(form: HTMLElement | null, voice: HTMLElement | null): void {
  const faults = [...(form?.querySelectorAll<HTMLElement>(AT_FAULT) ?? [])];
  const [first] = faults;
  if (voice) voice.textContent = '';
  if (!first) return;
  const around = first.closest<HTMLElement>('[role="group"]') ?? first.parentElement;
  const control = first.matches(CONTROLS) ? first : around?.querySelector<HTMLElement>(CONTROLS);
  control?.focus({ preventScroll: true });
  first.scrollIntoView({ block: 'center' });
  if (voice) voice.textContent = wordsOf(first);
}

/** « Durée en minutes : Écrivez un nombre de 1 à 1 440. » */
function wordsOf(fault: HTMLElement): string {
  if (fault.hasAttribute('data-problem')) {
    const group = fault.closest('[role="group"]');
    const label = group?.getAttribute('aria-label') ?? textOf(group?.getAttribute('aria-labelledby'));
    return sentence(label, fault.textContent);
  }
  const messages = (fault.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id.endsWith('-error'));
  const label = 'labels' in fault ? (fault as HTMLInputElement).labels?.[0]?.textContent : null;
  return sentence(label, messages.map(textOf).join(' '));
}

const textOf = (id: string | null | undefined) => (id ? document.getElementById(id)?.textContent : null) ?? '';

const sentence = (label: string | null | undefined, message: string) =>
  [label?.replace(/\s*\*$/, ''), message].filter(Boolean).join('\u00a0: ');
