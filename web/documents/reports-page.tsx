import '../i18n/rooms/documents.ts';
import '../i18n/rooms/things.ts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReportLine, Reports } from '../../src/documents/contract.ts';
import { canMakeReports } from '../../src/documents/permissions.ts';
import { reportsQuery } from '../api/documents.ts';
import { useMe } from '../api/me.ts';
import { labelledChoices } from '../design/choices.ts';
import { ListBar } from '../design/list-bar.tsx';
import { Chip } from '../design/marks.tsx';
import { Empty, Problem, Waiting } from '../design/notices.tsx';
import { ButtonLink } from '../design/button-link.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { dateText, momentText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './documents.module.css';
import { ErrataLine } from './errata-line.tsx';
import { MakeDialog } from './make-dialog.tsx';
import { TemplatesTools } from './templates-tools.tsx';
import { foundReports } from './found-reports.ts';
import { readReportSearch } from './report-search.ts';

/** "Báo cáo của xã": drafts and what was issued, the newest first. */
export function ReportsPage() {
  const { documents: words } = useTexts();
  const { user } = useMe();
  const list = useQuery(reportsQuery);
  const [making, setMaking] = useState(false);
  useTitle(words.title);
  const mayMake = canMakeReports(user, user.communeCode);
  const all = list.data?.reports ?? [];
  const drafts = all.filter(({ issued }) => !issued).length;
  const make = mayMake && list.data && <Button onClick={() => setMaking(true)}>{words.make.open}</Button>;
  return (
    <div className="page">
      <PageHead
        title={words.title}
        about={list.data && words.about(numberText(drafts), numberText(all.length - drafts))}
        actions={
          <>
            <ButtonLink to="/central-system" variant="default">
              {words.toCentral}
            </ButtonLink>
            {list.data && <TemplatesTools periods={list.data.periods} mayMake={mayMake} />}
            {all.length > 0 && make}
          </>
        }
      />
      <Problem error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Waiting />}
      {list.data && all.length === 0 && (
        <Empty title={words.none} hint={mayMake ? words.noneHint : words.noneForOthers}>
          {make}
        </Empty>
      )}
      {all.length > 0 && <ReportList reports={all} />}
      {making && list.data && <MakeDialog offered={list.data} onClose={() => setMaking(false)} />}
    </div>
  );
}

function ReportList({ reports }: Pick<Reports, 'reports'>) {
  const { documents: words } = useTexts();
  const search = useSearch({ from: '/signed-in/documents' });
  const navigate = useNavigate({ from: '/documents' });
  const go = (next: Record<string, unknown>) =>
    void navigate({ search: readReportSearch(next), replace: true });
  const found = foundReports(reports, search);
  return (
    <>
      <ListBar
        search={{ label: words.search, value: search.q ?? '', onChange: (q) => go({ ...search, q }) }}
        fields={[
          { name: 'kind', label: words.kind, choices: labelledChoices(words.kinds), value: search.kind },
          { name: 'state', label: words.state, choices: labelledChoices(words.states), value: search.state },
        ]}
        onChange={(name, value) => go({ ...search, [name]: value })}
        onClear={() => go({})}
      />
      {found.length === 0 ? (
        <Empty title={words.noneFound} hint={words.noneFoundHint} />
      ) : (
        <ReportTable reports={found} />
      )}
    </>
  );
}

function ReportTable({ reports }: Pick<Reports, 'reports'>) {
  const { documents: words } = useTexts();
  const { title, period, state, number, made } = words.heads;
  return (
    <table className="dense cards">
      <thead>
        <tr>
          {[title, period, state, number, made].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <ReportRow key={report.id} report={report} />
        ))}
      </tbody>
    </table>
  );
}

function ReportRow({ report }: { report: ReportLine }) {
  const { documents: words } = useTexts();
  const { id, kind, form, title, periodName, createdBy, createdAt, issued, corrected, errata } = report;
  return (
    <tr>
      <th scope="row">
        <Link to="/documents/$id" params={{ id }}>
          {title}
        </Link>
        <div className="soft small">
          {words.kinds[kind]} · {words.formShort[form]}
        </div>
        <div className="soft small">
          <ErrataLine errata={errata} />
        </div>
      </th>
      <td data-label={words.heads.period}>{periodName}</td>
      <td data-label={words.heads.state}>
        <span className={css.chips}>
          <StateChip issued={issued !== undefined} />
          {corrected > 0 && (
            <Chip shape="triangle" tone="warn">
              {words.correctedChip(numberText(corrected))}
            </Chip>
          )}
        </span>
      </td>
      <td data-label={words.heads.number}>
        {issued && (issued.number ?? <span className="soft">{words.noNumber}</span>)}
        {issued?.issuedOn && <div className="soft small">{dateText(issued.issuedOn)}</div>}
      </td>
      <td data-label={words.heads.made}>
        {createdBy}
        <div className="soft small">{momentText(createdAt)}</div>
      </td>
    </tr>
  );
}

function StateChip({ issued }: { issued: boolean }) {
  const { documents: words } = useTexts();
  if (!issued)
    return (
      <Chip shape="ring" tone="accent">
        {words.states.draft}
      </Chip>
    );
  return (
    <Chip shape="check" tone="good">
      {words.states.issued}
    </Chip>
  );
}
