import '../../i18n/rooms/things.ts';
import '../../i18n/rooms/flows.ts';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { FlowTables, PlanFlowTable } from '../../../src/duties/confirming/contract.ts';
import { flowsQuery } from '../../api/flows.ts';
import { ButtonLink } from '../../design/button-link.tsx';
import { Card } from '../../design/card.tsx';
import { Empty, Problem, Waiting } from '../../design/notices.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTitle } from '../../design/title.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { PlanFlows } from './plan-flows.tsx';
import { SettingsCard } from './settings-card.tsx';
import { YearCard } from './year-card.tsx';

/** Who reports to whom and when: the table of a plan to be confirmed, and what holds for the whole commune. */
export function FlowsPage() {
  const { flows: words } = useTexts();
  const { plan } = useSearch({ from: '/signed-in/reporting/flows' });
  const page = useQuery(flowsQuery);
  const tables = page.data;
  const shown = tables?.plans.find(({ planId }) => planId === plan) ?? tables?.plans[0];
  useTitle(shown ? words.titleOf(shown.planName) : words.title);
  return (
    <div className="page">
      {!shown && <PageHead title={words.title} />}
      <Problem error={page.error} onRetry={() => void page.refetch()} />
      {page.isPending && <Waiting />}
      {tables && !shown && (
        <Empty title={words.empty} hint={words.emptyHint}>
          <ButtonLink to="/plans">{words.toPlans}</ButtonLink>
        </Empty>
      )}
      {tables && shown && (
        <>
          <PlanFlows key={keyOf(shown)} table={shown} ground={tables} />
          <Others tables={tables} shown={shown} />
        </>
      )}
    </div>
  );
}

/** Another state of the table begins the form anew; what was typed is brought back by it. */
const keyOf = ({ planId, flows }: PlanFlowTable): string =>
  [planId, ...flows.map(({ id, version }) => `${id} ${version}`)].join(' ');

function Others({ tables, shown }: { tables: FlowTables; shown: PlanFlowTable }) {
  const { flows: words } = useTexts();
  const navigate = useNavigate();
  return (
    <div className="cards-stack">
      {tables.plans.length > 1 && (
        <Card title={words.plan}>
          <NativeSelect
            aria-label={words.plan}
            data={tables.plans.map(({ planId, planName }) => ({ value: planId, label: planName }))}
            value={shown.planId}
            onChange={(event) =>
              void navigate({ to: '/reporting/flows', search: { plan: event.currentTarget.value } })
            }
          />
        </Card>
      )}
      <Card title={words.content}>
        <p className="soft">{words.contentHint}</p>
        <ButtonLink variant="default" to="/reporting/content">
          {words.toContent}
        </ButtonLink>
      </Card>
      <div className="cards-beside">
        <SettingsCard />
        <YearCard today={tables.today} />
      </div>
    </div>
  );
}
