import '../../i18n/rooms/imports.ts';
import '../../i18n/rooms/succession.ts';
import '../../i18n/rooms/things.ts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Succession, SuccessionAction } from '../../../src/approval/succession/contract.ts';
import { possibleActions } from '../../../src/approval/succession/succession-rules.ts';
import { canFollowPlan } from '../../../src/plans/permissions.ts';
import { useMe } from '../../api/me.ts';
import { successionQuery } from '../../api/succession.ts';
import { AskReason } from '../../design/ask-reason.tsx';
import { Empty, Problem, Waiting } from '../../design/notices.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTitle } from '../../design/title.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { DocumentDialog } from './document-dialog.tsx';
import { type Marked, SuccessionTable } from './succession-table.tsx';
import { useDecideSuccession, useEndPlan, useUndoCarry } from './use-succession.ts';

const ACTIONS = ['complete', 'carry', 'end'] as const satisfies SuccessionAction[];

const openIn = ({ rows }: Succession) => rows.filter(({ outcome }) => outcome === 'open');

/** Every row of the plan before, decided in one go or little by little; then that plan may end. */
export function SuccessionPage() {
  const { succession: words } = useTexts();
  const { id } = useParams({ from: '/signed-in/plans/$id/succession' });
  const page = useQuery(successionQuery(id));
  useTitle(words.title);
  const all = page.data?.rows.length ?? 0;
  return (
    <div className="page">
      <PageHead
        title={words.title}
        about={page.data && words.about(numberText(openIn(page.data).length), numberText(all))}
        actions={page.data && <EndFormer succession={page.data} />}
      />
      <p className="soft">{words.explain}</p>
      <Problem error={page.error} onRetry={() => void page.refetch()} />
      {page.isPending && <Waiting />}
      {page.data && all === 0 && <Empty title={words.none} hint={words.noneHint} />}
      {page.data && all > 0 && <Rows succession={page.data} />}
    </div>
  );
}

/** Ids that a person marked. @param from those that are marked at first */
function useMarked(from: () => string[]): Marked & { put: (ids: readonly string[]) => void } {
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set(from()));
  const toggle = (id: string) =>
    setIds((now) => new Set(now.has(id) ? [...now].filter((each) => each !== id) : [...now, id]));
  return { ids, toggle, put: (next) => setIds(new Set(next)) };
}

function Rows({ succession }: { succession: Succession }) {
  const { succession: words } = useTexts();
  const { user } = useMe();
  const { plan, former, rows } = succession;
  const decides = canFollowPlan(user, user.communeCode) && !former.ended;
  const chosen = useMarked(() => []);
  const joining = useMarked(() => rows.flatMap(({ row, next }) => (next?.sure ? row.id : [])));
  const undo = useUndoCarry(plan.id);
  const deciding = useDecideSuccession(plan.id);
  const [asked, setAsked] = useState<'complete' | 'end'>();
  const open = openIn(succession);
  const picked = open.filter(({ row }) => chosen.ids.has(row.id));
  const clear = () => chosen.put([]);
  const act = (action: SuccessionAction) =>
    action === 'carry'
      ? deciding.mutate({ action, rows: picked, joining: joining.ids }, { onSuccess: clear })
      : setAsked(action);
  return (
    <div className="cards-stack">
      {former.ended && (
        <p className="notice" role="status">
          {words.endedNotice}
        </p>
      )}
      {decides && open.length > 0 && (
        <div className="acts no-print">
          <Button variant="default" onClick={() => chosen.put(open.map(({ row }) => row.id))}>
            {words.chooseOpen}
          </Button>
          <span role="status">{words.chosen(numberText(picked.length))}</span>
          {ACTIONS.map((action) => (
            <Button
              key={action}
              variant={action === 'carry' ? 'filled' : 'default'}
              disabled={
                picked.length === 0 || !picked.every(({ row }) => possibleActions(row).includes(action))
              }
              loading={action === 'carry' && deciding.isPending}
              onClick={() => act(action)}
            >
              {words.actions[action]}
            </Button>
          ))}
        </div>
      )}
      <Problem error={deciding.error ?? undo.error} />
      <SuccessionTable
        rows={rows}
        chosen={decides ? chosen : undefined}
        joining={joining}
        busy={undo.isPending}
        onUndo={(row) => undo.mutate(row)}
      />
      {asked && (
        <DocumentDialog
          planId={plan.id}
          action={asked}
          rows={picked}
          onDone={clear}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}

/** Ends the former plan once nothing is open; until then it says what is left. */
function EndFormer({ succession }: { succession: Succession }) {
  const { succession: words } = useTexts();
  const { user } = useMe();
  const { former, plan } = succession;
  const [asking, setAsking] = useState(false);
  const end = useEndPlan(former.id);
  const left = openIn(succession).length;
  if (former.ended || !canFollowPlan(user, user.communeCode)) return null;
  return (
    <>
      {left > 0 && <span className="soft">{words.left(numberText(left))}</span>}
      <Button disabled={left > 0} onClick={() => setAsking(true)}>
        {words.end}
      </Button>
      {asking && (
        <AskReason
          place={{ form: 'end-plan', record: plan.id }}
          title={words.endTitle}
          text={words.endText}
          action={words.endTitle}
          busy={end.isPending}
          error={end.error}
          onDone={end.mutateAsync}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
