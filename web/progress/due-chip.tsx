import { Chip } from '../design/marks.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';

/** Within this many days a due day is near. */
const NEAR = 7;
const DAY_MS = 86_400_000;

/** Days from one day to another; negative when it is over. Both "2026-12-05". */
export const daysUntil = (due: string, today: string): number =>
  Math.round((Date.parse(due) - Date.parse(today)) / DAY_MS);

/** How near a due day is; nothing while it is far. */
export function DueChip({ due, today }: { due: string | undefined; today: string }) {
  const { progress } = useTexts();
  if (due === undefined) return null;
  const days = daysUntil(due, today);
  if (days < 0)
    return (
      <Chip shape="square" tone="bad">
        {progress.late(numberText(-days))}
      </Chip>
    );
  if (days > NEAR) return null;
  return (
    <Chip shape="triangle" tone="warn">
      {days === 0 ? progress.today : progress.left(numberText(days))}
    </Chip>
  );
}
