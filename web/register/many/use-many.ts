/** What is done with several rows of the register at once: it says so, and can be taken back. */
import { useMutation } from '@tanstack/react-query';
import type { Deadline } from '../../../src/reading/contract.ts';
import type { ContentsChanged, ShownThing } from '../../../src/register/changes/contract.ts';
import { dateThings, leadThings, putBackThings, restoreThings, retireThings } from '../../api/register.ts';
import { useTold } from '../../design/toast.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { useRefresh } from '../use-refresh.ts';

const shownOf = (rows: readonly ShownThing[]): ShownThing[] =>
  rows.map(({ id, kind, version }) => ({ id, kind, version }));

/** Says what was changed, and offers to put it back as it was. */
function useChanged() {
  const { many, things } = useTexts();
  const told = useTold();
  const refresh = useRefresh();
  return ({ changed, former }: ContentsChanged, reason: string, said: (count: string) => string) => {
    if (changed === 0) return told(many.unchanged);
    const putBack = async () => {
      await putBackThings({ things: former, reason: things.undoReason(reason) });
      await refresh();
    };
    told(said(numberText(changed)), putBack);
  };
}

interface LeadOrder {
  unit: { id: string; name: string };
  basis: string;
  reason: string;
}

/** One unit leads all of the rows. */
export function useLeadMany(rows: readonly ShownThing[]) {
  const { many } = useTexts();
  const changed = useChanged();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ unit, basis, reason }: LeadOrder) =>
      leadThings({ things: shownOf(rows), unitId: unit.id, ...(basis && { basis }), reason }),
    onSuccess: (answer, { unit, reason }) =>
      changed(answer, reason, (count) => many.leadDone(count, unit.name)),
    onSettled: refresh,
  });
}

interface DateOrder {
  deadline: Deadline;
  basis: string;
  reason: string;
}

/** All of the rows, tasks, have one deadline. */
export function useDateMany(rows: readonly ShownThing[]) {
  const { many } = useTexts();
  const changed = useChanged();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ deadline, basis, reason }: DateOrder) =>
      dateThings({ things: shownOf(rows), deadline, ...(basis && { basis }), reason }),
    onSuccess: (answer, { reason }) => changed(answer, reason, many.deadlineDone),
    onSettled: refresh,
  });
}

/** None of the rows is followed any more, or all of them are again. */
export function useRetireMany(rows: readonly ShownThing[], act: 'retire' | 'restore') {
  const { many, things } = useTexts();
  const told = useTold();
  const refresh = useRefresh();
  const [send, back] = act === 'retire' ? [retireThings, restoreThings] : [restoreThings, retireThings];
  return useMutation({
    mutationFn: (reason: string) => send({ things: shownOf(rows), reason }),
    onSuccess: (answer, reason) =>
      told((act === 'retire' ? many.retireDone : many.restoreDone)(numberText(answer.changed)), async () => {
        await back({ things: answer.things, reason: things.undoReason(reason) });
        await refresh();
      }),
    onSettled: refresh,
  });
}
