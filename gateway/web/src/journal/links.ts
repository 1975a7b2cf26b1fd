/** The address of a team's day, and of one entry in it. */
export function toJournal(team: string | null | undefined, day: string, entry?: string): string {
  const query = new URLSearchParams();
  if (team) query.set('equipe', team);
  query.set('jour', day);
  if (entry) query.set('acte', entry);
  return `/journal?${query.toString()}`;
}
