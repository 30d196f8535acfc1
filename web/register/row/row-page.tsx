import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { RegisterDetail, RowKind } from '../../../src/register/contract.ts';
import { classOf } from '../../../src/register/labels.ts';
import { canEditRow, canRetireRow } from '../../../src/register/permissions.ts';
import { cutText } from '../../../src/shared/cut-text.ts';
import { restoreRow, retireRow, rowQuery } from '../../api/register.ts';
import { AskReason } from '../../design/ask-reason.tsx';
import { SeverityMark, StatusMark } from '../../design/marks.tsx';
import { Problem, Waiting } from '../../design/notices.tsx';
import { useTitle } from '../../design/title.ts';
import { dateText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { useMe } from '../../api/me.ts';
import { targetsText } from '../list/columns.ts';
import { History } from './history.tsx';
import { RowEdit } from './row-edit.tsx';
import css from './row.module.css';
import { Targets } from './targets.tsx';

const SourceView = lazy(() => import('../../document/source-view.tsx').then((m) => ({ default: m.SourceView })));

function Facts({ detail }: { detail: RegisterDetail }) {
  const { register, reading } = useTexts();
  const { row } = detail;
  const { fields } = reading;
  const deadline = row.deadline && (row.deadline.text ?? reading.deadlineKinds[row.deadline.kind]);
  const facts: [string, string | undefined][] = [
    [fields.ordinal, row.ordinal],
    [fields.section, row.section],
    [fields.unit, row.unit],
    [fields.deliverable, row.deliverable],
    [fields.deadline, deadline],
    [fields.due, dateText(row.deadline?.due)],
    [fields.source, reading.sources[row.source]],
  ];
  return (
    <dl className={css.facts}>
      <div>
        <dt>{register.row.plan}</dt>
        <dd>
          <Link to="/plans/$id" params={{ id: row.planId }}>
            {row.planTitle}
          </Link>
        </dd>
      </div>
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Owners({ detail }: { detail: RegisterDetail }) {
  const { register: words } = useTexts();
  const { owners } = detail.row;
  if (owners.length === 0) return <p>{words.row.noOwners}</p>;
  return (
    <dl className={css.facts}>
      {owners.map((owner) => (
        <div key={`${owner.role} ${owner.text}`}>
          <dt>{words.ownerRoles[owner.role]}</dt>
          <dd>
            {owner.unitId ? (
              <Link to="/register" search={{ unit: owner.unitId }}>
                {owner.text}
              </Link>
            ) : (
              owner.text
            )}
            {owner.unitName && owner.unitName !== owner.text && (
              <span className="soft"> ({owner.unitName})</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Mentions({ detail }: { detail: RegisterDetail }) {
  const { register: words, reading } = useTexts();
  return (
    <>
      <h2>{words.row.mentions}</h2>
      <ul>
        {detail.mentions.map((mention) => (
          <li key={mention.id}>
            {mention.name}{' '}
            <span className="soft">
              {reading.sources[mention.source]}
              {mention.leads && ` · ${words.row.leading}`}
              {mention.targets.length > 0 && ` · ${targetsText(mention)}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Findings({ detail }: { detail: RegisterDetail }) {
  const { register: words, reading } = useTexts();
  if (detail.findings.length === 0) return null;
  return (
    <>
      <h2>{words.row.findings}</h2>
      <ul>
        {detail.findings.map((finding) => (
          <li key={`${finding.kind} ${finding.detail}`}>
            <SeverityMark severity={finding.severity} /> <strong>{reading.findings[finding.kind]}</strong>:{' '}
            {finding.detail}
          </li>
        ))}
      </ul>
    </>
  );
}

function Passage({ detail }: { detail: RegisterDetail }) {
  const { register: words } = useTexts();
  const [lead] = detail.mentions;
  if (!lead) return null;
  const { location, quote, planId } = lead;
  const where = [
    location.page === undefined ? undefined : words.row.page(location.page),
    location.table === undefined || location.row === undefined
      ? undefined
      : words.row.tableRow(location.table, location.row),
    location.line === undefined ? undefined : words.row.line(location.line),
  ].filter((part) => part !== undefined);
  return (
    <>
      <h2>{words.row.passage}</h2>
      <blockquote className={css.quote}>{quote}</blockquote>
      {where.length > 0 && <p className="soft">{where.join(', ')}</p>}
      {location.block !== undefined && (
        <div className={`${css.document} no-print`}>
          <Suspense fallback={<Waiting />}>
            <SourceView owner={{ kind: 'plans', id: planId }} location={location} showRequest={0} />
          </Suspense>
        </div>
      )}
    </>
  );
}

function useParamsOfRow(): { kind: RowKind; id: string } {
  const { kind, id } = useParams({ from: '/signed-in/register/$kind/$id' });
  return { kind: kind === 'task' ? 'task' : 'indicator', id };
}

interface ActionsProps {
  detail: RegisterDetail;
  onEdit: () => void;
}

function Actions({ detail, onEdit }: ActionsProps) {
  const { register: words } = useTexts();
  const { user } = useMe();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { row } = detail;
  const act = useMutation({
    mutationFn: (reason: string) =>
      (row.retired ? restoreRow : retireRow)(row.kind, row.id, { version: row.version, reason }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['register'] }),
  });
  const action = row.retired ? words.row.restore : words.row.retire;
  return (
    <div className="row no-print">
      {canEditRow(user, user.communeCode) && !row.retired && (
        <Button size="compact-sm" variant="default" onClick={onEdit}>
          {words.row.edit}
        </Button>
      )}
      {canRetireRow(user, user.communeCode) && (
        <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
          {action}
        </Button>
      )}
      {asking && (
        <AskReason
          place={{ form: row.retired ? 'restore' : 'retire', record: row.id }}
          title={action}
          text={row.retired ? row.name : words.row.retireText}
          action={action}
          busy={act.isPending}
          error={act.error}
          onDone={act.mutateAsync}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

/** One indicator or task: what it says, where that stands in the plan, and everything that happened to it. */
export function RowPage() {
  const { register: words } = useTexts();
  const { kind, id } = useParamsOfRow();
  const detail = useQuery(rowQuery(kind, id));
  const [editing, setEditing] = useState(false);
  useTitle(detail.data ? cutText(detail.data.row.name, 60) : words.title);
  if (detail.isPending) return <Waiting />;
  if (!detail.data) {
    return (
      <div className="page">
        <Problem error={detail.error} onRetry={() => void detail.refetch()} />
      </div>
    );
  }
  const { row } = detail.data;
  return (
    <div className="page">
      <p className="soft" style={{ margin: 0 }}>
        {words.kinds[classOf(row)]} {row.status && !row.retired && <StatusMark status={row.status} />}
        {row.retired && <StatusMark status="retired" />}
      </p>
      <h1>{row.name}</h1>
      <Actions detail={detail.data} onEdit={() => setEditing(true)} />
      <div className={css.columns}>
        <div>
          <Facts detail={detail.data} />
          <h2>{words.row.owners}</h2>
          <Owners detail={detail.data} />
          {row.kind === 'indicator' && <Targets targets={row.targets} unit={row.unit} />}
          <Findings detail={detail.data} />
          <Mentions detail={detail.data} />
        </div>
        <div>
          <Passage detail={detail.data} />
        </div>
      </div>
      <h2>{words.row.history}</h2>
      <History entries={detail.data.history} />
      {editing && <RowEdit key={row.id} detail={detail.data} onClose={() => setEditing(false)} />}
    </div>
  );
}
