import { Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import type { RegisterDetail } from '../../../src/register/contract.ts';
import { AskReason } from '../../design/ask-reason.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { placeText } from './mention-place.ts';
import { useSplit } from './use-split.ts';

interface SplitDialogProps {
  detail: RegisterDetail;
  /** Mentions that are chosen to begin with. */
  chosen: readonly string[];
  onClose: () => void;
}

/** Some of the places that state a thing are about something else. */
export function SplitDialog({ detail, chosen: first, onClose }: SplitDialogProps) {
  const texts = useTexts();
  const { things } = texts;
  const { row, mentions } = detail;
  const [chosen, setChosen] = useState<string[]>([...first]);
  const split = useSplit(detail);
  return (
    <AskReason
      place={{ form: 'split', record: row.id }}
      title={things.splitTitle}
      text={things.splitText}
      size="lg"
      action={things.splitAction}
      ready={chosen.length > 0 && chosen.length < mentions.length}
      busy={split.isPending}
      error={split.error}
      onDone={(reason) => split.mutateAsync({ mentions: chosen, reason })}
      onClose={onClose}
    >
      <Checkbox.Group label={things.splitChoice} value={chosen} onChange={setChosen}>
        <Stack gap="xs" mt={4}>
          {mentions.map((mention) => (
            <Checkbox
              key={mention.id}
              value={mention.id}
              label={mention.name}
              description={`${placeText(mention, texts)} · ${mention.planTitle}`}
            />
          ))}
        </Stack>
      </Checkbox.Group>
    </AskReason>
  );
}
