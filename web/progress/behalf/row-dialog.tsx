/** Everything that an answer may need beside its cells: evidence, the document and its day, a word of explanation. */
import { Button } from '@mantine/core';
import { ButtonLink } from '../../design/button-link.tsx';
import { CloseButton, Dialog } from '../../design/dialog.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { CarriedRow } from '../carried.tsx';
import { FigureFields } from '../figure-fields.tsx';
import { shownDraft } from '../row-desk.ts';
import { RowClash } from '../row-clash.tsx';
import { RowEvidence } from '../row-evidence.tsx';
import { RowFields } from '../row-fields.tsx';
import { RowRemarks } from '../row-remarks.tsx';
import { TaskFields } from '../task-fields.tsx';
import type { Entry } from '../use-entry.ts';
import css from './behalf.module.css';
import type { OwedRow } from './owed-rows.ts';

interface RowDialogProps {
  row: OwedRow;
  entry: Entry;
  onClose: () => void;
}

export function RowDialog({ row: { form, item, standing }, entry, onClose }: RowDialogProps) {
  const { forUnits: words } = useTexts();
  const props = { form, item, entry };
  const theirs = standing === 'theirs' ? shownDraft(entry, item) : undefined;
  return (
    <Dialog title={item.name} size="lg" onClose={onClose}>
      <div className={css.stack}>
        <span className="soft">{form.duty.unitName}</span>
        {theirs && (
          <div className="notice row-between">
            {words.standing.theirs(item.draftBy ?? '')}
            <Button variant="default" onClick={() => entry.store.put(item, { ...theirs })}>
              {words.menu.take}
            </Button>
          </div>
        )}
        <CarriedRow {...props} />
        <RowClash {...props} />
        <RowFields row={item} store={entry.store}>
          {item.kind === 'task' ? <TaskFields {...props} /> : <FigureFields {...props} />}
        </RowFields>
        <RowEvidence {...props} />
        <RowRemarks {...props} />
        <div className="acts">
          <ButtonLink variant="default" to="/reporting/duties/$id" params={{ id: form.duty.id }}>
            {words.openForm}
          </ButtonLink>
          <CloseButton />
        </div>
      </div>
    </Dialog>
  );
}
