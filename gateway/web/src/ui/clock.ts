/**
 * The hour as the server has it. A phone whose clock is wrong would date what is entered on it wrongly, or be refused: each answer says
 * when it was given, and what the device is ahead is taken off from then on, also where nobody answers.
 */

/** Not about a person: it stays when one signs out. */
const AHEAD = 'trame-clock';
/** An answer is dated to the second, and one second more or less dates no act wrongly. */
export const TOLERANCE_MS = 5_000;

let known: number | null = null;
const listeners = new Set<() => void>();

/** Now, as the server would say. */
export const now = () => new Date(Date.now() - ahead());

/** By how many milliseconds the clock of this device is ahead of the server's; less than none where it is behind. */
export function ahead(): number {
  known ??= read();
  return known;
}

/** @param date of an answer that came straight from the server: its header `Date` */
export function heardAt(date: string | null, asked: number, answered: number): void {
  const told = Date.parse(date ?? '');
  if (Number.isNaN(told)) return;
  const right = told >= asked - TOLERANCE_MS && told <= answered + TOLERANCE_MS;
  const before = ahead();
  known = right ? 0 : Math.round((asked + answered) / 2 - told);
  if (Math.abs(known - before) <= TOLERANCE_MS) return;
  write(known);
  listeners.forEach((listener) => listener());
}

/** Hears that the device's clock was found to be wrong, or right again. */
export function onClockSet(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): number {
  try {
    return Number(localStorage.getItem(AHEAD)) || 0;
  } catch {
    return 0;
  }
}

function write(ms: number): void {
  try {
    if (ms === 0) localStorage.removeItem(AHEAD);
    else localStorage.setItem(AHEAD, String(ms));
  } catch {
    // The next answer will say it again.
  }
}
