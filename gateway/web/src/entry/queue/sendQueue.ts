import { outcomeUnknown, Problem } from '../../api/http';
import { recordBatch } from '../../api/requests';
import type { BatchAnswer } from '../../api/types';
import { stillActsAs } from '../../session/acting';
import { toFacts } from '../form';
import { drop, isQueued, keep, queueOf, type Queued } from './queue';

/** What came of it. */
export interface Delivery {
  recorded: Queued[];
  /** Why it ended before all was sent; null when it did not. */
  error: unknown;
}

/** Small enough for a poor network, and far below what the service takes. */
const AT_ONCE = 50;

/**
 * Sends what waits, in the order in which it was made, as the person who made it and nobody else. Whatever is not
 * answered stays as it is: sent again under the same id it is still one act.
 */
export async function sendQueue(person: string): Promise<Delivery> {
  const recorded: Queued[] = [];
  const tried = new Set<string>();
  const next = () =>
    queueOf(person)
      .filter(({ id, refusal, enteredAt }) => refusal === null && !tried.has(attempt(id, enteredAt)))
      .slice(0, AT_ONCE);
  let error: unknown = null;
  for (let batch = next(); batch.length > 0 && error === null; batch = next()) {
    for (const { id, enteredAt } of batch) tried.add(attempt(id, enteredAt));
    try {
      if (!(await stillActsAs(person))) break;
      const answers = await recordBatch(batch.map(({ id, form, enteredAt }) => ({ id, enteredAt, ...toFacts(form) })));
      for (const [index, entry] of batch.entries()) {
        const answer = answers[index];
        if (answer?.status === 201) recorded.push(entry);
        const outage = settle(entry, answer);
        error ??= outage;
      }
    } catch (failure) {
      error = failure;
    }
  }
  return { recorded, error };
}

const attempt = (id: string, enteredAt: string | null) => `${id} ${enteredAt}`;

/** Puts the answer where it belongs; gives back the outage, if it was one. */
function settle(entry: Queued, answer: BatchAnswer | undefined): unknown {
  if (answer?.status === 201) {
    drop(entry.person, entry.id);
    return null;
  }
  const problem = new Problem(answer?.status ?? 500, answer?.problem ?? {});
  if (outcomeUnknown(problem)) return problem;
  // In the meantime another tab may have sent it, or its author may have taken it back.
  if (!isQueued(entry.person, entry.id)) return null;
  const { status, code, message, detail, errors } = problem;
  if (isClockRefused(problem, entry.enteredAt)) keep({ ...entry, enteredAt: null });
  else keep({ ...entry, refusal: { status, code, title: message, detail, errors } });
  return null;
}

/** The device's clock is wrong: the service's own will do. */
export function isClockRefused(error: unknown, enteredAt: string | null): boolean {
  return error instanceof Problem && error.code === 'entered-at-invalid' && enteredAt !== null;
}
