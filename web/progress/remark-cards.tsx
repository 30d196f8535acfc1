import { Button } from '@mantine/core';
import type { DutyItem, Remark } from '../../src/progress/contract.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './progress.module.css';
import type { RowProps } from './row-desk.ts';
import { Explanation } from './row-remarks.tsx';

interface RemarkCardsProps extends Omit<RowProps, 'item'> {
  items: readonly DutyItem[];
  /** Leads to the row, and to the field that the remark is about. */
  onGoTo: (item: DutyItem, field: string | undefined) => void;
}

function RemarkCard({
  item,
  entry,
  remark,
  onGoTo,
}: Omit<RemarkCardsProps, 'items' | 'form'> & { item: DutyItem; remark: Remark }) {
  const { progress } = useTexts();
  const words = progress.remark;
  const isError = remark.severity === 'error';
  return (
    <section className={`card ${isError ? 'tone-bad' : 'tone-warn'} ${css.remark}`} aria-label={item.name}>
      <h3>{item.name}</h3>
      <p>{remark.text}</p>
      {isError ? (
        <>
          <p className="soft">{words.keeps}</p>
          <Button size="xs" variant="default" onClick={() => onGoTo(item, remark.field)}>
            {words.goTo}
          </Button>
        </>
      ) : (
        <Explanation {...{ item, entry, remark }} label={words.explainHint} />
      )}
    </section>
  );
}

/** What the rules say of the rows that are typed, below the table: errors to correct, warnings to explain. */
export function RemarkCards({ items, entry, onGoTo }: RemarkCardsProps) {
  const said = items.flatMap((item) =>
    entry.store.draftOf(item) && entry.store.unreadOf(item).length === 0
      ? item.remarks.map((remark) => ({ item, remark }))
      : [],
  );
  if (said.length === 0) return null;
  return (
    <div className="cards-beside">
      {said.map(({ item, remark }) => (
        <RemarkCard key={`${item.thingId} ${remark.rule}`} {...{ item, remark, entry, onGoTo }} />
      ))}
    </div>
  );
}
