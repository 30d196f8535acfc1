import { useQuery } from '@tanstack/react-query';
import type { Desk, DeskItem } from '../../src/accounts/desk/contract.ts';
import { deskQuery } from '../api/posts.ts';
import { Problem, Waiting } from '../design/notices.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './accounts.module.css';

/** A count that opens its list. */
export function ItemList({ title, items }: { title: string; items: readonly DeskItem[] }) {
  if (items.length === 0) return <p className="soft">{title}</p>;
  return (
    <details>
      <summary>{title}</summary>
      <ul className={css.desk}>
        {items.map(({ id, text, detail }) => (
          <li key={id}>
            {text}
            {detail && <div className="soft">{detail}</div>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What was typed stays under its name, what waits goes with the roles. */
export function BesideRows({ desk }: { desk: Pick<Desk, 'drafts' | 'waiting'> }) {
  const { people: words } = useTexts();
  return (
    <div>
      <ItemList title={words.drafts(numberText(desk.drafts.length))} items={desk.drafts} />
      <ItemList title={words.waiting(numberText(desk.waiting.length))} items={desk.waiting} />
    </div>
  );
}

/** The desk of a person, as far as it belongs to a unit. */
export function DeskOf({ userId, unitId }: { userId: string; unitId: string | undefined }) {
  const { people: words } = useTexts();
  const desk = useQuery(deskQuery(userId));
  if (desk.isPending) return <Waiting />;
  if (!desk.data) return <Problem error={desk.error} onRetry={() => void desk.refetch()} />;
  const ofUnit = (items: readonly DeskItem[]) => items.filter((item) => item.unitId === unitId);
  const rows = ofUnit(desk.data.rows);
  return (
    <>
      <ItemList title={words.goesRows(numberText(rows.length))} items={rows} />
      <BesideRows desk={{ drafts: ofUnit(desk.data.drafts), waiting: ofUnit(desk.data.waiting) }} />
    </>
  );
}
