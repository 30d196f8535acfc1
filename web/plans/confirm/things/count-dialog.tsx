import type { DraftThing } from '../../../../src/plans/draft/draft-things.ts';
import { Dialog } from '../../../design/dialog.tsx';
import { useTexts } from '../../../i18n/texts.tsx';
import { CountPicker } from './count-picker.tsx';
import { thingTab } from './things.ts';

interface CountDialogProps {
  /** All of one kind that stand in the tab. */
  things: readonly DraftThing[];
  onCount: (things: DraftThing[], counted: boolean) => void;
  onClose: () => void;
}

/** Decides about many things at once: those of a tab count from now on, or do not any more. */
export function CountDialog({ things, onCount, onClose }: CountDialogProps) {
  const { confirm } = useTexts();
  const [first] = things;
  if (!first) return null;
  const counted = !first.counted;
  const tab = thingTab({ ...first, counted });
  return (
    <Dialog onClose={onClose} title={confirm.things.countAs[tab]} size="xl">
      <p>{counted ? confirm.things.countText : confirm.things.uncountText(confirm.tabs[tab])}</p>
      <CountPicker
        things={things}
        action={(count) => confirm.things.countMany[tab](count)}
        onPick={(picked) => {
          onClose();
          onCount(picked, counted);
        }}
      />
    </Dialog>
  );
}
