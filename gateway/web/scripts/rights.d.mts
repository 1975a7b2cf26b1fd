export function rightsFile(csv: string): string;
