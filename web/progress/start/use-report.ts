/** A last report at the screen: sent, read, and what a person takes from it. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { StartProposal, StartRow } from '../../../src/progress/start/contract.ts';
import { newId } from '../../../src/shared/ids.ts';
import { readReport } from '../../api/start.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { cellsOf } from './start-cells.ts';
import type { StartAtScreen } from './use-start.ts';

export function useReport(rows: readonly StartRow[], atScreen: StartAtScreen) {
  const { start: words } = useTexts();
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const reading = useMutation({
    mutationFn: (files: File[]) => readReport(files, { key: newId() }),
    onSuccess: () => setTaken(new Set()),
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  const open = (reading.data?.proposals ?? []).flatMap((proposal) => {
    const row = known.get(proposal.thingId);
    return row && !row.reported && !taken.has(row.id) ? [{ proposal, row }] : [];
  });
  /** What stood in the rows before goes where the report says something else; one step back for all. */
  const take = (proposals: readonly StartProposal[]): void => {
    const cells = proposals.map(
      ({ thingId, entry }) => [thingId, filled(cellsOf(entry, words.cells))] as const,
    );
    atScreen.type(new Map(cells));
    setTaken(new Set([...taken, ...proposals.map(({ thingId }) => thingId)]));
  };
  return {
    reading,
    open,
    /** Those that nobody has to look at twice: the name is nearly the same, and nothing was entered yet. */
    sure: open.filter(({ proposal, row }) => proposal.sure && !row.reviewed).map(({ proposal }) => proposal),
    take,
    leaveOut: ({ thingId }: StartProposal) => setTaken(new Set([...taken, thingId])),
  };
}

/** What the report does not say leaves the cells as they are. */
const filled = <T extends object>(cells: T): T =>
  Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== '')) as T;

export type ReportAtScreen = ReturnType<typeof useReport>;
