import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DraftFinding } from '../../../src/plans/draft/contract.ts';
import { draftQuery, waiveFinding } from '../../api/plans.ts';
import { AskReason } from '../../design/ask-reason.tsx';
import { Mark, SeverityMark } from '../../design/marks.tsx';
import { Empty, Problem } from '../../design/notices.tsx';
import { Portion } from '../../design/portion.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import type { Rows } from './change.ts';
import { rowName } from './row-name.ts';
import css from './screen.module.css';

interface FindingsPanelProps {
  importId: string;
  findings: readonly DraftFinding[];
  rows: Rows;
  readOnly: boolean;
  onJump: (rowId: string) => void;
}

/** What is not clear about the plan, serious things first, each with the rows it is about. */
export function FindingsPanel({ importId, findings, rows, readOnly, onJump }: FindingsPanelProps) {
  const { confirm } = useTexts();
  const words = confirm.findings;
  const client = useQueryClient();
  const [waiving, setWaiving] = useState<DraftFinding>();
  const [withWaived, setWithWaived] = useState(false);
  const waive = useMutation({
    mutationFn: ({ key, ...body }: { key: string; waived: boolean; reason?: string }) =>
      waiveFinding(importId, key, body),
    onSuccess: () => client.invalidateQueries({ queryKey: draftQuery(importId).queryKey }),
  });
  const waived = findings.filter((finding) => finding.waived).length;
  const shown = findings.filter((finding) => withWaived || !finding.waived);
  return (
    <div className={css.panel}>
      {waived > 0 && (
        <Checkbox
          label={words.showWaived(waived)}
          checked={withWaived}
          onChange={(event) => setWithWaived(event.currentTarget.checked)}
        />
      )}
      {shown.length === 0 && <Empty title={words.none} />}
      <Portion items={shown}>
        {(finding) => (
          <FindingView
            key={finding.key}
            finding={finding}
            rows={rows}
            readOnly={readOnly}
            onJump={onJump}
            onWaive={() => setWaiving(finding)}
            onUnwaive={() => waive.mutate({ key: finding.key, waived: false })}
          />
        )}
      </Portion>
      {waiving ? (
        <AskReason
          place={{ form: 'waive', record: `${importId} ${waiving.key}` }}
          title={words.waiveTitle}
          text={`${waiving.detail} ${words.waiveText}`}
          action={words.waive}
          busy={waive.isPending}
          error={waive.error}
          onDone={(reason) => waive.mutateAsync({ key: waiving.key, waived: true, reason })}
          onClose={() => setWaiving(undefined)}
        />
      ) : (
        <Problem error={waive.error} />
      )}
    </div>
  );
}

interface FindingViewProps {
  finding: DraftFinding;
  rows: Rows;
  readOnly: boolean;
  onJump: (rowId: string) => void;
  onWaive: () => void;
  onUnwaive: () => void;
}

const ROWS_SHOWN = 4;

function FindingView({ finding, rows, readOnly, onJump, onWaive, onUnwaive }: FindingViewProps) {
  const { confirm, reading, common } = useTexts();
  const [all, setAll] = useState(false);
  const named = finding.rows.flatMap((id) => rows.get(id) ?? []).filter((row) => row.state !== 'removed');
  const hidden = named.length - ROWS_SHOWN;
  return (
    <article className={css.finding}>
      <div className="row-between">
        <span className="row">
          <SeverityMark severity={finding.severity} />
          <strong>{reading.findings[finding.kind]}</strong>
          <span className="soft">{finding.where}</span>
        </span>
        {!readOnly && (
          <Button size="compact-xs" variant="default" onClick={finding.waived ? onUnwaive : onWaive}>
            {finding.waived ? confirm.findings.unwaive : confirm.findings.waive}
          </Button>
        )}
      </div>
      <p>{finding.detail}</p>
      {finding.waived && (
        <p>
          <Mark shape="cross" tone="soft">
            {confirm.findings.waived}
          </Mark>{' '}
          {finding.waivedReason}
        </p>
      )}
      {(all ? named : named.slice(0, ROWS_SHOWN)).map((row) => (
        <div key={row.id}>
          <button type="button" className={css.linkish} onClick={() => onJump(row.id)}>
            {rowName(row)}
          </button>
        </div>
      ))}
      {hidden > 0 && (
        <button type="button" className={css.linkish} onClick={() => setAll(!all)}>
          {all ? common.showLess : common.showMore(hidden)}
        </button>
      )}
    </article>
  );
}
