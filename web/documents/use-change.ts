/** Changes of a report as a whole: what is being typed goes first, then the change on the version that came of it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReportPage, SetReport } from '../../src/documents/contract.ts';
import { knownReport, putReport, setReport } from '../api/documents.ts';
import { useDesk } from './desk.ts';

/** @param change what is done on the version that is known then */
export function useChange<T>(change: (page: ReportPage, order: T) => Promise<ReportPage>) {
  const client = useQueryClient();
  const { page, typing } = useDesk();
  return useMutation({
    mutationFn: async (order: T) => {
      if (typing.state.rows.size > 0) await typing.store.flush();
      return await change(knownReport(client, page.id) ?? page, order);
    },
    onSuccess: (changed) => putReport(client, changed),
  });
}

export const useSetReport = () =>
  useChange((page, order: Omit<SetReport, 'version'>) =>
    setReport(page.id, { version: page.version, ...order }),
  );
