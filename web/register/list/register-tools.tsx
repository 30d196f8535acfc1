/** How the list is looked at, and how it leaves the screen. */
import '../../i18n/rooms/several.ts';
import { Button, Checkbox, Menu, Popover } from '@mantine/core';
import { LIST_COLUMNS } from '../../../src/register/columns.ts';
import { exportAddress, taskSheetAddress } from '../../api/register.ts';
import { ButtonLink } from '../../design/button-link.tsx';
import { useTexts } from '../../i18n/texts.tsx';
import { type ColumnId, columnTitle, DEFAULT_COLUMNS } from './columns.ts';
import { filtersOf, GROUPS, type RegisterSearch, SORTS } from './filters.ts';
import css from './register.module.css';

interface LeaveToolsProps {
  search: RegisterSearch;
  /** What is shown, which need not be all that was chosen. */
  columns: readonly ColumnId[];
  /** How many plans the list holds rows of. */
  plans: number;
  printing: boolean;
  onPrint: () => void;
}

/** What several plans state alike; paper and files. */
export function LeaveTools({ search, columns, plans, printing, onPrint }: LeaveToolsProps) {
  const { common, register: words, several } = useTexts();
  const holdsTasks = search.kind !== 'indicator' && search.kind !== 'qualitative';
  return (
    <>
      {plans > 1 && (
        <ButtonLink variant="default" to="/register/same">
          {several.fromRegister}
        </ButtonLink>
      )}
      <Button variant="default" loading={printing} onClick={onPrint}>
        {common.print}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default">{words.export}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{words.exportHint}</Menu.Label>
          <Menu.Item component="a" href={exportAddress('xlsx', filtersOf(search), [...columns])} download>
            {words.exportXlsx}
          </Menu.Item>
          <Menu.Item component="a" href={exportAddress('csv', filtersOf(search), [...columns])} download>
            {words.exportCsv}
          </Menu.Item>
          {holdsTasks && (
            <>
              <Menu.Divider />
              <Menu.Item component="a" href={taskSheetAddress(filtersOf(search))} download>
                {words.exportTasks}
                <span className={css.exportHint}>{words.exportTasksHint}</span>
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

interface ArrangeMenuProps {
  search: RegisterSearch;
  onChange: (change: Record<string, string | undefined>) => void;
}

/** Groups, or the form of a tracking book; and the order within them. */
export function ArrangeMenu({ search, onChange }: ArrangeMenuProps) {
  const { many, register: words } = useTexts();
  const book = search.view === 'book';
  const form = book ? 'book' : (search.group ?? '');
  const name = book ? words.book : search.group && many.groups[search.group];
  const arrange = (chosen: string) =>
    chosen === 'book'
      ? onChange({ view: 'book', group: undefined })
      : onChange({ view: undefined, group: chosen || undefined });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<span aria-hidden="true">▾</span>}>
          {name ? many.groupedBy(name) : many.groupBy}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={many.arrange}>
        <Menu.Label>{many.groupBy}</Menu.Label>
        <Menu.RadioGroup value={form} onChange={arrange}>
          <Menu.RadioItem closeMenuOnClick value="">
            {many.ungrouped}
          </Menu.RadioItem>
          {GROUPS.map((group) => (
            <Menu.RadioItem closeMenuOnClick key={group} value={group}>
              {many.groups[group]}
            </Menu.RadioItem>
          ))}
          <Menu.RadioItem closeMenuOnClick value="book">
            {words.book}
          </Menu.RadioItem>
        </Menu.RadioGroup>
        {!book && (
          <>
            <Menu.Label>{words.sort}</Menu.Label>
            <Menu.RadioGroup
              value={search.sort ?? (search.q ? 'relevance' : 'plan')}
              onChange={(sort) => onChange({ sort })}
            >
              {SORTS.map((sort) => (
                <Menu.RadioItem closeMenuOnClick key={sort} value={sort}>
                  {words.sorts[sort]}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

interface ColumnChoiceProps {
  columns: readonly ColumnId[];
  onColumns: (columns: ColumnId[]) => void;
}

/** Which columns there may be; empty ones leave by themselves. */
export function ColumnChoice({ columns, onColumns }: ColumnChoiceProps) {
  const texts = useTexts();
  const words = texts.register;
  const toggle = (column: ColumnId, wanted: boolean) =>
    onColumns(LIST_COLUMNS.filter((other) => (other === column ? wanted : columns.includes(other))));
  return (
    <Popover position="bottom-end" trapFocus withRoles>
      <Popover.Target>
        <Button variant="default" rightSection={<span aria-hidden="true">▾</span>}>
          {words.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.columnsTitle} className={css.columnChoice}>
        {LIST_COLUMNS.map((column) => (
          <Checkbox
            key={column}
            size="xs"
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
