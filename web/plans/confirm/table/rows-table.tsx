/** The table of lines: things, their mentions folded out below them, sections. */
import { useMemo } from 'react';
import { useMe } from '../../../api/me.ts';
import { Grid } from '../../../design/grid/grid.tsx';
import { useKeptCells } from '../../../design/grid/use-kept-cells.ts';
import { useStable } from '../../../design/grid/use-stable.ts';
import { useTexts } from '../../../i18n/texts.tsx';
import type { OwnersByText } from './cell.tsx';
import { keysText, commandFor } from '../keymap.ts';
import { isUncounted, type RowTab } from '../tabs.ts';
import { menuCommands, menuLabel } from '../things/row-menu.ts';
import type { DraftAtScreen } from '../use-draft.ts';
import type { Workbench } from '../use-workbench.ts';
import { cellOfCursor, cursorOfCell, rowOfLine, type TableLine, tableLines } from './table-line.ts';
import { tableColumns } from './table-columns.tsx';

interface RowsTableProps {
  importId: string;
  tab: RowTab;
  atScreen: DraftAtScreen;
  bench: Workbench;
  owners: OwnersByText;
  unitNames: readonly string[];
  readOnly: boolean;
}

function useTable({ tab, atScreen, bench, owners, unitNames, readOnly }: RowsTableProps) {
  const texts = useTexts();
  const { view, editing } = bench;
  const { context } = editing;
  const { items, lines, findings, unfolded, columns } = view;
  const countSection = useStable((ids: readonly string[]) =>
    bench.thingActs.count(
      ids.flatMap((id) => view.lines.get(id)?.thing ?? []),
      true,
    ),
  );
  const onHead = useStable(bench.head);
  const onFold = useStable(bench.foldLine);
  const onFindings = useStable(bench.openFindings);
  const onDeadline = useStable(bench.openDeadline);
  const { rows } = atScreen;
  const decides = isUncounted(tab) && !readOnly;
  const gridLines = useMemo(() => {
    const label = texts.confirm.things.countSection;
    const sectionAction = decides ? { label, onSection: countSection } : undefined;
    return tableLines({ items, lines, rows, findings, unfolded, sectionAction });
  }, [items, lines, rows, findings, unfolded, decides, countSection, texts]);
  const gridColumns = useMemo(() => {
    const own = gridLines.flatMap((line) => (line.kind === 'row' ? [line.row] : []));
    const acts = { onHead, onFold, onFindings, onDeadline };
    return tableColumns({ columns, lines: own, owners, unitNames, texts, context, ...acts });
  }, [gridLines, columns, owners, unitNames, texts, context, onHead, onFold, onFindings, onDeadline]);
  return { gridLines, gridColumns };
}

export function RowsTable(props: RowsTableProps) {
  const { importId, tab, bench, readOnly } = props;
  const texts = useTexts();
  const { view, editing } = bench;
  const { gridLines, gridColumns } = useTable(props);
  const kept = useKeptCells({ person: useMe().user.userId, form: 'cell', of: importId }, rowOfLine);
  const menu = (line: TableLine) =>
    menuCommands(line.line, line.mention, line.findings.length).map((command) => ({
      id: command,
      label: menuLabel(command, line.line, texts),
      keys: keysText(command),
      onClick: () => bench.run(command),
    }));
  return (
    <Grid
      name={`confirm.${tab}`}
      access={view.access}
      label={texts.confirm.tabs[tab]}
      lines={gridLines}
      columns={gridColumns}
      cell={view.cursor && cellOfCursor(view.cursor)}
      onCell={(cell) => view.put(cursorOfCell(cell))}
      readOnly={readOnly}
      onChange={(changes) => {
        const byKey = new Map(
          gridLines.flatMap((line) => (line.kind === 'row' ? [[line.key, line.row]] : [])),
        );
        editing.write(changes, (key) => byKey.get(key));
      }}
      onUndo={() => bench.run('undo')}
      onRedo={() => bench.run('redo')}
      onKey={(press) => {
        const command = commandFor(press);
        if (command) bench.run(command);
        return command !== undefined;
      }}
      menu={readOnly ? undefined : menu}
      onEditing={(key) => editing.hold(key === undefined ? undefined : rowOfLine(key))}
      kept={kept}
    />
  );
}
