import type { ReactNode } from 'react';
import type { Draft } from '../../../src/plans/draft/contract.ts';
import { isStatement } from '../../../src/plans/draft/draft-things.ts';
import { AddRowDialog } from './add-row-dialog.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { LineFindings } from './findings/line-findings.tsx';
import type { Settling } from './findings/use-settling.ts';
import { HelpSheet } from './help-sheet.tsx';
import { rowName } from './row-name.ts';
import { DeadlineDialog } from './table/deadline-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { canSplit } from './split-row.ts';
import { isRowTab } from './tabs.ts';
import { CountDialog } from './things/count-dialog.tsx';
import { PickThingDialog } from './things/pick-thing-dialog.tsx';
import type { Workbench } from './use-workbench.ts';

interface DialogsProps {
  importId: string;
  draft: Draft;
  bench: Workbench;
  settling: Settling;
  readOnly: boolean;
  addFile: (onClose: () => void) => ReactNode;
}

/** The dialog that is open, if any. */
export function Dialogs({ importId, draft, bench, settling, readOnly, addFile }: DialogsProps) {
  const { view, dialog, closeDialog } = bench;
  switch (dialog) {
    case 'join':
    case 'move':
    case 'split':
    case 'count':
      return <ThingDialogs bench={bench} />;
    case 'add':
      return isRowTab(view.tab) ? (
        <AddRowDialog tab={view.tab} importId={importId} onAdd={bench.add} onClose={closeDialog} />
      ) : null;
    case 'help':
      return <HelpSheet onClose={closeDialog} />;
    case 'confirm':
      return <ConfirmDialog importId={importId} draft={draft} bench={bench} onClose={closeDialog} />;
    case 'findings':
      return view.line ? (
        <LineFindings
          importId={importId}
          name={rowName(view.line.row)}
          findings={view.findings.get(view.line.row.id) ?? []}
          settling={settling}
          readOnly={readOnly}
          onClose={closeDialog}
        />
      ) : null;
    case 'deadline':
      return view.row?.kind === 'task' && view.line?.row.kind === 'task' ? (
        <DeadlineDialog
          importId={importId}
          row={view.row}
          deadline={(view.onMention ? view.row : view.line.row).value.deadline}
          onDone={bench.setDeadline}
          onClose={closeDialog}
        />
      ) : null;
    case 'file':
      return addFile(closeDialog);
    case undefined:
      return null;
  }
}

/** Those about the thing or the row at the cursor. */
function ThingDialogs({ bench }: { bench: Workbench }) {
  const { view, dialog, closeDialog, thingActs } = bench;
  const { line, row, tab } = view;
  if (dialog === 'split')
    return row && canSplit(row) ? (
      <SplitDialog row={row} onSplit={bench.split} onClose={closeDialog} />
    ) : null;
  if (!line?.thing || !isRowTab(tab)) return null;
  if (dialog === 'count')
    return (
      <CountDialog
        things={(view.tabs.get(tab) ?? []).flatMap(({ thing }) => thing ?? [])}
        onCount={thingActs.count}
        onClose={closeDialog}
      />
    );
  const moves = dialog === 'move';
  return (
    <PickThingDialog
      things={view.things.list}
      thing={line.thing}
      mention={moves && row && isStatement(row) ? row : undefined}
      onPick={moves ? bench.move : bench.join}
      onClose={closeDialog}
    />
  );
}
