/** The standing office enters for units that answer by telephone, paper or message: all that they owe in one table. */
import '../i18n/rooms/things.ts';
import '../i18n/rooms/bases.ts';
import '../i18n/rooms/progress.ts';
import '../i18n/rooms/wholes.ts';
import '../i18n/rooms/handedOn.ts';
import '../i18n/rooms/settling.ts';
import '../i18n/rooms/shortText.ts';
import '../i18n/rooms/forUnits.ts';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { canEnterForUnits } from '../../src/progress/permissions.ts';
import { periodsQuery } from '../api/duties.ts';
import { useMe } from '../api/me.ts';
import { owedQuery } from '../api/progress.ts';
import { ButtonLink } from '../design/button-link.tsx';
import { Empty, Problem, Waiting } from '../design/notices.tsx';
import { PageHead } from '../design/page-head.tsx';
import { useTitle } from '../design/title.ts';
import { useTexts } from '../i18n/texts.tsx';
import { OwedDesk } from './behalf/owed-desk.tsx';
import { soonest } from './behalf/soonest.ts';

export function OnBehalfPage() {
  const { forUnits: words } = useTexts();
  useTitle(words.title);
  const { user } = useMe();
  const may = canEnterForUnits(user, user.communeCode);
  const search = useSearch({ from: '/signed-in/reporting/on-behalf' });
  const periods = useQuery({ ...periodsQuery, enabled: may });
  const open = soonest(periods.data ?? []);
  const period = open.find(({ id }) => id === search.period) ?? open[0];
  const owed = useQuery(owedQuery(period?.id));
  return (
    <div className="page page-wide">
      {!(owed.data && period) && <PageHead title={words.title} />}
      {!may && <p className="notice">{words.notAllowed}</p>}
      <Problem error={periods.error ?? owed.error} />
      {may && (periods.isPending || owed.isLoading) && <Waiting />}
      {periods.data && !period && (
        <Empty title={words.none} hint={words.noneHint}>
          <ButtonLink to="/reporting">{words.toPeriods}</ButtonLink>
        </Empty>
      )}
      {owed.data && period && <OwedDesk key={period.id} owed={owed.data} periods={open} period={period} />}
    </div>
  );
}
