import { Checkbox, Stack } from '@mantine/core';
import { say } from '../../design/toast.tsx';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Draft, DraftRemark } from '../../../src/plans/draft/contract.ts';
import { oursAmong, triageOf } from '../../../src/plans/draft/triage.ts';
import { confirmImport, draftQuery } from '../../api/plans.ts';
import { Dialog } from '../../design/dialog.tsx';
import { DialogActions } from '../../design/dialog-actions.tsx';
import { Problem } from '../../design/notices.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import css from './screen.module.css';
import { countTabs, thingLines } from './things/counts.ts';
import { unsettledIn } from './unsettled.ts';
import type { Workbench } from './use-workbench.ts';

interface ConfirmDialogProps {
  importId: string;
  draft: Draft;
  bench: Workbench;
  onClose: () => void;
}

/** The last question before the draft becomes a version of the plan: what is not settled stands before the button. */
export function ConfirmDialog({ importId, draft, bench, onClose }: ConfirmDialogProps) {
  const { confirm } = useTexts();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [known, setKnown] = useState(false);
  const finish = useMutation({
    mutationFn: () => confirmImport(importId, known ? { otherCommune: true } : {}),
    onSuccess: async (plan) => {
      say(confirm.confirmed);
      await navigate({ to: '/plans/$id', params: { id: plan.id } });
      await client.invalidateQueries();
    },
    onError: () => client.invalidateQueries({ queryKey: draftQuery(importId).queryKey }),
  });
  const { blockers, warnings, otherCommune } = draft;
  const unchecked = thingLines(bench.view.lines).filter(({ state }) => state !== 'accepted').length;
  const triage = triageOf(draft.rows, oursAmong(draft.owners));
  const possible = blockers.length === 0 && (otherCommune === null || known);
  return (
    <Dialog onClose={onClose} title={confirm.confirmTitle} size="lg">
      <Stack gap="sm">
        <p>
          {confirm.confirmText(countTabs(bench.view.tabs))} {triage && `${confirm.things.triage(triage)}.`}{' '}
          {unchecked > 0 && confirm.unchecked(unchecked)}
        </p>
        {blockers.length > 0 && (
          <div className="problem">
            <strong>{confirm.blockersTitle(blockers.length)}</strong>
            <Remarks remarks={blockers} bench={bench} />
          </div>
        )}
        <Unsettled draft={draft} bench={bench} />
        {warnings.map(({ text }) => (
          <p key={text} className="notice notice-warn">
            {text}
          </p>
        ))}
        {otherCommune !== null && (
          <div className="notice notice-warn">
            <p>{otherCommune}</p>
            <Checkbox
              label={confirm.otherCommuneKnown}
              checked={known}
              onChange={(event) => setKnown(event.currentTarget.checked)}
            />
          </div>
        )}
        <Problem error={finish.error} />
        <DialogActions
          action={confirm.confirm}
          busy={finish.isPending}
          disabled={!possible}
          onAct={() => finish.mutate()}
          focus={possible ? 'action' : undefined}
        />
      </Stack>
    </Dialog>
  );
}

/** Names nobody knows and serious findings: they do not stand in the way, but whoever confirms should know. */
function Unsettled({ draft, bench }: { draft: Draft; bench: Workbench }) {
  const { confirm, reading } = useTexts();
  const { owners, findings } = unsettledIn(draft, bench.view.things);
  if (owners.names === 0 && findings.length === 0) return <p>{confirm.allSettled}</p>;
  const go = (act: () => void) => () => {
    bench.setDialog(undefined);
    act();
  };
  return (
    <div className="notice">
      <strong>{confirm.unsettledTitle}</strong>
      <ul className={css.remarks}>
        {owners.names > 0 && (
          <li>
            <button type="button" className={css.linkish} onClick={go(() => bench.openTab('owners'))}>
              {confirm.unknownOwners(owners.names, owners.things)}
            </button>
          </li>
        )}
        {findings.map(({ kind, count }) => (
          <li key={kind}>
            <button type="button" className={css.linkish} onClick={() => bench.showFindings(kind)}>
              {reading.findings[kind]}: {count}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Remarks({ remarks, bench }: { remarks: readonly DraftRemark[]; bench: Workbench }) {
  return (
    <ul className={css.remarks}>
      {remarks.map(({ text, rowId }) => (
        <li key={`${rowId} ${text}`}>
          {rowId === undefined ? (
            text
          ) : (
            <button
              type="button"
              className={css.linkish}
              onClick={() => {
                bench.setDialog(undefined);
                bench.jump(rowId);
              }}
            >
              {text}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
