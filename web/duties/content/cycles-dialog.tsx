import { SegmentedControl, Stack } from '@mantine/core';
import { useState } from 'react';
import type { ContentCycle, ContentRow } from '../../../src/duties/content/contract.ts';
import { Dialog } from '../../design/dialog.tsx';
import { DialogActions } from '../../design/dialog-actions.tsx';
import { Form } from '../../design/form.tsx';
import { Problem } from '../../design/notices.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import css from './content.module.css';
import { useSetChoices } from './use-content.ts';

interface CyclesDialogProps {
  rows: readonly ContentRow[];
  cycles: readonly ContentCycle[];
  onDone: () => void;
  onClose: () => void;
}

const ASKED = { ask: true, leave: false, rule: null } as const;
type Act = keyof typeof ASKED | 'keep';

/** In which cycles all of them are asked; what is left as it is may differ from row to row. */
export function CyclesDialog({ rows, cycles, onDone, onClose }: CyclesDialogProps) {
  const { content: words, common } = useTexts();
  const [acts, setActs] = useState<Partial<Record<ContentCycle, Act>>>({});
  const save = useSetChoices();
  const choices = cycles.flatMap((cycle) => {
    const act = acts[cycle] ?? 'keep';
    return act === 'keep' ? [] : rows.map(({ id }) => ({ thingId: id, cycle, asked: ASKED[act] }));
  });
  const data: { value: Act; label: string }[] = [
    { value: 'keep', label: words.keep },
    { value: 'ask', label: words.asked },
    { value: 'leave', label: words.notAsked },
    { value: 'rule', label: words.byRule },
  ];
  return (
    <Dialog size="lg" title={words.cyclesTitle(numberText(rows.length))} onClose={onClose}>
      <Form onDone={() => save.mutate(choices, { onSuccess: onDone })}>
        <Stack gap="sm">
          {cycles.map((cycle) => (
            <div key={cycle} className={css.cycleChoice}>
              <span>{words.cycles[cycle]}</span>
              <SegmentedControl
                aria-label={words.cycles[cycle]}
                data={data}
                value={acts[cycle] ?? 'keep'}
                onChange={(act) => setActs({ ...acts, [cycle]: act })}
              />
            </div>
          ))}
          <Problem error={save.error} />
          <DialogActions action={common.save} busy={save.isPending} disabled={choices.length === 0} />
        </Stack>
      </Form>
    </Dialog>
  );
}
