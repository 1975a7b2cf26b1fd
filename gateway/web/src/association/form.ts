import type { Description, Profile } from '../api/association';
import { LIMITS } from '../api/generated/limits';
import { textFault } from '../ui/form/limits';
import { NBSP } from '../ui/format';

/** What the form of the association holds: texts as they are written. */
export interface Said {
  since: string;
  name: string;
  acronym: string;
  address: string;
  phone: string;
  email: string;
  hours: string;
  siret: string;
  trainingNumber: string;
  dpoEmail: string;
  dpoPhone: string;
  dpoAddress: string;
  charterTitle: string;
  charterText: string;
  charterExtract: boolean;
  teamPhones: Record<string, string>;
}

const LIMIT = LIMITS.intervention.AssociationDescription;
const CHARTER = LIMITS.intervention.CharterText;

/** The form begins with what holds: who moves house changes one line. */
export const fromProfile = (profile: Profile | null, since: string): Said => ({
  since,
  name: profile?.name ?? '',
  acronym: profile?.acronym ?? '',
  address: profile?.address.join('\n') ?? '',
  phone: profile?.phone ?? '',
  email: profile?.email ?? '',
  hours: profile?.hours ?? '',
  siret: inGroups(profile?.siret ?? ''),
  trainingNumber: profile?.trainingNumber ?? '',
  dpoEmail: profile?.dpoEmail ?? '',
  dpoPhone: profile?.dpoPhone ?? '',
  dpoAddress: profile?.dpoAddress ?? '',
  charterTitle: profile?.charter?.title ?? '',
  charterText: profile?.charter?.text ?? '',
  charterExtract: profile?.charter?.extract ?? false,
  teamPhones: Object.fromEntries((profile?.teamPhones ?? []).map(({ team, phone }) => [team, phone])),
});

const orNull = (text: string) => text.trim() || null;

export function toDescription(said: Said): Description {
  const charter = orNull(said.charterTitle) !== null || orNull(said.charterText) !== null;
  return {
    since: said.since,
    name: said.name.trim(),
    acronym: orNull(said.acronym),
    address: said.address
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    phone: orNull(said.phone),
    email: orNull(said.email),
    hours: orNull(said.hours),
    siret: orNull(said.siret),
    trainingNumber: orNull(said.trainingNumber),
    dpoEmail: orNull(said.dpoEmail),
    dpoPhone: orNull(said.dpoPhone),
    dpoAddress: orNull(said.dpoAddress),
    charter: charter
      ? { title: orNull(said.charterTitle), text: orNull(said.charterText), extract: said.charterExtract }
      : null,
    teamPhones: Object.entries(said.teamPhones)
      .filter(([, phone]) => phone.trim() !== '')
      .map(([team, phone]) => ({ team, phone: phone.trim() })),
  };
}

/** What is wrong with it, by the field of the service; the service has the last word. */
export function faults(said: Said): Record<string, string> {
  const found: Record<string, string> = {};
  const note = (field: string, fault: string | undefined) => {
    if (fault) found[field] = fault;
  };
  note('since', said.since === '' ? 'Choisissez le jour à partir duquel c’est vrai.' : undefined);
  note('name', said.name.trim() === '' ? 'Écrivez le nom.' : textFault(said.name, LIMIT.name));
  note('acronym', textFault(said.acronym, LIMIT.acronym));
  note('hours', textFault(said.hours, LIMIT.hours));
  note('siret', siretFault(said.siret));
  note('charter.text', textFault(said.charterText, CHARTER.text));
  return found;
}

/** Fourteen digits whose sum of Luhn is a multiple of ten; those of La Poste, which have another rule, are left to the service. */
export function siretFault(text: string): string | undefined {
  const digits = text.replace(/\s/g, '');
  if (digits === '') return undefined;
  if (!/^\d{14}$/.test(digits)) return 'Un SIRET a quatorze chiffres.';
  const sum = Array.from(digits)
    .reverse()
    .reduce((before, digit, place) => {
      const counted = place % 2 === 0 ? Number(digit) : 2 * Number(digit);
      return before + (counted > 9 ? counted - 9 : counted);
    }, 0);
  if (sum % 10 === 0 || digits.startsWith('356000000')) return undefined;
  return `Ce n’est pas un SIRET${NBSP}: sa clé de contrôle ne convient pas. Un chiffre est sans doute faux.`;
}

/** « 123 456 789 00012 » */
export const inGroups = (siret: string) => siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4');

/** The fields of which a description says something else, as they are called on the page. */
export function changes(before: Profile | null, said: Description): string[] {
  if (before === null) return [];
  const same = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
  const charter = (of: { title?: string | null; text?: string | null; extract?: boolean | null } | null | undefined) =>
    of ? [of.title, of.text, of.extract] : null;
  const phones = (of: { team?: string | null; phone?: string | null }[] | null | undefined) =>
    (of ?? []).map(({ team, phone }) => `${team}:${phone}`).sort();
  const digits = (text: string | null | undefined) => text?.replace(/\s/g, '') ?? null;
  const told: [string, boolean][] = [
    ['le nom', same(before.name, said.name)],
    ['le sigle', same(before.acronym, said.acronym)],
    ['l’adresse', same(before.address, said.address)],
    ['le téléphone', same(before.phone, said.phone)],
    ['l’adresse électronique', same(before.email, said.email)],
    ['les horaires', same(before.hours, said.hours)],
    ['le SIRET', same(digits(before.siret), digits(said.siret))],
    ['le numéro de déclaration d’activité', same(digits(before.trainingNumber), digits(said.trainingNumber))],
    [
      'le délégué à la protection des données',
      same(
        [before.dpoEmail ?? null, before.dpoPhone ?? null, before.dpoAddress ?? null],
        [said.dpoEmail ?? null, said.dpoPhone ?? null, said.dpoAddress ?? null],
      ),
    ],
    ['la charte', same(charter(before.charter), charter(said.charter))],
    ['les téléphones des équipes', same(phones(before.teamPhones), phones(said.teamPhones))],
  ];
  return told.filter(([, unchanged]) => !unchanged).map(([name]) => name);
}
