import '../i18n/rooms/findings.ts';
import '../i18n/rooms/imports.ts';
import '../i18n/rooms/things.ts';
import '../i18n/rooms/flows.ts';
import '../i18n/rooms/start.ts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { PlanDetail } from '../../src/plans/confirmed/contract.ts';
import { canEnterStart } from '../../src/progress/permissions.ts';
import type { PlanHeader } from '../../src/reading/contract.ts';
import type { ThingClass } from '../../src/register/contract.ts';
import { useMe } from '../api/me.ts';
import { originalFile, planQuery } from '../api/plans.ts';
import { findingsQuery } from '../api/register.ts';
import { startCountQuery } from '../api/start.ts';
import { ButtonLink } from '../design/button-link.tsx';
import { Card } from '../design/card.tsx';
import { Count, Counts } from '../design/count.tsx';
import { Problem, Waiting } from '../design/notices.tsx';
import { PageHead, SectionHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { dateText, momentText } from '../format/dates.ts';
import { numberText, sizeText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { FindingsList } from '../register/findings/findings-list.tsx';
import { FormerCard } from './succession/former-card.tsx';
import { SameCard } from '../register/same/same-card.tsx';
import { NextStep } from './next-step.tsx';
import css from './plan.module.css';
import { Standing, Withdrawn } from './standing.tsx';
import { CLASSES } from '../register/list/filters.ts';
import { DOCUMENT_KIND_LABELS } from '../../src/register/labels.ts';
import { GivenTasks } from './given-tasks.tsx';
import { planName } from '../../src/plans/draft/plan-name.ts';

const SourceView = lazy(() => import('../document/source-view.tsx').then((m) => ({ default: m.SourceView })));

function HeaderFacts({ header }: { header: PlanHeader }) {
  const { plans, reading } = useTexts();
  const words = reading.header;
  const { signer } = header;
  const basis = header.legalBasis.map(({ number, date }) =>
    date ? `${number} (${dateText(date)})` : number,
  );
  const facts: [string, string | undefined][] = [
    [words.docType, header.docType],
    [plans.number, header.number ?? header.symbol],
    [words.date, dateText(header.date)],
    [words.issuer, header.issuer],
    [words.commune, [header.commune, header.province].filter(Boolean).join(', ')],
    [words.signer, [signer?.onBehalfOf, signer?.position, signer?.name].filter(Boolean).join(' – ')],
    [words.legalBasis, basis.join('; ')],
    [words.recipients, header.recipients.join('; ')],
  ];
  return (
    <dl className={css.facts}>
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

/** A plan of a commune that was merged into this one says so. */
function IssuedAs({ plan: { issuedAs } }: { plan: PlanDetail }) {
  const { plans: words } = useTexts();
  const { commune } = useMe();
  return issuedAs ? <p>{words.issuedAs(issuedAs, `${commune.type} ${commune.name}`)}</p> : null;
}

/** What the plan holds; each number opens it. */
function PlanCounts({ plan }: { plan: PlanDetail }) {
  const { register } = useTexts();
  const { indicators, tasks, coordinated, qualitative, general, unconcerned } = plan.counts;
  const counts = { indicator: indicators, task: tasks, coordinated, qualitative, general, unconcerned };
  const always: readonly ThingClass[] =
    plan.kind === 'plan' ? ['indicator', 'task', 'qualitative', 'general'] : ['task'];
  const shown = CLASSES.filter((kind) => always.includes(kind) || counts[kind] > 0);
  return (
    <Counts>
      {shown.map((kind) => (
        <Count
          key={kind}
          to="/register"
          search={{ plan: plan.id, kind }}
          value={counts[kind]}
          label={register.kinds[kind]}
        />
      ))}
    </Counts>
  );
}

function Files({ plan }: { plan: PlanDetail }) {
  const { plans: words } = useTexts();
  if (plan.files.length === 0) return <p className="soft">{words.noFiles}</p>;
  return (
    <ul>
      {plan.files.map((file, index) => (
        <li key={file.sha256}>
          <a href={originalFile({ kind: 'plans', id: plan.id }, index)} download={file.name}>
            {file.name}
          </a>{' '}
          <span className="soft">
            ({sizeText(file.size)}) · {words.sha}: <code className={css.hash}>{file.sha256}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Reporting({ plan }: { plan: PlanDetail }) {
  const { plans: words, reading } = useTexts();
  if (plan.reporting.length === 0) return <p>{words.noReporting}</p>;
  const { fields } = reading;
  return (
    <table className="dense cards">
      <thead>
        <tr>
          {[fields.cycle, fields.dueText, fields.from, fields.to, fields.quote].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plan.reporting.map((duty) => (
          <tr key={duty.id}>
            <th scope="row">{reading.cycles[duty.cycle]}</th>
            <td data-label={fields.dueText}>{duty.dueText}</td>
            <td data-label={fields.from}>{duty.from}</td>
            <td data-label={fields.to}>{duty.to}</td>
            <td data-label={fields.quote}>{duty.quote}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is not clear about the plan as it stands now, and what settles it. */
function Findings({ plan }: { plan: PlanDetail }) {
  const { plans: words } = useTexts();
  const found = useQuery(findingsQuery({ plan: plan.id }));
  return (
    <section aria-labelledby="findings">
      <SectionHead
        id="findings"
        title={words.findings}
        actions={
          found.data &&
          found.data.length > 0 && (
            <Link className="onward" to="/register/findings" search={{ plan: plan.id }}>
              {words.toFindings}
            </Link>
          )
        }
      />
      <Problem error={found.error} onRetry={() => void found.refetch()} />
      {found.data?.length === 0 && <p>{words.noFindings}</p>}
      <FindingsList findings={found.data ?? []} under="h2" />
    </section>
  );
}

function Versions({ plan }: { plan: PlanDetail }) {
  const { plans: words } = useTexts();
  return (
    <ul>
      {plan.versions.map((version) => (
        <li key={version.version}>
          {words.version} {version.version}:{' '}
          {words.confirmedBy(version.confirmedBy, momentText(version.confirmedAt))}
          {version.legalBasis && ` · ${words.legalBasis}: ${version.legalBasis}`}
        </li>
      ))}
    </ul>
  );
}

/** Until somebody said how its rows stand, nothing of the plan counts as overdue: one way there. */
function ToReview({ planId }: { planId: string }) {
  const { start: words } = useTexts();
  const { user } = useMe();
  const enters = canEnterStart(user, user.communeCode);
  const { data: count } = useQuery({ ...startCountQuery(planId), enabled: enters });
  const open = count ? count.total - count.reviewed : 0;
  if (!enters || open === 0) return null;
  return (
    <Card
      title={words.card.title(numberText(open))}
      actions={
        <ButtonLink variant="default" to="/reporting/start">
          {words.card.go}
        </ButtonLink>
      }
    >
      <p>{words.card.hint}</p>
    </Card>
  );
}

export function PlanPage() {
  const { plans: words } = useTexts();
  const { id } = useParams({ from: '/signed-in/plans/$id' });
  const plan = useQuery(planQuery(id));
  const [document, setDocument] = useState(false);
  const title = (plan.data && planName(plan.data.header)) ?? words.title;
  useTitle(title);
  if (plan.isPending) return <Waiting />;
  if (!plan.data) {
    return (
      <div className="page">
        <Problem error={plan.error} onRetry={() => void plan.refetch()} />
      </div>
    );
  }
  const isPlan = plan.data.kind === 'plan';
  return (
    <div className="page">
      <PageHead
        title={title}
        about={isPlan ? undefined : DOCUMENT_KIND_LABELS[plan.data.kind]}
        actions={
          <>
            <ButtonLink variant="default" to="/register" search={{ plan: id }}>
              {words.toRegister}
            </ButtonLink>
            <Standing plan={plan.data} />
          </>
        }
      />
      <div className="cards-stack">
        <Withdrawn plan={plan.data} />
        {isPlan && <NextStep planId={id} />}
        <FormerCard plan={plan.data} />
        <SameCard planId={id} />
        {isPlan && <ToReview planId={id} />}
        <PlanCounts plan={plan.data} />
        <Card title={words.header}>
          <IssuedAs plan={plan.data} />
          <HeaderFacts header={plan.data.header} />
        </Card>
        <Card
          title={words.files}
          actions={
            plan.data.importId !== undefined && (
              <Button
                size="compact-sm"
                variant="default"
                aria-expanded={document}
                onClick={() => setDocument(!document)}
              >
                {words.document}
              </Button>
            )
          }
        >
          <Files plan={plan.data} />
          {document && (
            <div className={css.document}>
              <Suspense fallback={<Waiting />}>
                <SourceView owner={{ kind: 'plans', id }} location={undefined} showRequest={0} />
              </Suspense>
            </div>
          )}
        </Card>
        {!isPlan && <GivenTasks planId={id} />}
        {(isPlan || plan.data.reporting.length > 0) && (
          <Card title={words.reporting}>
            <Reporting plan={plan.data} />
          </Card>
        )}
        <Findings plan={plan.data} />
        <Card title={words.versions}>
          <Versions plan={plan.data} />
        </Card>
      </div>
    </div>
  );
}
