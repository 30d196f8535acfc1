import { useState } from 'react';
import { Dialog } from '../../design/dialog.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { FurtherFilesDialog, FurtherReading } from '../../plans/upload/further-files.tsx';

interface AddFileDialogProps {
  planId: string;
  onClose: () => void;
}

/** A file that was missing, an appendix above all: read with the others, it makes a new draft of the plan. */
export function AddFileDialog({ planId, onClose }: AddFileDialogProps) {
  const { imports: words } = useTexts();
  const [importId, setImportId] = useState<string>();
  if (importId === undefined)
    return (
      <FurtherFilesDialog owner={{ kind: 'plans', id: planId }} onMade={setImportId} onClose={onClose} />
    );
  return (
    <Dialog title={words.further.title} onClose={onClose}>
      <FurtherReading importId={importId} onDone={onClose} />
    </Dialog>
  );
}
