import { heardAt } from '../ui/clock';

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
  /** What may be done with the thing instead. */
  actions?: string[];
}

/** A refusal or an outage, as the services tell it (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string | null;
  readonly errors: FieldError[];
  readonly actions: string[];

  constructor(status: number, body: ProblemBody) {
    super(body.title ?? 'Le serveur a répondu par une erreur.');
    this.name = 'Problem';
    this.status = status;
    this.code = body.code ?? 'unknown';
    this.detail = body.detail ?? null;
    this.errors = body.errors ?? [];
    this.actions = body.actions ?? [];
  }
}

/** What a refusal says of fields, by their names in the service; nothing of anything else that went wrong. */
export function messagesByField(error: unknown): Record<string, string> {
  const errors = error instanceof Problem ? error.errors : [];
  return Object.fromEntries(errors.map(({ field, message }) => [field, message]));
}

/** Nobody answered, or not in time: what was asked may or may not have been done. */
export class NoAnswer extends Error {
  constructor() {
    super('Le serveur ne répond pas.');
    this.name = 'NoAnswer';
  }
}

/** Nobody answered, and the device could not keep what was to be sent: the page is the only place where it is. */
export class NoRoom extends Error {
  constructor() {
    super('Le serveur ne répond pas, et cet appareil n’a plus de place.');
    this.name = 'NoRoom';
  }
}

/** True when the same request under the same id may be sent again: its outcome is not known. */
export function outcomeUnknown(error: unknown): boolean {
  return error instanceof NoAnswer || (error instanceof Problem && error.status >= 500);
}

/** True when nobody is signed in any more, or as somebody whom the services do not take. */
export function sessionOver(error: unknown): boolean {
  return error instanceof Problem && error.status === 401 && SESSION_OVER.includes(error.code);
}

const SESSION_OVER = [
  'not-signed-in',
  'caller-unknown',
  'token-refused',
  'session-closed',
  'access-ended',
  'access-not-begun',
];
type OverListener = (error: unknown) => void;
const listeners = new Set<OverListener>();

/** Hears that a request was refused because the session is over, and why. */
export function onSessionOver(listener: OverListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says it to the whole page, where whoever asked had promised to be quiet. */
export function tellSessionOver(error: unknown): void {
  listeners.forEach((listener) => listener(error));
}

interface Request {
  method?: 'GET' | 'POST' | 'PUT';
  body?: unknown;
  version?: number;
  /** One for each gesture of whoever acts: the same one again is the same change, answered as the first time. */
  command?: string;
  /** What was answered before: given again where it is still so. */
  known?: Answer<unknown> | undefined;
  signal?: AbortSignal;
  /** How long to wait for the answer, in milliseconds. */
  patience?: number;
  /** Nobody else is told that the session is over. */
  quiet?: boolean;
}

/** An answer with what its headers say of it. */
export interface Answer<T> {
  body: T;
  etag: string | null;
  /** It does not hold yet what it was asked to hold at least. */
  behind: boolean;
}

const PATIENCE_MS = 20_000;

export const call = async <T>(path: string, request: Request = {}): Promise<T> => (await ask<T>(path, request)).body;

export async function ask<T>(path: string, request: Request = {}): Promise<Answer<T>> {
  try {
    return await once<T>(path, request);
  } catch (error) {
    if (sessionOver(error) && !request.quiet) tellSessionOver(error);
    if (!(error instanceof Problem && error.status === 403 && error.code === 'csrf-refused')) throw error;
    // The token had been renewed: asking for the session brings the new one.
    await call('/api/session', request.quiet ? { quiet: true } : {});
    return once<T>(path, request);
  }
}

async function once<T>(path: string, request: Request): Promise<Answer<T>> {
  const patience = AbortSignal.timeout(request.patience ?? PATIENCE_MS);
  const method = request.method ?? 'GET';
  const asked = Date.now();
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: {
        Accept: 'application/json, application/problem+json',
        ...(method === 'GET' ? {} : csrfHeader()),
        ...(request.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        // That nobody is signed in is no fault of the page, and no line in the browser's list of faults.
        ...(request.quiet && method === 'GET' ? { Prefer: 'return=minimal' } : {}),
        ...(request.version === undefined ? {} : { 'If-Match': `"${request.version}"` }),
        ...(request.command === undefined ? {} : { 'Command-Id': request.command }),
        ...(request.known?.etag ? { 'If-None-Match': request.known.etag } : {}),
      },
      body: request.body === undefined ? null : JSON.stringify(request.body),
      signal: request.signal ? AbortSignal.any([request.signal, patience]) : patience,
    });
  } catch (error) {
    if (request.signal?.aborted) throw error;
    throw new NoAnswer();
  }
  // What is only read may come from a cache, with the hour at which it came there.
  if (method !== 'GET' || path === '/api/session') heardAt(response.headers.get('Date'), asked, Date.now());
  if (response.status === 304 && request.known) return request.known as Answer<T>;
  if (response.status === 204 && request.quiet) throw new Problem(401, { code: 'not-signed-in' });
  const body = response.status === 204 ? null : await read(response);
  if (!response.ok) throw new Problem(response.status, body ?? {});
  const { headers } = response;
  return { body: body as T, etag: headers.get('ETag'), behind: headers.get('Trame-Behind') === 'true' };
}

/** Another site can make a browser send our cookies, but cannot read them: a change says back what one of them holds. */
function csrfHeader(): Record<string, string> {
  const [, token] = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie) ?? [];
  return token ? { 'X-XSRF-TOKEN': decodeURIComponent(token) } : {};
}

async function read(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    if (response.ok) throw new NoAnswer();
    return null;
  }
}
