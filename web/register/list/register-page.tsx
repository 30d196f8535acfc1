import '../../i18n/rooms/bases.ts';
import '../../i18n/rooms/findings.ts';
import '../../i18n/rooms/many.ts';
import '../../i18n/rooms/things.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { canDecideTasks } from '../../../src/approval/life/permissions.ts';
import { canEditRow } from '../../../src/register/permissions.ts';
import { useMe } from '../../api/me.ts';
import { columnsQuery, facetsQuery, registerPageQuery } from '../../api/register.ts';
import { Empty, Problem, Waiting } from '../../design/notices.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { useTitle } from '../../design/title.ts';
import { dayText, timeText } from '../../format/dates.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { AddTaskButton } from '../outside/add-task-button.tsx';
import { ActBar } from '../many/act-bar.tsx';
import { ClassSegments } from './class-segments.tsx';
import { countsText, heldClasses } from './classes.ts';
import { BOOK_COLUMNS, type ColumnId, keepColumns, keptColumns } from './columns.ts';
import { FilterBar } from './filter-bar.tsx';
import { activeFacets, filtersOf, readFilters } from './filters.ts';
import { PrintTable } from './print-table.tsx';
import css from './register.module.css';
import { RegisterTable } from './register-table.tsx';
import { ArrangeMenu, ColumnChoice, LeaveTools } from './register-tools.tsx';
import { shownColumns } from './shown-columns.ts';
import { usePrinting } from './use-printing.ts';
import { useSelection } from './use-selection.ts';

export function RegisterPage() {
  const texts = useTexts();
  const words = texts.register;
  const { user } = useMe();
  const mayChoose = canEditRow(user, user.communeCode) || canDecideTasks(user, user.communeCode);
  const search = useSearch({ from: '/signed-in/register' });
  const navigate = useNavigate({ from: '/register' });
  const [chosen, setChosen] = useState<ColumnId[]>(() => keptColumns(localStorage));
  const filters = useMemo(() => filtersOf(search), [search]);
  const first = useQuery({ ...registerPageQuery(filters, 0), placeholderData: (before) => before });
  const facets = useQuery(facetsQuery(filters));
  const said = useQuery(columnsQuery(filters));
  const selection = useSelection(filters);
  const box = useRef<HTMLDivElement>(null);
  const total = first.data?.total ?? 0;
  const print = usePrinting(filters, total);
  useTitle(words.title);

  const change = useCallback(
    (part: Record<string, string | undefined>) =>
      void navigate({ search: (now) => readFilters({ ...now, ...part }), replace: true }),
    [navigate],
  );
  const clear = () =>
    void navigate({ search: ({ view, group, sort }) => readFilters({ view, group, sort }) });
  const choose = (next: ColumnId[]) => {
    keepColumns(localStorage, next);
    setChosen(next);
  };
  const book = search.view === 'book';
  const known = { columns: said.data, facets: facets.data };
  const columns = shownColumns(book ? BOOK_COLUMNS : chosen, search, known);
  const filtered = search.q !== undefined || search.kind !== undefined || activeFacets(search).length > 0;
  const [single, ...others] = facets.data ? heldClasses(facets.data.kinds, search) : [];
  const countOf = (count: number) =>
    (single && others.length === 0 ? words.counts[single] : texts.many.counted)(numberText(count));
  return (
    <div className={css.page}>
      <PageHead
        title={words.title}
        about={
          first.data && (
            <>
              <strong>{facets.data && countsText(facets.data.kinds, search, texts)}</strong>
              {' · '}
              {words.asOf(timeText(first.data.asOf), dayText(first.data.asOf))}
            </>
          )
        }
        actions={
          <>
            <AddTaskButton />
            <LeaveTools
              search={search}
              columns={[...new Set(columns.map(({ column }) => column))]}
              plans={facets.data?.plans.length ?? 0}
              printing={print.busy}
              onPrint={() => void print.printAll()}
            />
          </>
        }
      />
      <ClassSegments search={search} kinds={facets.data?.kinds} onChange={change} />
      <FilterBar
        search={search}
        onChange={change}
        onClear={clear}
        tools={
          <>
            <ArrangeMenu search={search} onChange={change} />
            {!book && <ColumnChoice columns={chosen} onColumns={choose} />}
          </>
        }
      />
      <Problem error={first.error ?? print.error} onRetry={() => void first.refetch()} />
      {first.isPending && <Waiting />}
      {first.data && total === 0 && (
        <Empty
          title={filtered ? words.noneFiltered : words.none}
          hint={filtered ? words.noneFilteredHint : words.noneHint}
        />
      )}
      {total > 0 && (
        <RegisterTable
          box={box}
          filters={filters}
          search={search}
          total={total}
          groups={first.data?.groups}
          countOf={countOf}
          columns={columns}
          book={book}
          selection={mayChoose ? selection : undefined}
        />
      )}
      <ActBar selection={selection} total={total} list={box} />
      {print.rows && <PrintTable rows={print.rows} total={total} columns={columns} book={book} />}
    </div>
  );
}
