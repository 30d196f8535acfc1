import { Button } from '@mantine/core';
import { momentText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import type { Typed } from './typed.ts';

/** Says that a form began with what its person had typed before, and lets it be given up. */
export function Restored({ typed }: { typed: Pick<Typed<unknown>, 'restored' | 'discard'> }) {
  const { common } = useTexts();
  const { restored, discard } = typed;
  if (!restored) return null;
  return (
    <div className="notice row-between" role="status">
      <span>
        {common.restored(momentText(restored.at))} {restored.outdated && common.restoredOutdated}
      </span>
      <Button size="compact-xs" variant="default" onClick={discard}>
        {common.giveUp}
      </Button>
    </div>
  );
}
