import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as method from '../api/method';
import { useCommand } from '../api/useCommand';

export const useMethod = (enabled = true) =>
  useQuery({ queryKey: ['method'], queryFn: ({ signal }) => method.versions(signal), enabled });

export function useWriting(onDone: () => void) {
  const commandOf = useCommand();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (version: Parameters<typeof method.write>[0]) => method.write(version, commandOf(version)),
    onSuccess: (now) => {
      queries.setQueryData(['method'], now);
      onDone();
    },
  });
}
