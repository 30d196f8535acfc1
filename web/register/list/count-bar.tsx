import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { RowKind } from '../../../src/register/contract.ts';
import type { Filters } from '../../api/register.ts';
import { Problem } from '../../design/notices.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { CountDialog } from '../count-dialog.tsx';
import css from './register.module.css';
import type { Selection } from './use-selection.ts';

interface CountBarProps {
  kind: RowKind;
  filters: Filters;
  total: number;
  selection: Selection;
}

/** Has several general tasks counted as tasks, or goals in words as indicators. */
export function CountBar({ kind, filters, total, selection }: CountBarProps) {
  const { things } = useTexts();
  const [asking, setAsking] = useState(false);
  const all = useMutation({ mutationFn: () => selection.addAll(filters) });
  const ids = [...selection.ids];
  return (
    <div className={`${css.countBar} acts no-print`}>
      <Button size="compact-sm" variant="default" loading={all.isPending} onClick={() => all.mutate()}>
        {things.chooseAll(numberText(total))}
      </Button>
      <span role="status">{ids.length > 0 && things.chosen(numberText(ids.length))}</span>
      {ids.length > 0 && (
        <>
          <Button size="compact-sm" onClick={() => setAsking(true)}>
            {things.count[kind]}
          </Button>
          <Button size="compact-sm" variant="default" onClick={selection.clear}>
            {things.chooseNone}
          </Button>
        </>
      )}
      <Problem error={all.error} />
      {asking && (
        <CountDialog
          kind={kind}
          ids={ids}
          counted
          onDone={selection.clear}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
