import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { RegisterDetail } from '../../../src/register/contract.ts';
import { canEditRow, canRetireRow } from '../../../src/register/permissions.ts';
import { useMe } from '../../api/me.ts';
import { restoreRow, retireRow } from '../../api/register.ts';
import { AskReason } from '../../design/ask-reason.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { CountDialog } from '../count-dialog.tsx';
import { useRefresh } from '../use-refresh.ts';
import { AmendButton } from '../amendments/amend-button.tsx';
import { DirectRowButton } from '../directives/direct-button.tsx';
import { BeginExtensionButton } from '../extensions/extensions-card.tsx';
import { DecideTaskButton } from '../life/decide-menu.tsx';
import { ConditionButton } from './condition-button.tsx';
import { JoinDialog } from './join-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';

type Act = 'join' | 'split' | 'count' | 'retire';

interface ActionsProps {
  detail: RegisterDetail;
  onEdit: () => void;
}

/** What can be done with the whole thing. */
export function Actions({ detail, onEdit }: ActionsProps) {
  const { register: words, things } = useTexts();
  const { user } = useMe();
  const [act, setAct] = useState<Act>();
  const { row, mentions } = detail;
  const close = () => setAct(undefined);
  const button = (label: string, onClick: () => void) => (
    <Button size="compact-sm" variant="default" onClick={onClick}>
      {label}
    </Button>
  );
  const mayEdit = canEditRow(user, user.communeCode) && !row.retired;
  return (
    <div className="acts no-print">
      <DirectRowButton row={row} />
      {mayEdit && button(words.row.edit, onEdit)}
      <AmendButton detail={detail} />
      <ConditionButton row={row} />
      <BeginExtensionButton row={row} />
      <DecideTaskButton row={row} />
      {mayEdit && button(things.join, () => setAct('join'))}
      {mayEdit && mentions.length > 1 && button(things.split, () => setAct('split'))}
      {mayEdit && button((row.counted ? things.uncount : things.count)[row.kind], () => setAct('count'))}
      {canRetireRow(user, user.communeCode) &&
        button(row.retired ? words.row.restore : words.row.retire, () => setAct('retire'))}
      {act === 'join' && <JoinDialog kind={row.kind} ids={[row.id]} onClose={close} />}
      {act === 'split' && <SplitDialog detail={detail} chosen={[]} onClose={close} />}
      {act === 'count' && (
        <CountDialog kind={row.kind} ids={[row.id]} counted={!row.counted} onClose={close} />
      )}
      {act === 'retire' && <RetireDialog detail={detail} onClose={close} />}
    </div>
  );
}

interface RetireDialogProps {
  detail: RegisterDetail;
  onClose: () => void;
}

function RetireDialog({ detail: { row }, onClose }: RetireDialogProps) {
  const { register: words } = useTexts();
  const refresh = useRefresh();
  const act = useMutation({
    mutationFn: (reason: string) =>
      (row.retired ? restoreRow : retireRow)(row.kind, row.id, { version: row.version, reason }),
    onSuccess: refresh,
  });
  const action = row.retired ? words.row.restore : words.row.retire;
  return (
    <AskReason
      place={{ form: row.retired ? 'restore' : 'retire', record: row.id }}
      title={action}
      text={row.retired ? row.name : words.row.retireText}
      action={action}
      busy={act.isPending}
      error={act.error}
      onDone={act.mutateAsync}
      onClose={onClose}
    />
  );
}
