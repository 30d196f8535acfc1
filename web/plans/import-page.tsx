import '../i18n/rooms/findings.ts';
import '../i18n/rooms/imports.ts';
import '../i18n/rooms/things.ts';
import '../i18n/rooms/confirm.ts';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState } from 'react';
import type { PlanImport } from '../../src/plans/intake/contract.ts';
import { cancelImport, importQuery } from '../api/plans.ts';
import { Empty, Problem, Waiting } from '../design/notices.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { useTexts } from '../i18n/texts.tsx';
import { FurtherFilesDialog, FurtherReading } from './upload/further-files.tsx';
import { ReadingProgress } from './upload/reading-progress.tsx';

const ConfirmScreen = lazy(() =>
  import('./confirm/confirm-screen.tsx').then((m) => ({ default: m.ConfirmScreen })),
);

const KeptChanges = lazy(() =>
  import('./confirm/kept-changes.tsx').then((m) => ({ default: m.KeptChanges })),
);

function Reading({ item }: { item: PlanImport }) {
  const { imports: words } = useTexts();
  const client = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => cancelImport(item.id),
    onSuccess: () => client.invalidateQueries({ queryKey: importQuery(item.id).queryKey }),
  });
  useTitle(words.reading);
  return (
    <div className="page">
      <PageHead title={words.reading} />
      <p>{item.files.map((file) => file.name).join('; ')}</p>
      <ReadingProgress item={item} />
      <p className="soft">{words.readingHint}</p>
      <Problem error={cancel.error} />
      <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
        {words.cancel}
      </Button>
    </div>
  );
}

const EndedNotice = lazy(() =>
  import('./confirm/ended-notice.tsx').then((m) => ({ default: m.EndedNotice })),
);

function Ended({ item }: { item: PlanImport }) {
  const { imports: words } = useTexts();
  const failed = item.status === 'failed';
  const title = failed ? words.failed : words.statuses[item.status];
  useTitle(title);
  return (
    <div className="page">
      <PageHead title={title} />
      <p>{item.files.map((file) => file.name).join('; ')}</p>
      {failed ? (
        <div className="problem" role="alert">
          <strong>{item.problem}</strong>
          <div>{words.failedHint}</div>
        </div>
      ) : (
        <Empty title={title} />
      )}
      <Suspense>
        <EndedNotice item={item} />
        <KeptChanges importId={item.id} />
      </Suspense>
      <p className="row">
        <Link to="/imports">{words.uploadOther}</Link>
        {!item.ended && item.continuedBy && (
          <Link to="/imports/$id" params={{ id: item.continuedBy }}>
            {words.further.open}
          </Link>
        )}
        {!item.ended && item.planId && (
          <Link to="/plans/$id" params={{ id: item.planId }}>
            {words.openPlan}
          </Link>
        )}
      </p>
    </div>
  );
}

/** A draft to be confirmed; a further file of its plan may be under way meanwhile. */
function DraftPage({ importId }: { importId: string }) {
  const [further, setFurther] = useState<string>();
  const done = useCallback(() => setFurther(undefined), []);
  return (
    <Suspense fallback={<Waiting />}>
      <ConfirmScreen
        importId={importId}
        notice={further && <FurtherReading importId={further} onDone={done} />}
        addFile={(onClose) => (
          <FurtherFilesDialog
            owner={{ kind: 'imports', id: importId }}
            onMade={(made) => {
              setFurther(made);
              onClose();
            }}
            onClose={onClose}
          />
        )}
      />
    </Suspense>
  );
}

/** One import, whatever its state: being read, to be confirmed, or at its end. */
export function ImportPage() {
  const { id } = useParams({ from: '/signed-in/imports/$id' });
  const item = useQuery(importQuery(id));
  /** A draft that is at the screen stays there when it ends, with what was typed. */
  const [opened, setOpened] = useState<string>();
  if (item.isPending) return <Waiting />;
  if (!item.data) {
    return (
      <div className="page">
        <Problem error={item.error} onRetry={() => void item.refetch()} />
      </div>
    );
  }
  if (item.data.status === 'draft' && opened !== id) setOpened(id);
  if (opened === id) return <DraftPage key={id} importId={id} />;
  switch (item.data.status) {
    case 'queued':
    case 'reading':
      return <Reading item={item.data} />;
    case 'draft':
      return <DraftPage key={id} importId={id} />;
    case 'failed':
    case 'confirmed':
    case 'discarded':
      return <Ended item={item.data} />;
  }
}
