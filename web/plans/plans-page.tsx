import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Plan } from '../../src/plans/confirmed/contract.ts';
import { canImportPlan } from '../../src/plans/permissions.ts';
import { DOCUMENT_KIND_LABELS } from '../../src/register/labels.ts';
import { plansQuery } from '../api/plans.ts';
import { Chip } from '../design/marks.tsx';
import { Empty, Problem, Waiting } from '../design/notices.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { dateText, momentText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useMe } from '../api/me.ts';
import { planName } from '../../src/plans/draft/plan-name.ts';

function PlanRow({ plan }: { plan: Plan }) {
  const { plans: words } = useTexts();
  const { header, counts } = plan;
  return (
    <tr className={plan.withdrawnAt === undefined ? undefined : 'soft'}>
      <td data-label={words.number}>{header.number ?? header.symbol}</td>
      <td data-label={words.date}>{dateText(header.date)}</td>
      <th scope="row">
        <Link to="/plans/$id" params={{ id: plan.id }}>
          {planName(header) ?? words.untitled}
        </Link>
        {plan.kind !== 'plan' && <div className="soft">{DOCUMENT_KIND_LABELS[plan.kind]}</div>}
        {plan.withdrawnAt !== undefined && (
          <div>
            <Chip shape="cross" tone="soft">
              {words.withdrawn}
            </Chip>
          </div>
        )}
      </th>
      <td data-label={words.issuer}>{header.issuer}</td>
      <td data-label={words.indicators} className="number">
        <Link to="/register" search={{ plan: plan.id, kind: 'indicator' }}>
          {numberText(counts.indicators)}
        </Link>
      </td>
      <td data-label={words.tasks} className="number">
        <Link to="/register" search={{ plan: plan.id, kind: 'task' }}>
          {numberText(counts.tasks)}
        </Link>
      </td>
      <td data-label={words.findings} className="number">
        <Link to="/register/findings" search={{ plan: plan.id }}>
          {words.seriousOf(numberText(counts.serious), numberText(counts.findings))}
        </Link>
      </td>
      <td data-label={words.version} className="number">
        {plan.version}
      </td>
      <td data-label={words.confirmed}>
        {words.confirmedBy(plan.confirmedBy, momentText(plan.confirmedAt))}
      </td>
    </tr>
  );
}

/** Plans before other documents; those that are no longer followed come last. */
const inForceFirst = (plans: readonly Plan[]): Plan[] =>
  plans.toSorted(
    (a, b) =>
      Number(a.withdrawnAt !== undefined) - Number(b.withdrawnAt !== undefined) ||
      Number(a.kind !== 'plan') - Number(b.kind !== 'plan'),
  );

export function PlansPage() {
  const { plans: words } = useTexts();
  const { user } = useMe();
  const list = useQuery(plansQuery);
  useTitle(words.title);
  const texts = [words.number, words.date, words.name, words.issuer];
  const figures = [words.indicators, words.tasks, words.findings, words.version];
  return (
    <div className="page page-wide">
      <PageHead title={words.title} />
      <Problem error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <Waiting />}
      {list.data?.length === 0 && (
        <Empty title={words.none} hint={words.noneHint}>
          {canImportPlan(user, user.communeCode) && <Link to="/imports">{words.toImport}</Link>}
        </Empty>
      )}
      {list.data && list.data.length > 0 && (
        <table className="dense cards">
          <thead>
            <tr>
              {texts.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              {figures.map((head) => (
                <th key={head} scope="col" className="number">
                  {head}
                </th>
              ))}
              <th scope="col">{words.confirmed}</th>
            </tr>
          </thead>
          <tbody>
            {inForceFirst(list.data).map((plan) => (
              <PlanRow key={plan.id} plan={plan} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
