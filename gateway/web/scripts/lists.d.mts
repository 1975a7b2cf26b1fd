export function listsFile(json: string): string;
