import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { atLeast, shown, wrote } from '../api/ownWrites';
import * as api from '../api/partners';
import type { Partner, PartnerChange, PartnerFacts, Which } from '../api/partners';
import type { Intervention } from '../api/types';
import { useCommand } from '../api/useCommand';
import { toJournal } from '../journal/links';
import { askOrKeep } from '../outbox/askOrKeep';
import type { HeldRequest } from '../outbox/outbox';
import { usePerson } from '../session/SessionContext';
import { formatDate, NBSP } from '../ui/format';
import { toNewPartner, toPartner } from './links';

/** What is looked for; an empty word does not matter. */
export interface PartnerQuestion {
  name: string;
  kind: string;
  town: string;
  territory: string;
  which: Which;
}

export const usePartners = (asked: PartnerQuestion) =>
  useInfiniteQuery({
    queryKey: ['partners', asked],
    queryFn: ({ signal, pageParam }) => api.partners({ ...asked, after: pageParam, atLeast: ownPartners() }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });

/** Those that are proposed and fit what is typed, as many as one looks through. */
export const useProposed = (name: string, kind: string | null) =>
  useQuery({
    queryKey: ['partners', 'proposed', name, kind],
    queryFn: ({ signal }) => api.partners({ name, kind, atLeast: ownPartners() }, signal),
    placeholderData: keepPreviousData,
  });

export const usePartner = (id: string) =>
  useQuery({ queryKey: ['partner', id], queryFn: ({ signal }) => api.partner(id, signal) });

export const useHistory = (id: string, version: number) =>
  useQuery({ queryKey: ['partner', id, 'history', version], queryFn: ({ signal }) => api.history(id, signal) });

export const useNamed = (ids: string[]) =>
  useQuery({ queryKey: ['partners', 'named', ids], queryFn: ({ signal }) => api.named(ids, signal) });

export const useEnds = (ids: string[]) =>
  useQuery({ queryKey: ['referrals', 'ends', ids], queryFn: ({ signal }) => api.ends(ids, signal) });

export const useReferralsWith = (ids: string[], allowed: boolean) =>
  useInfiniteQuery({
    queryKey: ['referrals', 'with', ids],
    queryFn: ({ signal, pageParam }) => api.referralsWith(ids, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled: allowed,
  });

export const useReferralsOf = (intervention: string, allowed: boolean) =>
  useQuery({
    queryKey: ['referrals', 'of', intervention],
    queryFn: ({ signal }) => api.referralsOf(intervention, signal),
    enabled: allowed,
  });

/** What this page changed of partners: lists are asked to hold it. Other lists never will. */
const written = new Set<string>();
const ownPartners = () => atLeast().filter((one) => written.has(one.split('@')[0] ?? ''));

function useReadAgain() {
  const queries = useQueryClient();
  return (now: Partner) => {
    wrote(now);
    written.add(now.id);
    queries.setQueryData(['partner', now.id], now);
    void queries.invalidateQueries({ queryKey: ['partners'] });
    void queries.invalidateQueries({ queryKey: ['partner'] });
  };
}

/** A list has shown it. */
export const shownPartners = (items: { id: string; version: number }[]) =>
  shown(items.map(({ id, version }) => `${id}@${version}`));

interface Asked {
  /** The form as it stands, to go on with where it is refused later. */
  draft: HeldRequest['draft'];
}

/** Registers it; with null where it waits on the device. */
export function useRegister(onDone: (now: Partner | null) => void) {
  const person = usePerson();
  const commandOf = useCommand();
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: ({ id, facts, draft }: { id: string; facts: PartnerFacts } & Asked) =>
      askOrKeep<Partner>(person.id, {
        command: commandOf({ id, facts }),
        thing: id,
        ask: { method: 'POST', path: '/api/partners', body: { id, facts }, version: null },
        title: `Nouveau partenaire${NBSP}: ${facts.name}`,
        way: toNewPartner(),
        draft,
      }),
    onSuccess: (now) => {
      if (now) readAgain(now);
      onDone(now);
    },
  });
}

const TITLES: Record<PartnerChange['to'], string> = {
  change: 'Fiche changée',
  confirm: 'Fiche vérifiée',
  merge: 'Fiche réunie à une autre',
  separate: 'Fiche séparée',
  inactivate: 'Partenaire mis hors activité',
  reactivate: 'Partenaire remis en activité',
};

export function usePartnerChange(onDone: (now: Partner | null) => void) {
  const person = usePerson();
  const commandOf = useCommand();
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: ({ partner, what, draft }: { partner: Partner; what: PartnerChange } & Partial<Asked>) =>
      askOrKeep<Partner>(person.id, {
        command: commandOf({ id: partner.id, version: partner.version, what }),
        thing: partner.id,
        ask: api.asking(partner, what),
        title: `${TITLES[what.to]}${NBSP}: ${partner.profile.name}`,
        way: toPartner(partner.id),
        draft: draft ?? null,
      }),
    onSuccess: (now) => {
      if (now) readAgain(now);
      onDone(now);
    },
  });
}

export function usePropose(entry: Intervention, onDone: (now: api.Referral | null) => void) {
  const person = usePerson();
  const commandOf = useCommand();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ referral, draft }: { referral: api.NewReferral } & Asked) =>
      askOrKeep<api.Referral>(person.id, {
        command: commandOf(referral),
        thing: referral.id ?? '',
        ask: { method: 'POST', path: '/api/referrals', body: referral, version: null },
        title: `Mise en relation du ${formatDate(referral.date ?? '')}`,
        way: toJournal(entry.facts.team, entry.facts.date, entry.id),
        draft,
      }),
    onSuccess: (now) => {
      // The list hears of it in a moment: until then it is shown as it was answered.
      if (now) {
        queries.setQueryData<api.Referral[]>(['referrals', 'of', entry.id], (before = []) => [
          ...before.filter(({ id }) => id !== now.id),
          now,
        ]);
      }
      onDone(now);
    },
  });
}
