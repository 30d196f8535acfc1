import { useQueryClient } from '@tanstack/react-query';

/** After a change of the register: lists, rows, findings, the counts of the plans and who answers for what are asked anew. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['register'] }),
      client.invalidateQueries({ queryKey: ['plans'] }),
      client.invalidateQueries({ queryKey: ['period-content'] }),
    ]);
  };
}
