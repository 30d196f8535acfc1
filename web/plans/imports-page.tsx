import '../i18n/rooms/imports.ts';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlanImport } from '../../src/plans/intake/contract.ts';
import { canImportPlan } from '../../src/plans/permissions.ts';
import { discardImport, importsQuery } from '../api/plans.ts';
import { ConfirmDialog } from '../design/confirm-dialog.tsx';
import { Chip, type Shape } from '../design/marks.tsx';
import { Empty, Problem, Waiting } from '../design/notices.tsx';
import { PageHead, SectionHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { momentText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useMe } from '../api/me.ts';
import { SameFiles } from './same-files.tsx';
import { NotSent, SendingFiles } from './upload/sending-files.tsx';
import { UploadForm } from './upload/upload-form.tsx';
import { useUpload } from './upload/use-upload.ts';

const STATUS_MARKS = {
  queued: { shape: 'ring', tone: 'soft' },
  reading: { shape: 'ring', tone: 'accent' },
  failed: { shape: 'square', tone: 'bad' },
  draft: { shape: 'triangle', tone: 'warn' },
  confirmed: { shape: 'check', tone: 'good' },
  discarded: { shape: 'cross', tone: 'soft' },
} as const satisfies Record<PlanImport['status'], { shape: Shape; tone: string }>;

/** What the link of an import leads to. */
const LINK_WORDS = {
  queued: 'watch',
  reading: 'watch',
  failed: 'seeWhy',
  draft: 'resume',
} as const satisfies Partial<Record<PlanImport['status'], string>>;

/** Chooses files and sends them; files seen before lead to what came of them. */
function Upload() {
  const { busy, sending, sameAs, outcome, error, ...acts } = useUpload();
  return (
    <>
      <UploadForm busy={busy} onUpload={acts.send} />
      {busy && <SendingFiles sending={sending} onCancel={acts.cancel} />}
      {outcome === 'refused' && <Problem error={error} />}
      {(outcome === 'stopped' || outcome === 'broken') && (
        <NotSent sending={sending} stopped={outcome === 'stopped'} onAgain={acts.sendAgain} />
      )}
      {sameAs && <SameFiles sameAs={sameAs} onAgain={acts.readAgain} />}
    </>
  );
}

/** Gives an import up, after asking; nothing of it is deleted. */
function DiscardImport({ item }: { item: PlanImport }) {
  const { imports: words } = useTexts();
  const { user } = useMe();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const discard = useMutation({
    mutationFn: () => discardImport(item.id),
    onSuccess: () => client.invalidateQueries({ queryKey: importsQuery.queryKey }),
  });
  if (!canImportPlan(user, user.communeCode)) return null;
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={() => setAsking(true)}>
        {words.discard}
      </Button>
      {asking && (
        <ConfirmDialog
          title={words.discard}
          subject={item.title ?? item.files[0]?.name}
          follows={words.discardText}
          action={words.discard}
          busy={discard.isPending}
          error={discard.error}
          onConfirm={() => discard.mutate()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function ImportRow({ item }: { item: PlanImport }) {
  const { imports, plans } = useTexts();
  const { counts } = item;
  const total = counts ? counts.indicators + counts.tasks + counts.qualitative + counts.general : 0;
  return (
    <tr>
      <th scope="row">
        {item.planId ? (
          <Link to="/plans/$id" params={{ id: item.planId }}>
            {item.title ?? plans.untitled}
          </Link>
        ) : (
          <Link to="/imports/$id" params={{ id: item.id }}>
            {item.title ?? item.files[0]?.name}
          </Link>
        )}
      </th>
      <td data-label={imports.files}>{item.files.map((file) => file.name).join('; ')}</td>
      <td data-label={imports.state}>
        <Chip {...STATUS_MARKS[item.status]}>{imports.statuses[item.status]}</Chip>
      </td>
      <td data-label={imports.progress} className="number">
        {counts && item.status === 'draft' ? `${counts.accepted}/${total}` : ''}
      </td>
      <td data-label={imports.at}>{momentText(item.createdAt)}</td>
      <td data-label={imports.by}>{item.createdBy}</td>
      <td>
        {item.planId && (
          <Link className="onward" to="/plans/$id" params={{ id: item.planId }}>
            {imports.openPlan}
          </Link>
        )}
        {item.status !== 'discarded' && item.status !== 'confirmed' && (
          <span className="row">
            <Link className="onward" to="/imports/$id" params={{ id: item.id }}>
              {imports[LINK_WORDS[item.status]]}
            </Link>
            {item.status === 'draft' && <DiscardImport item={item} />}
          </span>
        )}
      </td>
    </tr>
  );
}

export function ImportsPage() {
  const { imports: words, common } = useTexts();
  const { user } = useMe();
  const list = useQuery({ ...importsQuery, refetchInterval: 10_000 });
  useTitle(words.title);
  const heads = [words.plan, words.files, words.state, words.progress, words.at, words.by];
  return (
    <div className="page">
      <PageHead title={words.title} />
      {canImportPlan(user, user.communeCode) && <Upload />}
      <SectionHead title={words.listTitle} />
      <Problem error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Waiting />}
      {list.data?.length === 0 && <Empty title={words.none} hint={words.noneHint} />}
      {list.data && list.data.length > 0 && (
        <table className="dense cards">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{common.open}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {list.data.map((item) => (
              <ImportRow key={item.id} item={item} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
