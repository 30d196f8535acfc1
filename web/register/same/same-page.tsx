import '../../i18n/rooms/several.ts';
import '../../i18n/rooms/things.ts';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { SamePair } from '../../../src/register/same/contract.ts';
import { canEditRow } from '../../../src/register/permissions.ts';
import { useMe } from '../../api/me.ts';
import { sameQuery } from '../../api/same.ts';
import { Empty, Problem, Waiting } from '../../design/notices.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTitle } from '../../design/title.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { DecidedTable } from './decided-table.tsx';
import { PairCard } from './pair-card.tsx';
import { useDecideSame } from './use-same.ts';

/** What several plans seem to state alike: two by two, each decided in place; and what was decided. */
export function SamePage() {
  const { several: words } = useTexts();
  const { user } = useMe();
  const { plan } = useSearch({ from: '/signed-in/register/same' });
  const page = useQuery(sameQuery(plan));
  useTitle(words.title);
  const decides = canEditRow(user, user.communeCode);
  const pairs = page.data?.pairs ?? [];
  const sure = pairs.filter((pair) => pair.sure);
  return (
    <div className="page">
      <PageHead
        title={words.title}
        about={page.data && words.about(numberText(pairs.length))}
        actions={decides && sure.length > 1 && <JoinSure pairs={sure} />}
      />
      <p className="soft">{words.explain}</p>
      <Problem error={page.error} onRetry={() => void page.refetch()} />
      {page.isPending && <Waiting />}
      {page.data && pairs.length === 0 && <Empty title={words.none} hint={words.noneHint} />}
      <div className="cards-stack">
        {pairs.map((pair) => (
          <PairCard key={`${pair.one.id} ${pair.other.id}`} pair={pair} decides={decides} />
        ))}
      </div>
      <DecidedTable decided={page.data?.decided ?? []} decides={decides} />
    </div>
  );
}

function JoinSure({ pairs }: { pairs: readonly SamePair[] }) {
  const { several: words } = useTexts();
  const act = useDecideSame();
  return (
    <>
      <Problem error={act.error} />
      <Button loading={act.isPending} onClick={() => act.mutate({ decision: 'same', pairs })}>
        {words.allSure(numberText(pairs.length))}
      </Button>
    </>
  );
}
