import { call, NoAnswer, Problem, sessionOver, type ProblemBody } from './http';

/** A document of many pages takes a while. */
const PATIENCE_MS = 60_000;

/** Reads a file, or says as the other requests do why it could not be had. */
export async function fetchFile(path: string): Promise<Blob> {
  let response: Response;
  try {
    response = await fetch(path, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.ok) return await response.blob();
  } catch {
    throw new NoAnswer();
  }
  const problem = new Problem(response.status, await bodyOf(response));
  // Asked without a file, the server says to the whole page that the session is over.
  if (sessionOver(problem)) await call('/api/session').catch(() => undefined);
  throw problem;
}

async function bodyOf(response: Response): Promise<ProblemBody> {
  try {
    return (await response.json()) as ProblemBody;
  } catch {
    return {};
  }
}
