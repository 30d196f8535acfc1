import '../i18n/rooms/documents.ts';
import '../i18n/rooms/things.ts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { ReportPage as Page } from '../../src/documents/contract.ts';
import { canMakeReports } from '../../src/documents/permissions.ts';
import { reportQuery } from '../api/documents.ts';
import { useMe } from '../api/me.ts';
import { Problem, Waiting } from '../design/notices.tsx';
import { useTitle } from '../design/title.ts';
import { useTexts } from '../i18n/texts.tsx';
import { type Desk, DeskContext } from './desk.ts';
import css from './documents.module.css';
import { IssuedNotice } from './issued-notice.tsx';
import { Outline } from './outline.tsx';
import { Paper } from './paper.tsx';
import { Panel } from './panel.tsx';
import { ReportHead } from './report-head.tsx';
import { useTyping } from './use-typing.ts';

/** One report: how it is built, the paper itself, and what stands behind the number that was pressed. */
export function ReportPage() {
  const { documents: words } = useTexts();
  const { id } = useParams({ from: '/signed-in/documents/$id' });
  const report = useQuery(reportQuery(id));
  useTitle(report.data?.title ?? words.title);
  if (report.data) return <ReportView key={id} page={report.data} />;
  return (
    <div className="page">
      {report.isPending && <Waiting />}
      <Problem error={report.error} onRetry={() => void report.refetch()} />
    </div>
  );
}

function ReportView({ page }: { page: Page }) {
  const { user } = useMe();
  const typing = useTyping(page);
  const [chosen, choose] = useState<string>();
  const [editing, edit] = useState<string>();
  const mayMake = canMakeReports(user, user.communeCode);
  const editable = mayMake && !page.issued;
  const desk = useMemo<Desk>(
    () => ({
      page,
      typing,
      mayMake,
      editable,
      chosen,
      choose,
      editing: editable ? editing : undefined,
      edit,
    }),
    [page, typing, mayMake, editable, chosen, editing],
  );
  return (
    <DeskContext value={desk}>
      <div className={css.screen}>
        <div className={css.top}>
          <ReportHead mayMake={mayMake} />
        </div>
        {page.issued && <IssuedNotice issued={page.issued} mayMake={mayMake} />}
        <div className={css.columns}>
          <Outline />
          <Paper />
          <Panel />
        </div>
      </div>
    </DeskContext>
  );
}
