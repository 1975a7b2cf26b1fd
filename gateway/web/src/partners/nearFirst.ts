/** Those that serve one of these territories stand first, then those that serve any; otherwise in their order. */
export function nearFirst<T extends { territories: string[] }>(partners: T[], own: string[]): T[] {
  const rank = ({ territories }: T) =>
    territories.some((code) => own.includes(code)) ? 0 : territories.length === 0 ? 1 : 2;
  return partners.toSorted((one, other) => rank(one) - rank(other));
}
