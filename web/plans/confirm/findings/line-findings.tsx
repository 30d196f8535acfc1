import { useState } from 'react';
import type { DraftFinding } from '../../../../src/plans/draft/contract.ts';
import { Dialog } from '../../../design/dialog.tsx';
import { Empty, Problem } from '../../../design/notices.tsx';
import { useTexts } from '../../../i18n/texts.tsx';
import { DraftFindingCard } from './draft-finding-card.tsx';
import type { Settling } from './use-settling.ts';
import { WaiveDialog } from './waive-dialog.tsx';

interface LineFindingsProps {
  importId: string;
  /** The name of the line. */
  name: string;
  findings: readonly DraftFinding[];
  settling: Settling;
  readOnly: boolean;
  onClose: () => void;
}

/** The same cards for one line of the table, opened by its mark. */
export function LineFindings({ importId, name, findings, settling, readOnly, onClose }: LineFindingsProps) {
  const { confirm, findings: words } = useTexts();
  const [waiving, setWaiving] = useState<DraftFinding>();
  return (
    <Dialog onClose={onClose} title={words.title} size="lg">
      <strong>{name}</strong>
      <Problem error={settling.waiving.error} />
      {findings.length === 0 && <Empty title={confirm.findings.none} />}
      {findings.map((finding) => (
        <DraftFindingCard
          key={finding.key}
          named
          finding={finding}
          settling={settling}
          readOnly={readOnly}
          onWaive={() => setWaiving(finding)}
        />
      ))}
      {waiving && (
        <WaiveDialog
          importId={importId}
          findings={[waiving]}
          waiving={settling.waiving}
          onClose={() => setWaiving(undefined)}
        />
      )}
    </Dialog>
  );
}
