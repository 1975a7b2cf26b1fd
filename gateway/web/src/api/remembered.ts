import { ask, type Answer } from './http';

/** The last answers, to be given again where the service says that nothing has changed. */
const answers = new Map<string, Answer<unknown>>();
const MOST = 40;

export async function askAgain<T>(path: string, signal: AbortSignal): Promise<T> {
  const answer = await ask<T>(path, { signal, known: answers.get(path) });
  answers.delete(path);
  if (answer.etag !== null) answers.set(path, answer);
  for (const oldest of [...answers.keys()].slice(0, -MOST)) answers.delete(oldest);
  return answer.body;
}

/** What one person was answered is not for the next one. */
export const forgetAnswers = () => answers.clear();
