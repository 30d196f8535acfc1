/** What is done with rows of the former plan. */
import { useMutation } from '@tanstack/react-query';
import type { DecisionDocument } from '../../../src/approval/life/contract.ts';
import type { SuccessionAction, SuccessionRow } from '../../../src/approval/succession/contract.ts';
import { withdrawPlan } from '../../api/plan-changes.ts';
import { decideSuccession, undoCarry } from '../../api/succession.ts';
import { say } from '../../design/toast.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { useRefresh } from '../../register/use-refresh.ts';

export interface Decide {
  action: SuccessionAction;
  rows: readonly SuccessionRow[];
  /** Ids of rows that become one with what the new plan states. */
  joining: ReadonlySet<string>;
  document?: DecisionDocument;
  reason?: string;
}

const ofRow =
  (joining: ReadonlySet<string>) =>
  ({ row, next }: SuccessionRow) => ({
    id: row.id,
    kind: row.kind,
    version: row.version,
    ...(next && !next.joined && joining.has(row.id) && { same: { id: next.id, version: next.version } }),
  });

export function useDecideSuccession(planId: string) {
  const { succession: words } = useTexts();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ action, rows, joining, document, reason }: Decide) =>
      decideSuccession(planId, {
        action,
        rows: rows.map(ofRow(joining)),
        ...(document && { document }),
        ...(reason !== undefined && { reason }),
      }),
    onSuccess: (_, { rows }) => say(words.decided(numberText(rows.length))),
    onSettled: refresh,
  });
}

export function useUndoCarry(planId: string) {
  const { succession: words } = useTexts();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ row: { id, kind, version } }: SuccessionRow) =>
      undoCarry(planId, { rows: [{ id, kind, version }] }),
    onSuccess: () => say(words.undone),
    onSettled: refresh,
  });
}

export function useEndPlan(formerId: string) {
  const { succession: words } = useTexts();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (reason: string) => withdrawPlan(formerId, reason),
    onSuccess: () => say(words.ended),
    onSettled: refresh,
  });
}
