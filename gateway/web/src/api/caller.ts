import type { Employee } from './types';

/**
 * Who acts, told to the services by headers. Until sign-in comes this is the person chosen on the page; sign-in
 * replaces this file alone.
 */
const KEY = 'trame.person';

let current: Employee | null = null;

export function rememberedPerson(): string | null {
  return localStorage.getItem(KEY);
}

export function setCaller(person: Employee): void {
  current = person;
  localStorage.setItem(KEY, person.id);
}

export function forgetCaller(): void {
  current = null;
  localStorage.removeItem(KEY);
}

/** Whether what is sent now is sent as this person. */
export function actsAs(person: string): boolean {
  return current?.id === person;
}

export function callerHeaders(): Record<string, string> {
  if (!current) return {};
  return {
    'Trame-Person': current.id,
    'Trame-Roles': current.roles.join(','),
    ...(current.team ? { 'Trame-Team': current.team } : {}),
  };
}
