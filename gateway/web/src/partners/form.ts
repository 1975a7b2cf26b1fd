import { LIMITS } from '../api/generated/limits';
import type { Partner, PartnerFacts } from '../api/partners';
import { textFault } from '../ui/form/limits';

export interface ContactForm {
  service: string;
  function: string;
  name: string;
  phone: string;
  email: string;
}

/** What the form of a partner holds: texts as they are written. */
export interface PartnerForm {
  name: string;
  formerNames: string;
  kind: string | null;
  town: string;
  address: string;
  phone: string;
  email: string;
  website: string;
  hours: string;
  territories: string[];
  takes: string;
  refuses: string;
  contacts: ContactForm[];
}

export const NO_CONTACT: ContactForm = { service: '', function: '', name: '', phone: '', email: '' };

export const blank = (name = ''): PartnerForm => ({
  name,
  formerNames: '',
  kind: null,
  town: '',
  address: '',
  phone: '',
  email: '',
  website: '',
  hours: '',
  territories: [],
  takes: '',
  refuses: '',
  contacts: [],
});

export function fromPartner({ profile, contacts }: Partner): PartnerForm {
  return {
    name: profile.name,
    formerNames: profile.formerNames.join('\n'),
    kind: profile.kind,
    town: profile.town ?? '',
    address: profile.address ?? '',
    phone: profile.phone ?? '',
    email: profile.email ?? '',
    website: profile.website ?? '',
    hours: profile.hours ?? '',
    territories: profile.territories,
    takes: profile.takes ?? '',
    refuses: profile.refuses ?? '',
    contacts: contacts.map((one) => ({
      service: one.service ?? '',
      function: one.function ?? '',
      name: one.name ?? '',
      phone: one.phone ?? '',
      email: one.email ?? '',
    })),
  };
}

const orNull = (text: string) => text.trim() || null;

export function toFacts(form: PartnerForm): PartnerFacts {
  return {
    name: form.name.trim(),
    formerNames: form.formerNames
      .split('\n')
      .map((one) => one.trim())
      .filter(Boolean),
    kind: form.kind ?? '',
    town: orNull(form.town),
    address: orNull(form.address),
    phone: orNull(form.phone),
    email: orNull(form.email),
    website: orNull(form.website),
    hours: orNull(form.hours),
    territories: form.territories,
    takes: orNull(form.takes),
    refuses: orNull(form.refuses),
    contacts: form.contacts.map((one) => ({
      service: orNull(one.service),
      function: orNull(one.function),
      name: orNull(one.name),
      phone: orNull(one.phone),
      email: orNull(one.email),
    })),
  };
}

const LIMIT = LIMITS.intervention.PartnerFacts;

/** What is wrong with it, by the field of the service; the service has the last word. */
export function faults(form: PartnerForm): Record<string, string> {
  const found: Record<string, string> = {};
  const note = (field: string, fault: string | undefined) => {
    if (fault) found[`facts.${field}`] = fault;
  };
  note('name', form.name.trim() === '' ? 'Écrivez le nom.' : textFault(form.name, LIMIT.name));
  note('kind', form.kind === null ? 'Choisissez le type.' : undefined);
  note('town', textFault(form.town, LIMIT.town));
  note('takes', textFault(form.takes, LIMIT.takes));
  note('refuses', textFault(form.refuses, LIMIT.refuses));
  form.contacts.forEach((one, place) => {
    if (one.service.trim() === '' && one.function.trim() === '') {
      note(`contacts[${place}].service`, 'Écrivez le service, ou la fonction.');
    }
  });
  return found;
}
