import '../../i18n/rooms/amendments.ts';
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Amendment } from '../../../src/approval/amendments/contract.ts';
import type { RegisterRow } from '../../../src/register/contract.ts';
import { canEditRow } from '../../../src/register/permissions.ts';
import { amendmentsQuery, undoAmendment } from '../../api/amendments.ts';
import { useMe } from '../../api/me.ts';
import { AskReason } from '../../design/ask-reason.tsx';
import { Card } from '../../design/card.tsx';
import { Chip } from '../../design/marks.tsx';
import { Problem } from '../../design/notices.tsx';
import { say } from '../../design/toast.tsx';
import { dateText, dayText } from '../../format/dates.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { useRefresh } from '../use-refresh.ts';

/** What documents changed about the row, the newest first; nothing where none did. */
export function AmendmentsCard({ row }: { row: RegisterRow }) {
  const { amendments: words } = useTexts();
  const { user } = useMe();
  const found = useQuery(amendmentsQuery(row));
  if (!found.error && !found.data?.length) return null;
  const last = found.data?.findLast(({ undoneAt }) => undoneAt === undefined);
  const may = canEditRow(user, user.communeCode);
  return (
    <Card title={words.card}>
      <Problem error={found.error} onRetry={() => void found.refetch()} />
      {found.data?.toReversed().map((amendment) => (
        <article key={amendment.id}>
          <Lines amendment={amendment} />
          {may && amendment === last && <UndoButton amendment={amendment} />}
        </article>
      ))}
    </Card>
  );
}

function Lines({ amendment }: { amendment: Amendment }) {
  const { amendments: words } = useTexts();
  const { before, after, document, heldOn, reason, madeBy, madeAt, planVersion, undoneAt } = amendment;
  return (
    <>
      <p className="row-between">
        <b>{words.line(before, after)}</b>
        {undoneAt && (
          <Chip shape="cross" tone="soft">
            {words.wasUndone}
          </Chip>
        )}
      </p>
      <p>{words.by(document.number, dateText(heldOn))}</p>
      <p>
        <span className="soft">{words.reason}:</span> {reason}
      </p>
      <p className="soft small">{words.made(madeBy, dayText(madeAt), numberText(planVersion))}</p>
    </>
  );
}

function UndoButton({ amendment: { id } }: { amendment: Amendment }) {
  const { amendments: words } = useTexts();
  const refresh = useRefresh();
  const [asking, setAsking] = useState(false);
  const undo = useMutation({
    mutationFn: (reason: string) => undoAmendment(id, reason),
    onSuccess: () => say(words.undone),
    onSettled: refresh,
  });
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        {words.undo}
      </Button>
      {asking && (
        <AskReason
          place={{ form: 'undo-amendment', record: id }}
          title={words.undoTitle}
          text={words.undoText}
          action={words.undoTitle}
          busy={undo.isPending}
          error={undo.error}
          onDone={undo.mutateAsync}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
