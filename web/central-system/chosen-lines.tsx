import { Button } from '@mantine/core';
import type { CentralLine } from '../../src/central-system/contract.ts';
import { ChosenActs, ChosenBar } from '../design/chosen-bar.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useEntering } from './use-entering.ts';

interface ChosenLinesProps {
  lines: readonly CentralLine[];
  onNone: () => void;
}

/** Ticks all that are chosen at once. */
export function ChosenLines({ lines, onNone }: ChosenLinesProps) {
  const { centralSystem: words } = useTexts();
  const { enter } = useEntering(onNone);
  return (
    <ChosenBar
      label={words.chosenLabel}
      said={words.chosen(numberText(lines.length))}
      none={words.noneChosen}
      onNone={onNone}
      error={enter.error}
    >
      <ChosenActs>
        <Button loading={enter.isPending} onClick={() => enter.mutate(lines)}>
          {words.enterMany(numberText(lines.length))}
        </Button>
      </ChosenActs>
    </ChosenBar>
  );
}
