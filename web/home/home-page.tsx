import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { canImportPlan, canViewImports } from '../../src/plans/permissions.ts';
import { canViewSystem } from '../../src/system/permissions.ts';
import { importsQuery, plansQuery } from '../api/plans.ts';
import { type Filters, findingsQuery, registerCountQuery } from '../api/register.ts';
import { Mark, type Shape, StatusMark } from '../design/marks.tsx';
import { Empty, Problem } from '../design/notices.tsx';
import { useTitle } from '../design/title.ts';
import { dayText, momentText, timeText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useMe } from '../api/me.ts';
import { DiskNotice } from './disk-notice.tsx';
import css from './home.module.css';
import { UnencryptedNotice } from './unencrypted-notice.tsx';
import { planName } from '../../src/plans/draft/plan-name.ts';

/** One number of the register that opens the list behind it. */
function RegisterCount({ filters, children }: { filters: Filters; children: ReactNode }) {
  const count = useQuery(registerCountQuery(filters));
  return (
    <li>
      <Link className={css.count} to="/register" search={filters}>
        <b>{count.data ? numberText(count.data.total) : '…'}</b>
        {children}
      </Link>
    </li>
  );
}

/** What is serious and open; the number opens exactly these. */
function FindingsCount() {
  const { home } = useTexts();
  const found = useQuery(findingsQuery({ severity: 'serious' }));
  const open = found.data?.filter(({ waived }) => !waived).length;
  return (
    <li>
      <Link className={css.count} to="/register/findings" search={{ severity: 'serious' }}>
        <b>{open === undefined ? '…' : numberText(open)}</b>
        <Mark shape="triangle" tone={open ? 'bad' : 'soft'}>
          {home.findings}
        </Mark>
      </Link>
    </li>
  );
}

function ImportsCount() {
  const { home } = useTexts();
  const imports = useQuery(importsQuery);
  const waiting = imports.data?.filter((item) => item.status === 'draft').length;
  const reading =
    imports.data?.filter((item) => item.status === 'reading' || item.status === 'queued').length ?? 0;
  const mark: Shape = 'triangle';
  return (
    <li>
      <Link className={css.count} to="/imports">
        <b>{waiting === undefined ? '…' : numberText(waiting)}</b>
        <Mark shape={mark} tone="warn">
          {home.imports}
        </Mark>
        {reading > 0 && (
          <div className="soft">
            {home.reading}: {reading}
          </div>
        )}
      </Link>
    </li>
  );
}

function RecentPlans() {
  const { home, plans: words } = useTexts();
  const plans = useQuery(plansQuery);
  const recent = (plans.data ?? [])
    .filter(({ withdrawnAt }) => withdrawnAt === undefined)
    .toSorted((a, b) => b.confirmedAt.localeCompare(a.confirmedAt))
    .slice(0, 5);
  if (recent.length === 0) return null;
  return (
    <>
      <h2>{home.recent}</h2>
      <ul className={css.recent}>
        {recent.map((plan) => (
          <li key={plan.id}>
            <Link to="/plans/$id" params={{ id: plan.id }}>
              {planName(plan.header) ?? words.untitled}
            </Link>{' '}
            <span className="soft">{momentText(plan.confirmedAt)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is waiting for the person, as numbers that open their lists. */
export function HomePage() {
  const { home, plans: planWords } = useTexts();
  const { user } = useMe();
  const all = useQuery(registerCountQuery({}));
  const plans = useQuery(plansQuery);
  useTitle(home.title);
  const mayImport = canImportPlan(user, user.communeCode);
  const empty = plans.data?.length === 0;
  const followed = plans.data?.filter(({ withdrawnAt }) => withdrawnAt === undefined);
  return (
    <div className="page">
      <h1>{home.welcome(user.name)}</h1>
      <UnencryptedNotice />
      <Problem error={all.error} onRetry={() => void all.refetch()} />
      {canViewSystem(user, user.communeCode) && <DiskNotice />}
      {empty && (
        <Empty title={home.beginTitle} hint={mayImport ? home.beginText : home.beginReader}>
          {mayImport && <Link to="/imports">{planWords.toImport}</Link>}
        </Empty>
      )}
      <h2>{home.waiting}</h2>
      <ul className={css.counts}>
        {canViewImports(user, user.communeCode) && <ImportsCount />}
        <RegisterCount filters={{ kind: 'task', status: 'overdue' }}>
          <StatusMark status="overdue" />
          <div className="soft">{home.overdue}</div>
        </RegisterCount>
        <RegisterCount filters={{ kind: 'task', status: 'near-due' }}>
          <StatusMark status="near-due" />
          <div className="soft">
            {home.nearDue} {home.nearDueHint}
          </div>
        </RegisterCount>
        <FindingsCount />
        <RegisterCount filters={{ kind: 'task', status: 'no-deadline' }}>
          <Mark shape="dash" tone="soft">
            {home.noDeadline}
          </Mark>
        </RegisterCount>
      </ul>
      <h2>{home.all}</h2>
      <ul className={css.counts}>
        <RegisterCount filters={{ kind: 'indicator' }}>{home.indicators}</RegisterCount>
        <RegisterCount filters={{ kind: 'task' }}>{home.tasks}</RegisterCount>
        <RegisterCount filters={{ kind: 'qualitative' }}>{home.qualitative}</RegisterCount>
        <RegisterCount filters={{ kind: 'general' }}>{home.general}</RegisterCount>
        <li>
          <Link className={css.count} to="/plans">
            <b>{followed ? numberText(followed.length) : '…'}</b>
            {home.plans}
          </Link>
        </li>
      </ul>
      {all.data && <p className="soft">{home.asOf(timeText(all.data.asOf), dayText(all.data.asOf))}</p>}
      <RecentPlans />
    </div>
  );
}
