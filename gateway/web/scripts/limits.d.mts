export function limitsFile(documents: Iterable<readonly [string, object]>): string;
