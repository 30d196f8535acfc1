/** "Ai trả lời": rows without a living owner, and units that were asked and have not moved for long. */
import '../../i18n/rooms/many.ts';
import '../../i18n/rooms/things.ts';
import '../../i18n/rooms/content.ts';
import '../../i18n/rooms/answering.ts';
import { useQuery } from '@tanstack/react-query';
import type { Answerability } from '../../../src/duties/content/contract.ts';
import { canSetContent } from '../../../src/duties/permissions.ts';
import { useMe } from '../../api/me.ts';
import { answerabilityQuery } from '../../api/period-content.ts';
import { Card } from '../../design/card.tsx';
import { Empty, Problem, Waiting } from '../../design/notices.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTitle } from '../../design/title.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { useSelectedRows } from '../choose-rows.tsx';
import type { OwnerlessRow } from './gap-groups.ts';
import { OwnersBar } from './owners-bar.tsx';
import { OwnersTable } from './owners-table.tsx';
import { StillTable } from './still-table.tsx';

export function OwnersPage() {
  const { answering: words } = useTexts();
  useTitle(words.title);
  const page = useQuery(answerabilityQuery);
  const about =
    page.data && words.about(numberText(page.data.rows.length), numberText(page.data.still.length));
  return (
    <div className="page">
      <PageHead title={words.title} about={about} />
      <Problem error={page.error} onRetry={() => void page.refetch()} />
      {page.isPending && <Waiting />}
      {page.data && (
        <div className="cards-stack">
          <Ownerless rows={page.data.rows} />
          <Still still={page.data.still} days={page.data.days} />
        </div>
      )}
    </div>
  );
}

function Ownerless({ rows }: { rows: readonly OwnerlessRow[] }) {
  const { answering: words } = useTexts();
  const { user } = useMe();
  const { selected, select, clear } = useSelectedRows();
  const mayAct = canSetContent(user, user.communeCode);
  return (
    <Card title={words.rows}>
      {rows.length === 0 ? (
        <Empty title={words.noRows} hint={words.noRowsHint} />
      ) : (
        <>
          <p className="soft small">{words.rowsHint}</p>
          <OwnersTable rows={rows} selected={selected} onSelect={mayAct ? select : undefined} />
        </>
      )}
      <OwnersBar rows={rows.filter(({ id }) => selected.has(id))} onClear={clear} />
    </Card>
  );
}

function Still({ still, days }: Pick<Answerability, 'still' | 'days'>) {
  const { answering: words } = useTexts();
  return (
    <Card title={words.still(days)}>
      {still.length === 0 ? (
        <Empty title={words.noStill} hint={words.noStillHint} />
      ) : (
        <>
          <p className="soft small">{words.stillHint}</p>
          <StillTable units={still} />
        </>
      )}
    </Card>
  );
}
