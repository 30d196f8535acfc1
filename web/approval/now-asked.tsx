import type { DutyItem } from '../../src/progress/contract.ts';
import { useTexts } from '../i18n/texts.tsx';

/** Told of a row that its unit began to answer, while another unit answers from now on; nothing of any other. */
export function NowAsked({ item }: { item: Pick<DutyItem, 'nowAsked'> }) {
  const { handedOn } = useTexts();
  if (!item.nowAsked) return null;
  return <p className="soft small">{handedOn.stays(item.nowAsked.join('; '))}</p>;
}

/** The same above a table, by the names of its rows. */
export function NowAskedRows({
  items,
}: {
  items: readonly Pick<DutyItem, 'thingId' | 'name' | 'nowAsked'>[];
}) {
  const { handedOn } = useTexts();
  return items.map(({ thingId, name, nowAsked }) =>
    nowAsked ? (
      <p key={thingId} className="notice">
        {handedOn.ofRow(name, handedOn.stays(nowAsked.join('; ')))}
      </p>
    ) : null,
  );
}
