import { daysBetween } from '../../src/shared/dates.ts';
import { Chip } from '../design/marks.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';

/** Within this many days a due day is near. */
const NEAR = 7;

/** How near a due day is; nothing while it is far. */
export function DueChip({ due, today }: { due: string | undefined; today: string }) {
  const { progress } = useTexts();
  if (due === undefined) return null;
  const days = daysBetween(today, due);
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
