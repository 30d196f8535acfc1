import { Button, Checkbox, Menu, NativeSelect, Popover, SegmentedControl } from '@mantine/core';
import { exportAddress } from '../../api/register.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { LIST_COLUMNS } from '../../../src/register/columns.ts';
import { type ColumnId, columnTitle, DEFAULT_COLUMNS } from './columns.ts';
import { filtersOf, type RegisterSearch, SORTS } from './filters.ts';

interface RegisterToolsProps {
  search: RegisterSearch;
  columns: readonly ColumnId[];
  /** What is shown, which in the book is not what was chosen. */
  shown: readonly ColumnId[];
  printing: boolean;
  onChange: (change: Record<string, string | undefined>) => void;
  onColumns: (columns: ColumnId[]) => void;
  onPrint: () => void;
}

/** How the list is looked at, and how it leaves the screen. */
export function RegisterTools({
  search,
  columns,
  shown,
  printing,
  onChange,
  onColumns,
  onPrint,
}: RegisterToolsProps) {
  const texts = useTexts();
  const words = texts.register;
  const book = search.view === 'book';
  return (
    <div className="row no-print">
      <SegmentedControl
        size="xs"
        aria-label={words.view}
        value={book ? 'book' : 'list'}
        data={[
          { value: 'list', label: words.list },
          { value: 'book', label: words.book },
        ]}
        onChange={(value) => onChange({ view: value === 'book' ? 'book' : undefined })}
      />
      {!book && (
        <NativeSelect
          size="xs"
          aria-label={words.sort}
          value={search.sort ?? (search.q ? 'relevance' : 'plan')}
          data={SORTS.map((value) => ({ value, label: words.sorts[value] }))}
          onChange={(event) => onChange({ sort: event.currentTarget.value })}
        />
      )}
      {!book && <ColumnChoice columns={columns} onColumns={onColumns} />}
      <Button size="xs" variant="default" loading={printing} onClick={onPrint}>
        {texts.common.print}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="xs" variant="default">
            {words.export}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{words.exportHint}</Menu.Label>
          <Menu.Item component="a" href={exportAddress('xlsx', filtersOf(search), [...shown])} download>
            {words.exportXlsx}
          </Menu.Item>
          <Menu.Item component="a" href={exportAddress('csv', filtersOf(search), [...shown])} download>
            {words.exportCsv}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

interface ColumnChoiceProps {
  columns: readonly ColumnId[];
  onColumns: (columns: ColumnId[]) => void;
}

function ColumnChoice({ columns, onColumns }: ColumnChoiceProps) {
  const texts = useTexts();
  const words = texts.register;
  const toggle = (column: ColumnId, wanted: boolean) =>
    onColumns(LIST_COLUMNS.filter((other) => (other === column ? wanted : columns.includes(other))));
  return (
    <Popover position="bottom-end" trapFocus withRoles shadow="sm">
      <Popover.Target>
        <Button size="xs" variant="default">
          {words.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.columnsTitle}>
        {LIST_COLUMNS.map((column) => (
          <Checkbox
            key={column}
            size="xs"
            my={5}
            label={columnTitle(column, texts)}
            checked={columns.includes(column)}
            disabled={column === 'name'}
            onChange={(event) => toggle(column, event.currentTarget.checked)}
          />
        ))}
        <Button size="compact-xs" variant="default" onClick={() => onColumns([...DEFAULT_COLUMNS])}>
          {words.columnsReset}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
