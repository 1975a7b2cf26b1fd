import { callerHeaders } from './caller';

export interface FieldError {
  field: string;
  code: string;
  message: string;
}

export interface ProblemBody {
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  errors?: FieldError[];
}

/** A refusal or an outage, as the services tell it (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | null;
  readonly errors: FieldError[];

  constructor(status: number, body: ProblemBody) {
    super(body.title ?? 'Le serveur a répondu par une erreur.');
    this.name = 'Problem';
    this.status = status;
    this.code = body.code ?? 'unknown';
    this.detail = body.detail ?? null;
    this.errors = body.errors ?? [];
  }
}

/** Nobody answered, or not in time: what was asked may or may not have been done. */
export class NoAnswer extends Error {
  constructor() {
    super('Le serveur ne répond pas.');
    this.name = 'NoAnswer';
  }
}

/** True when the same request under the same id may be sent again: its outcome is not known. */
export function outcomeUnknown(error: unknown): boolean {
  return error instanceof NoAnswer || (error instanceof Problem && error.status >= 500);
}

interface Request {
  method?: 'GET' | 'POST' | 'PUT';
  body?: unknown;
  version?: number;
  signal?: AbortSignal;
  /** How long to wait for the answer, in milliseconds. */
  patience?: number;
}

const PATIENCE_MS = 20_000;

export async function call<T>(path: string, request: Request = {}): Promise<T> {
  const patience = AbortSignal.timeout(request.patience ?? PATIENCE_MS);
  let response: Response;
  try {
    response = await fetch(path, {
      method: request.method ?? 'GET',
      headers: {
        Accept: 'application/json, application/problem+json',
        ...callerHeaders(),
        ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...(request.version === undefined ? {} : { 'If-Match': `"${request.version}"` }),
      },
      body: request.body === undefined ? null : JSON.stringify(request.body),
      signal: request.signal ? AbortSignal.any([request.signal, patience]) : patience,
    });
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new NoAnswer();
  }
  const answer = await read(response);
  if (!response.ok) throw new Problem(response.status, answer ?? {});
  return answer as T;
}

async function read(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    if (response.ok) throw new NoAnswer();
    return null;
  }
}
