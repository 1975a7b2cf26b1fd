export function typesFile(name: string, document: object): string;
