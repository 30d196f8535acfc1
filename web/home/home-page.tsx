import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { canImportPlan, canViewImports } from '../../src/plans/permissions.ts';
import { canViewSystem } from '../../src/system/permissions.ts';
import { importsQuery, plansQuery } from '../api/plans.ts';
import { type Filters, findingsQuery, registerCountQuery } from '../api/register.ts';
import { Count, Counts } from '../design/count.tsx';
import { Empty, Problem } from '../design/notices.tsx';
import { PageHead, SectionHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { dayText, momentText, timeText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useMe } from '../api/me.ts';
import { DiskNotice } from './disk-notice.tsx';
import css from './home.module.css';
import { UnencryptedNotice } from './unencrypted-notice.tsx';
import { planName } from '../../src/plans/draft/plan-name.ts';

interface RegisterCountProps {
  filters: Filters;
  label: ReactNode;
  note?: string;
  tone?: 'warn' | 'bad';
}

/** One number of the register that opens the list behind it. */
function RegisterCount({ filters, ...words }: RegisterCountProps) {
  const count = useQuery(registerCountQuery(filters));
  return <Count to="/register" search={filters} value={count.data?.total} {...words} />;
}

/** What is serious and open; the number opens exactly these. */
function FindingsCount() {
  const { home } = useTexts();
  const found = useQuery(findingsQuery({ severity: 'serious' }));
  const open = found.data?.filter(({ waived }) => !waived).length;
  return (
    <Count
      to="/register/findings"
      search={{ severity: 'serious' }}
      value={open}
      tone="bad"
      label={home.findings}
    />
  );
}

function ImportsCount() {
  const { home } = useTexts();
  const imports = useQuery(importsQuery);
  const waiting = imports.data?.filter((item) => item.status === 'draft').length;
  const reading =
    imports.data?.filter((item) => item.status === 'reading' || item.status === 'queued').length ?? 0;
  return (
    <Count
      to="/imports"
      value={waiting}
      tone="warn"
      label={home.imports}
      note={reading > 0 && `${home.reading}: ${numberText(reading)}`}
    />
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
      <SectionHead title={home.recent} />
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
  const { home, plans: planWords, register } = useTexts();
  const { user } = useMe();
  const all = useQuery(registerCountQuery({}));
  const plans = useQuery(plansQuery);
  useTitle(home.title);
  const mayImport = canImportPlan(user, user.communeCode);
  const empty = plans.data?.length === 0;
  const followed = plans.data?.filter(({ withdrawnAt }) => withdrawnAt === undefined);
  return (
    <div className="page">
      <PageHead title={home.welcome(user.name)} />
      <UnencryptedNotice />
      <Problem error={all.error} onRetry={() => void all.refetch()} />
      {canViewSystem(user, user.communeCode) && <DiskNotice />}
      {empty && (
        <Empty title={home.beginTitle} hint={mayImport ? home.beginText : home.beginReader}>
          {mayImport && <Link to="/imports">{planWords.toImport}</Link>}
        </Empty>
      )}
      <SectionHead title={home.waiting} />
      <Counts>
        {canViewImports(user, user.communeCode) && <ImportsCount />}
        <RegisterCount
          filters={{ kind: 'task', status: 'overdue' }}
          tone="bad"
          label={register.statuses.overdue}
          note={home.overdue}
        />
        <RegisterCount
          filters={{ kind: 'task', status: 'near-due' }}
          tone="warn"
          label={register.statuses['near-due']}
          note={`${home.nearDue} ${home.nearDueHint}`}
        />
        <FindingsCount />
        <RegisterCount filters={{ kind: 'task', status: 'no-deadline' }} label={home.noDeadline} />
      </Counts>
      <SectionHead title={home.all} />
      <Counts>
        <RegisterCount filters={{ kind: 'indicator' }} label={home.indicators} />
        <RegisterCount filters={{ kind: 'task' }} label={home.tasks} />
        <RegisterCount filters={{ kind: 'qualitative' }} label={home.qualitative} />
        <RegisterCount filters={{ kind: 'general' }} label={home.general} />
        <Count to="/plans" value={followed?.length} label={home.plans} />
      </Counts>
      {all.data && <p className="soft">{home.asOf(timeText(all.data.asOf), dayText(all.data.asOf))}</p>}
      <RecentPlans />
    </div>
  );
}
