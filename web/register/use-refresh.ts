import { useQueryClient } from '@tanstack/react-query';

/** After a change of the register: lists, rows, findings and the counts of the plans are asked for anew. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['register'] }),
      client.invalidateQueries({ queryKey: ['plans'] }),
    ]);
  };
}
