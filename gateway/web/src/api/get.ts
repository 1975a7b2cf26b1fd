import type * as door from './generated/gateway';
import type * as figures from './generated/reporting';
import type * as field from './generated/intervention';
import type * as staff from './generated/training';
import { call } from './http';
import { askAgain } from './remembered';

/** What is read at an address: of all the operations of the services, those that only answer. */
type Reads<O> = { [K in keyof O as K extends `GET ${infer Path}` ? Path : never]: O[K] };
type Services = Reads<door.Operations> & Reads<field.Operations> & Reads<staff.Operations> & Reads<figures.Operations>;

export type Path = keyof Services;
export type AnswerOf<P extends Path> = Services[P]['answer'];
/** Its parameters; null for what is not asked for. */
export type QueryOf<P extends Path> = { [K in keyof Services[P]['query']]: Services[P]['query'][K] | null };

export type Query = Record<string, string | number | string[] | null | undefined>;

export function withQuery(path: string, query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) for (const one of value) parameters.append(name, one);
    else if (value !== null && value !== undefined && value !== '') parameters.set(name, String(value));
  }
  return parameters.size === 0 ? path : `${path}?${parameters.toString()}`;
}

/** Reads what the services say is there: an address or a parameter that they do not have is no program. */
export const get = <P extends Path>(path: P, query: QueryOf<P>, signal?: AbortSignal): Promise<AnswerOf<P>> =>
  call<AnswerOf<P>>(withQuery(path, query as Query), signal ? { signal } : {});

/** The same for what is chosen by parameters that the service names itself; what has not changed is not sent again. */
export const getAgain = <P extends Path>(path: P, query: Query, signal: AbortSignal): Promise<AnswerOf<P>> =>
  askAgain<AnswerOf<P>>(withQuery(path, query), signal);
