import type { Duty } from '../../src/duties/contract.ts';
import { Chip } from '../design/marks.tsx';
import { dayText, timeText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';

/** Until when a closed period is unlocked for the unit; nothing in any other. */
export function UnlockedChip({ duty: { unlockedUntil: until } }: { duty: Pick<Duty, 'unlockedUntil'> }) {
  const { duties } = useTexts();
  if (until === undefined) return null;
  return (
    <Chip shape="ring" tone="accent">
      {duties.unlockedUntil(timeText(until), dayText(until))}
    </Chip>
  );
}
