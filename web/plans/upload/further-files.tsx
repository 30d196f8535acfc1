/** A further file of a plan that is here already: sent, read together with the others, and then gone over to. */
import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { addFiles, importQuery, importsQuery, type SourceOwner } from '../../api/plans.ts';
import { Dialog } from '../../design/dialog.tsx';
import { Problem } from '../../design/notices.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { ReadingProgress } from './reading-progress.tsx';
import { NotSent, SendingFiles } from './sending-files.tsx';
import { UploadForm } from './upload-form.tsx';
import { useSending } from './use-sending.ts';

interface FurtherFilesDialogProps {
  /** The import or the plan to which the files belong. */
  owner: SourceOwner;
  /** The import that reads all of them together. */
  onMade: (importId: string) => void;
  onClose: () => void;
}

/** Chooses and sends the files; the reading goes on by itself when they have arrived. */
export function FurtherFilesDialog({ owner, onMade, onClose }: FurtherFilesDialogProps) {
  const { imports: words } = useTexts();
  const client = useQueryClient();
  const { busy, sending, outcome, error, ...acts } = useSending({
    send: (files: File[], _: undefined, options) => addFiles(owner, files, options),
    onMade: async ({ id }) => {
      onMade(id);
      await client.invalidateQueries({ queryKey: importsQuery.queryKey });
    },
  });
  return (
    <Dialog onClose={onClose} title={words.further.title} size="lg" closable={!busy}>
      <p>{words.further.text[owner.kind]}</p>
      <UploadForm busy={busy} action={words.further.send} onUpload={(files) => acts.send(files, undefined)} />
      {busy && <SendingFiles sending={sending} onCancel={acts.cancel} />}
      {outcome === 'refused' && <Problem error={error} />}
      {(outcome === 'stopped' || outcome === 'broken') && (
        <NotSent sending={sending} stopped={outcome === 'stopped'} onAgain={acts.sendAgain} />
      )}
    </Dialog>
  );
}

interface FurtherReadingProps {
  importId: string;
  onDone: () => void;
}

/** How far the reading of the further file is; the screen goes over to the new draft when it opens. */
export function FurtherReading({ importId, onDone }: FurtherReadingProps) {
  const { imports: words, common } = useTexts();
  const navigate = useNavigate();
  const item = useQuery(importQuery(importId)).data;
  const status = item?.status;
  useEffect(() => {
    if (status !== 'draft') return;
    onDone();
    void navigate({ to: '/imports/$id', params: { id: importId } });
  }, [status, importId, navigate, onDone]);
  const ended = status === 'failed' || status === 'discarded';
  return (
    <div className={ended ? 'problem' : 'notice'} role={ended ? 'alert' : 'status'}>
      <strong>{ended ? words.further.failed : words.further.reading}</strong>
      {ended ? <p>{item?.problem}</p> : <ReadingProgress item={item} />}
      {ended && (
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {common.close}
        </Button>
      )}
    </div>
  );
}
