import { useTexts } from '../../i18n/texts.tsx';
import { ChoiceBox } from './choice-box.tsx';
import css from './register.module.css';
import { isFigure, type ShownColumn, shownTitle } from './shown-columns.ts';
import type { ListRows } from './use-list-rows.ts';
import type { Selection } from './use-selection.ts';

interface TableHeadProps {
  columns: readonly ShownColumn[];
  fetched: ListRows['fetched'];
  selection: Selection | undefined;
}

/** The heads of the columns; the first chooses what is shown, or none. */
export function TableHead({ columns, fetched, selection }: TableHeadProps) {
  const texts = useTexts();
  return (
    <thead>
      <tr aria-rowindex={1}>
        {selection && (
          <th scope="col" className={css.choice}>
            <ChooseShown fetched={fetched} selection={selection} />
          </th>
        )}
        {columns.map((column) => (
          <th key={column.key} scope="col" className={isFigure(column) ? 'number' : undefined}>
            {shownTitle(column, texts)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function ChooseShown({ fetched, selection }: { fetched: ListRows['fetched']; selection: Selection }) {
  const { many } = useTexts();
  const { rows, from, to } = fetched;
  const all = rows.length > 0 && rows.every(({ id }) => selection.rows.has(id));
  return (
    <ChoiceBox
      label={many.chooseShown}
      checked={all}
      indeterminate={!all && selection.rows.size > 0}
      onChange={(checked) => (checked ? void selection.add({ from, to }) : selection.clear())}
    />
  );
}
