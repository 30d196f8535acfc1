import '../../i18n/rooms/things.ts';
import '../../i18n/rooms/flows.ts';
import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { FlowTables, PlanFlowTable } from '../../../src/duties/confirming/contract.ts';
import { flowsQuery } from '../../api/flows.ts';
import { ButtonLink } from '../../design/button-link.tsx';
import { Card } from '../../design/card.tsx';
import { Empty, Problem, Waiting } from '../../design/notices.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTitle } from '../../design/title.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { PlanFlows } from './plan-flows.tsx';
import { LOOSE, nameOf, placeOf } from './table-name.ts';
import { SettingsCard } from './settings-card.tsx';
import { YearCard } from './year-card.tsx';

/** Who reports to whom and when: the table of a plan to be confirmed, and what holds for the whole commune. */
export function FlowsPage() {
  const { flows: words } = useTexts();
  const { plan } = useSearch({ from: '/signed-in/reporting/flows' });
  const page = useQuery(flowsQuery);
  const tables = page.data;
  const shown = tables && shownTable(tables, plan);
  useTitle(shown ? words.titleOf(nameOf(shown, words)) : words.title);
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

/** Of no plan: worth a page of its own as long as there is anything. */
const hasLoose = ({ loose, left }: FlowTables): boolean => loose.flows.length + left.length > 0;

/** That of the address; else that of the newest plan. */
function shownTable(tables: FlowTables, place: string | undefined): PlanFlowTable | undefined {
  const { plans, loose } = tables;
  const wanted = [...plans, loose].find((table) => placeOf(table) === place);
  return wanted ?? plans[0] ?? (hasLoose(tables) ? loose : undefined);
}

/** Another state of the table begins the form anew; what was typed is brought back by it. */
const keyOf = ({ flows, ...table }: PlanFlowTable): string =>
  [placeOf(table), ...flows.map(({ id, version }) => `${id} ${version}`)].join(' ');

function Others({ tables, shown }: { tables: FlowTables; shown: PlanFlowTable }) {
  const { flows: words } = useTexts();
  const navigate = useNavigate();
  const { plans, loose } = tables;
  const all = hasLoose(tables) || shown === loose ? [...plans, loose] : plans;
  return (
    <div className="cards-stack">
      {all.length > 1 && (
        <Card title={words.plan}>
          <NativeSelect
            aria-label={words.plan}
            data={all.map((table) => ({ value: placeOf(table), label: nameOf(table, words) }))}
            value={placeOf(shown)}
            onChange={(event) =>
              void navigate({ to: '/reporting/flows', search: { plan: event.currentTarget.value } })
            }
          />
          {shown.planId !== null && hasLoose(tables) && (
            <p className="small">
              <Link to="/reporting/flows" search={{ plan: LOOSE }}>
                {words.looseCount(numberText(tables.loose.flows.length + tables.left.length))}
              </Link>
            </p>
          )}
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
