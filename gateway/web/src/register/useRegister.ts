import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as requests from '../api/requests';
import * as register from '../api/register';
import type { Career, Member } from '../api/register';
import { useCommand } from '../api/useCommand';

/** Everybody who is or was on the staff, as the register has them now. */
export const useRegister = () =>
  useQuery({
    queryKey: ['register'],
    queryFn: async ({ signal }) => (await requests.employees([], signal)).flatMap(({ body }) => body.items),
  });

export const useMember = (id: string) =>
  useQuery({ queryKey: ['member', id], queryFn: ({ signal }) => register.member(id, signal) });

export const useFunctions = () =>
  useQuery({
    queryKey: ['functions'],
    queryFn: ({ signal }) => register.functions(signal),
    staleTime: Infinity,
  });

/** Reads again all that shows the staff or its teams. */
function useReadAgain() {
  const queries = useQueryClient();
  return (member?: Member) => {
    if (member) queries.setQueryData(['member', member.id], member);
    for (const name of ['register', 'staff', 'teams']) void queries.invalidateQueries({ queryKey: [name] });
  };
}

export function useCareer(onDone: (member: Member) => void) {
  const commandOf = useCommand();
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: ({ member, career }: { member: Pick<Member, 'id' | 'version'>; career: Career }) =>
      register.change(member, career, commandOf({ id: member.id, version: member.version, career })),
    onSuccess: (member) => {
      readAgain(member);
      onDone(member);
    },
  });
}

export function useJoin(onDone: (member: Member) => void) {
  const commandOf = useCommand();
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: (newcomer: Parameters<typeof register.join>[0]) => register.join(newcomer, commandOf(newcomer)),
    onSuccess: (member) => {
      readAgain(member);
      onDone(member);
    },
  });
}

export function useOpenTeam(onDone: () => void) {
  const commandOf = useCommand();
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: (team: Parameters<typeof register.openTeam>[0]) => register.openTeam(team, commandOf(team)),
    onSuccess: () => {
      readAgain();
      onDone();
    },
  });
}

export function useCloseTeam(onDone: () => void) {
  const commandOf = useCommand();
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: ({ team, until }: { team: Parameters<typeof register.closeTeam>[0]; until: string }) =>
      register.closeTeam(team, until, commandOf({ team, until })),
    onSuccess: () => {
      readAgain();
      onDone();
    },
  });
}
