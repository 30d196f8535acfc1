/** The list of the register: rows are fetched by the page as they come into view, however many there are. */
import { Fragment, type RefObject } from 'react';
import type { RegisterGroup } from '../../../src/register/contract.ts';
import type { Filters } from '../../api/register.ts';
import { useTexts } from '../../i18n/texts.tsx';
import type { Calling } from './columns.ts';
import type { RegisterSearch } from './filters.ts';
import { GroupHead } from './group-head.tsx';
import css from './register.module.css';
import { RowLine } from './row-line.tsx';
import { type ShownColumn, widthsOf } from './shown-columns.ts';
import { TableHead } from './table-head.tsx';
import { useCalling } from './use-calling.ts';
import { useListKeys } from './use-list-keys.ts';
import { type ListRows, useListRows } from './use-list-rows.ts';
import type { Selection } from './use-selection.ts';

const CHOICE_WIDTH = 36;

interface RegisterTableProps {
  box: RefObject<HTMLDivElement | null>;
  filters: Filters;
  /** As it stands in the address: the way from row to row goes through this list. */
  search: RegisterSearch;
  total: number;
  groups: readonly RegisterGroup[] | undefined;
  /** What the rows of a group are called together. */
  countOf: (count: number) => string;
  columns: readonly ShownColumn[];
  /** Shows plans and sections as rows of their own, as in a tracking book. */
  book: boolean;
  /** Given where rows can be chosen. */
  selection: Selection | undefined;
}

export function RegisterTable(props: RegisterTableProps) {
  const { box, filters, total, groups, columns, selection } = props;
  const { register } = useTexts();
  const called = useCalling();
  const list = useListRows(box, filters, total, groups);
  useListKeys({ box, total, rowAt: list.rowAt, show: list.show, selection });
  const widths = widthsOf(columns);
  const width = [...widths.values()].reduce((sum, each) => sum + each, selection ? CHOICE_WIDTH : 0);
  return (
    <div
      ref={box}
      className={`${css.box} ${css.screen}`}
      tabIndex={0}
      role="region"
      aria-label={register.title}
    >
      <table
        className={`dense cards ${css.list}`}
        aria-rowcount={list.lines.count + 1}
        style={{ minWidth: width }}
      >
        <colgroup>
          {selection && <col style={{ width: CHOICE_WIDTH }} />}
          {columns.map(({ key, column }) => (
            <col key={key} style={column === 'name' ? undefined : { width: widths.get(key) }} />
          ))}
        </colgroup>
        <TableHead columns={columns} fetched={list.fetched} selection={selection} />
        {list.drawn.map(({ index, start }, at) => (
          <Fragment key={index}>
            <Gap height={start - (list.drawn[at - 1]?.end ?? 0)} />
            <tbody data-index={index} ref={list.measure}>
              <Line {...props} list={list} called={called} index={index} />
            </tbody>
          </Fragment>
        ))}
        <Gap height={list.height - (list.drawn.at(-1)?.end ?? 0)} />
      </table>
    </div>
  );
}

/** Stands for the lines that are not drawn. */
function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true" className={css.gap}>
      <tr style={{ height }} />
    </tbody>
  );
}

interface LineProps extends RegisterTableProps {
  list: ListRows;
  called: Calling;
  index: number;
}

function Line({ list, index, countOf, ...props }: LineProps) {
  const { columns, selection } = props;
  const line = list.lines.at(index);
  if (line.kind === 'row') {
    const above = line.row === 0 ? undefined : list.rowAt(line.row - 1);
    return <RowLine {...props} row={list.rowAt(line.row)} above={above} at={line.row} line={index} />;
  }
  const { group, from } = line;
  const places = { from, to: from + group.count };
  return (
    <GroupHead
      line={index}
      group={group}
      count={countOf(group.count)}
      span={columns.length + (selection ? 1 : 0)}
      onChoose={selection && (() => selection.add(places))}
    />
  );
}
