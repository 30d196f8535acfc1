import '../../i18n/rooms/several.ts';
import { useQuery } from '@tanstack/react-query';
import { sameQuery } from '../../api/same.ts';
import { ButtonLink } from '../../design/button-link.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';

/** On the page of a plan: how much of it other plans seem to state too; nothing where there is nothing to decide. */
export function SameCard({ planId }: { planId: string }) {
  const { several: words } = useTexts();
  const { data } = useQuery(sameQuery(planId));
  if (!data || data.pairs.length === 0) return null;
  return (
    <div className="notice row-between no-print" role="status">
      <span>
        <strong>{words.toCard(numberText(data.pairs.length))}</strong>{' '}
        <span className="soft">{words.toCardHint}</span>
      </span>
      <ButtonLink to="/register/same" search={{ plan: planId }}>
        {words.toCardGo}
      </ButtonLink>
    </div>
  );
}
