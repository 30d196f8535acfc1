/** "Lập báo cáo thay thế": another draft about the same, where another one replaces the first. */
import type { ReportPage } from '../../src/documents/contract.ts';
import { useMakeReport } from './make-dialog.tsx';
import { periodicKind } from './periodic-kinds.ts';

export function useReplacement({ kind, form, periodId, planId }: ReportPage) {
  const make = useMakeReport();
  const periodic = periodicKind(kind);
  return {
    make,
    // A second urging letter stands beside the first.
    offered: periodic !== undefined && periodic !== 'urging',
    act: () => {
      if (periodic) make.mutate({ kind: periodic, form, periodId, ...(planId !== undefined && { planId }) });
    },
  };
}
