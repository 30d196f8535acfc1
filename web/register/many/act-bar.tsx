import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type RefObject, useEffect, useState } from 'react';
import type { ManyAct } from '../../../src/register/changes/acts-on-many.ts';
import type { RegisterRow } from '../../../src/register/contract.ts';
import { MOST_AT_ONCE } from '../../../src/shared/at-once.ts';
import { useMe } from '../../api/me.ts';
import { ChosenActs, ChosenBar } from '../../design/chosen-bar.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import type { Texts } from '../../i18n/vi.ts';
import { CountDialog } from '../count-dialog.tsx';
import { DecideMany } from '../life/decide-menu.tsx';
import type { Selection } from '../list/use-selection.ts';
import { DeadlineManyDialog, LeadManyDialog, RetireManyDialog } from './many-dialogs.tsx';
import { type OfferedAct, offeredActs } from './offered-acts.ts';

interface ActBarProps {
  selection: Selection;
  /** Rows of the list, which may all be chosen. */
  total: number;
  list: RefObject<HTMLElement | null>;
}

/** When the bar goes, and the hand was in it, the hand goes on in the list. */
function useHandBack(shown: boolean, list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = list.current;
    if (!shown) return;
    return () => {
      if (document.activeElement === document.body) element?.focus({ preventScroll: true });
    };
  }, [shown, list]);
}

const kindOf = (rows: readonly RegisterRow[]) => {
  const kinds = new Set(rows.map(({ kind }) => kind));
  const [kind] = kinds;
  return kinds.size === 1 && kind ? kind : 'both';
};

function labelOf({ act, rows }: OfferedAct, { many, things }: Texts): string {
  if (act === 'count' || act === 'uncount') return things[act][kindOf(rows)];
  return many[act];
}

/** What can be done with all rows that are chosen; at the bottom, as long as any is. */
export function ActBar({ selection, total, list }: ActBarProps) {
  const texts = useTexts();
  const { many, things } = texts;
  const { user } = useMe();
  const [asked, setAsked] = useState<ManyAct>();
  const all = useMutation({ mutationFn: () => selection.add({ from: 0, to: total }) });
  const rows = [...selection.rows.values()];
  useHandBack(rows.length > 0, list);
  if (rows.length === 0) return null;
  const offered = offeredActs(rows, user, user.communeCode);
  const asking = offered.find(({ act }) => act === asked);
  const hindrance = offered.map(({ refused }) => refused?.why).find((why) => why !== undefined);
  return (
    <ChosenBar
      label={many.bar}
      said={things.chosen(numberText(rows.length))}
      none={things.chooseNone}
      onNone={selection.clear}
      error={all.error}
    >
      {rows.length < total && total <= MOST_AT_ONCE && (
        <Button variant="subtle" loading={all.isPending} onClick={() => all.mutate()}>
          {things.chooseAll(numberText(total))}
        </Button>
      )}
      <ChosenActs>
        {offered.map((each) => (
          <Button
            key={each.act}
            variant="default"
            disabled={each.refused !== undefined}
            onClick={() => setAsked(each.act)}
          >
            {labelOf(each, texts)}
          </Button>
        ))}
        <DecideMany rows={rows} onDone={selection.clear} onRefused={selection.renew} />
      </ChosenActs>
      {hindrance === 'not-a-task' && <span className="soft small">{many.onlyTasks}</span>}
      {hindrance === 'too-many' && (
        <span className="soft small">{many.tooMany(numberText(MOST_AT_ONCE))}</span>
      )}
      {asking && <ActDialog offered={asking} selection={selection} onClose={() => setAsked(undefined)} />}
    </ChosenBar>
  );
}

interface ActDialogProps {
  offered: OfferedAct;
  selection: Selection;
  onClose: () => void;
}

function ActDialog({ offered: { act, rows }, selection, onClose }: ActDialogProps) {
  const common = { rows, onDone: selection.clear, onRefused: selection.renew, onClose };
  switch (act) {
    case 'lead':
      return <LeadManyDialog {...common} />;
    case 'deadline':
      return <DeadlineManyDialog {...common} />;
    case 'retire':
    case 'restore':
      return <RetireManyDialog {...common} act={act} />;
    case 'count':
    case 'uncount':
      return (
        <CountDialog
          kind={kindOf(rows)}
          ids={rows.map(({ id }) => id)}
          counted={act === 'count'}
          onDone={selection.clear}
          onClose={onClose}
        />
      );
  }
}
