import { useQuery } from '@tanstack/react-query';
import { canManagePeriods } from '../../src/duties/permissions.ts';
import { flowsQuery } from '../api/flows.ts';
import { useMe } from '../api/me.ts';
import { ButtonLink } from '../design/button-link.tsx';
import { useTexts } from '../i18n/texts.tsx';

/** What comes after a plan was confirmed: as long as nobody confirmed who reports to whom, nothing is asked of anybody. */
export function NextStep({ planId }: { planId: string }) {
  const { flows: words } = useTexts();
  const { user } = useMe();
  const tables = useQuery({ ...flowsQuery, enabled: canManagePeriods(user, user.communeCode) });
  const table = tables.data?.plans.find((plan) => plan.planId === planId);
  if (!table || table.flows.some(({ confirmedAt }) => confirmedAt !== undefined)) return null;
  return (
    <div className="notice row-between no-print" role="status">
      <span>
        <strong>{words.nextStep}</strong> <span className="soft">{words.nextStepHint}</span>
      </span>
      <ButtonLink to="/reporting/flows" search={{ plan: planId }}>
        {words.nextStepGo}
      </ButtonLink>
    </div>
  );
}
