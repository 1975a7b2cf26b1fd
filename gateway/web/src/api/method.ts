/** The association's written method (mode opératoire), in versions. */
import type * as field from './generated/intervention';
import { call } from './http';

export type MethodVersion = field.MethodVersion;

export const versions = (signal: AbortSignal) =>
  call<{ items: MethodVersion[] }>('/api/method', { signal }).then(({ items }) => items);

export const write = (version: field.NewMethodVersion, command: string) =>
  call<{ items: MethodVersion[] }>('/api/method', { method: 'POST', body: version, command }).then(
    ({ items }) => items,
  );
