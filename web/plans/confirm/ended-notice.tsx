import '../../i18n/rooms/imports.ts';
import '../../i18n/rooms/confirm.ts';
import { Link } from '@tanstack/react-router';
import type { PlanImport } from '../../../src/plans/intake/contract.ts';
import { momentText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';

type Ended = PlanImport & { ended: NonNullable<PlanImport['ended']> };
const hasEnded = (item: PlanImport): item is Ended => item.ended !== undefined;

/** Says who ended a draft and when, and where the work goes on; nothing while it can be worked on. */
export function EndedNotice({ item }: { item: PlanImport }) {
  const { confirm, imports } = useTexts();
  if (!hasEnded(item)) return null;
  const { planId, continuedBy } = item;
  const words = confirm.draft.ended;
  const way =
    item.status === 'confirmed' ? 'confirmed' : continuedBy === undefined ? 'discarded' : 'continued';
  return (
    <div className="notice notice-warn" role="alert">
      <strong>{words[way](item.ended.by, momentText(item.ended.at))}</strong>
      <p className="row">
        {planId !== undefined && (
          <Link to="/plans/$id" params={{ id: planId }}>
            {imports.openPlan}
          </Link>
        )}
        {continuedBy !== undefined && (
          <Link to="/imports/$id" params={{ id: continuedBy }}>
            {imports.further.open}
          </Link>
        )}
      </p>
    </div>
  );
}
