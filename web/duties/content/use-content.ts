/** Changes of what is asked of whom: each says what it did, and can be taken back as it was answered. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type {
  ContentChoice,
  DefinitionChange,
  PeriodContent,
  TaskProviders,
  UpdaterChoice,
} from '../../../src/duties/content/contract.ts';
import {
  periodContentQuery,
  setChoices,
  setDefinitions,
  setTaskProviders,
  setUpdaters,
} from '../../api/period-content.ts';
import { useTold } from '../../design/toast.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';

interface Former<T> {
  changed: number;
  former: T[];
}

/** A change of many that is taken back by sending what it answered. */
function useUndoable<T>(send: (all: readonly T[]) => Promise<Former<T>>, said: (count: string) => string) {
  const { content } = useTexts();
  const client = useQueryClient();
  const told = useTold();
  const refresh = () => client.invalidateQueries({ queryKey: periodContentQuery.queryKey });
  return useMutation({
    mutationFn: send,
    onSuccess: ({ changed, former }) => {
      if (changed === 0) return told(content.unchanged);
      return told(said(numberText(changed)), async () => {
        await send(former);
        await refresh();
      });
    },
    onSettled: refresh,
  });
}

export function useSetChoices() {
  const { content } = useTexts();
  return useUndoable<ContentChoice>(setChoices, content.choicesSaved);
}

export function useSetProviders() {
  const { content } = useTexts();
  return useUndoable<DefinitionChange>(setDefinitions, content.providersSaved);
}

export function useSetDefinition() {
  const { content } = useTexts();
  return useUndoable<DefinitionChange>(setDefinitions, () => content.definitionSaved);
}

export function useAskUnits() {
  const { content } = useTexts();
  return useUndoable<TaskProviders>(setTaskProviders, content.unitsAsked);
}

export function useSetUpdaters() {
  const { content } = useTexts();
  return useUndoable<UpdaterChoice>(setUpdaters, content.updatersSaved);
}

/** Shows a choice at once, before the server has answered; what it answers is fetched in any case. */
export function useShownAtOnce() {
  const client = useQueryClient();
  return ({ thingId, cycle, asked }: ContentChoice) =>
    client.setQueryData<PeriodContent>(periodContentQuery.queryKey, (before) =>
      before && asked !== null
        ? {
            ...before,
            rows: before.rows.map((row) =>
              row.id === thingId
                ? {
                    ...row,
                    cells: row.cells.map((cell) =>
                      cell.cycle === cycle
                        ? { ...cell, asked, chosen: asked, why: asked ? 'chosen' : 'not-chosen' }
                        : cell,
                    ),
                  }
                : row,
            ),
          }
        : before,
    );
}
