import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { RowKind } from '../../../src/register/contract.ts';
import { canEditRow } from '../../../src/register/permissions.ts';
import { useMe } from '../../api/me.ts';
import { facetsQuery, registerPageQuery } from '../../api/register.ts';
import { Empty, Problem, Waiting } from '../../design/notices.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTitle } from '../../design/title.ts';
import { dayText, timeText } from '../../format/dates.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { ClassSegments } from './class-segments.tsx';
import { countsText } from './classes.ts';
import { BOOK_COLUMNS, type ColumnId, keepColumns, keptColumns } from './columns.ts';
import { CountBar } from './count-bar.tsx';
import { FilterBar } from './filter-bar.tsx';
import { activeFacets, filtersOf, readFilters, type RegisterSearch } from './filters.ts';
import { PrintTable } from './print-table.tsx';
import css from './register.module.css';
import { RegisterTable } from './register-table.tsx';
import { RegisterTools } from './register-tools.tsx';
import { usePrinting } from './use-printing.ts';
import { useSelection } from './use-selection.ts';

/** What does not count can be chosen and counted; where lines can be chosen, they are of one kind. */
const COUNTABLE: Partial<Record<NonNullable<RegisterSearch['kind']>, RowKind>> = {
  general: 'task',
  qualitative: 'indicator',
};

export function RegisterPage() {
  const texts = useTexts();
  const words = texts.register;
  const { user } = useMe();
  const search = useSearch({ from: '/signed-in/register' });
  const navigate = useNavigate({ from: '/register' });
  const [columns, setColumns] = useState<ColumnId[]>(() => keptColumns(localStorage));
  const filters = useMemo(() => filtersOf(search), [search]);
  const first = useQuery({ ...registerPageQuery(filters, 0), placeholderData: (before) => before });
  const facets = useQuery(facetsQuery(filters));
  const selection = useSelection(filters);
  const countable = search.kind && canEditRow(user, user.communeCode) ? COUNTABLE[search.kind] : undefined;
  const total = first.data?.total ?? 0;
  const print = usePrinting(filters, total);
  useTitle(words.title);

  const change = useCallback(
    (part: Record<string, string | undefined>) =>
      void navigate({ search: (now) => readFilters({ ...now, ...part }), replace: true }),
    [navigate],
  );
  const clear = () => void navigate({ search: (now) => (now.view ? { view: now.view } : {}) });
  const choose = (next: ColumnId[]) => {
    keepColumns(localStorage, next);
    setColumns(next);
  };
  const book = search.view === 'book';
  const shown = book ? BOOK_COLUMNS : columns;
  const filtered = search.q !== undefined || search.kind !== undefined || activeFacets(search).length > 0;
  return (
    <div className={css.page}>
      <PageHead
        title={words.title}
        about={
          first.data && (
            <>
              <strong>{facets.data && countsText(facets.data.kinds, search, texts)}</strong>{' '}
              {words.asOf(timeText(first.data.asOf), dayText(first.data.asOf))}
            </>
          )
        }
        actions={
          <RegisterTools
            search={search}
            columns={columns}
            shown={shown}
            printing={print.busy}
            onChange={change}
            onColumns={choose}
            onPrint={() => void print.printAll()}
          />
        }
      />
      <ClassSegments search={search} kinds={facets.data?.kinds} onChange={change} />
      <FilterBar search={search} onChange={change} onClear={clear} />
      <Problem error={first.error ?? print.error} onRetry={() => void first.refetch()} />
      {first.isPending && <Waiting />}
      {first.data && total === 0 && (
        <Empty
          title={filtered ? words.noneFiltered : words.none}
          hint={filtered ? words.noneFilteredHint : words.noneHint}
        />
      )}
      {total > 0 && countable && (
        <CountBar kind={countable} filters={filters} total={total} selection={selection} />
      )}
      {total > 0 && (
        <RegisterTable
          filters={filters}
          total={total}
          columns={shown}
          book={book}
          selection={countable && selection}
        />
      )}
      {print.rows && <PrintTable rows={print.rows} total={total} columns={shown} book={book} />}
    </div>
  );
}
