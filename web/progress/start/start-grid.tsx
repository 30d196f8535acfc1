/** One of the two tables: indicators, or tasks; under the sections of the plan. */
import { useMemo, useState } from 'react';
import type { StartRow } from '../../../src/progress/start/contract.ts';
import { Grid } from '../../design/grid/grid.tsx';
import type { Cell, GridLine } from '../../design/grid/model.ts';
import { useStable } from '../../design/grid/use-stable.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { startColumns } from './start-columns.tsx';
import { shownCells } from './start-state.ts';
import css from './start.module.css';
import type { StartAtScreen } from './use-start.ts';

interface StartGridProps {
  kind: StartRow['kind'];
  rows: readonly StartRow[];
  atScreen: StartAtScreen;
  readOnly: boolean;
  /** Marks these rows as looked at, with nothing begun or known. */
  onNothing: (rows: readonly StartRow[]) => void;
}

export function StartGrid({ kind, rows, atScreen, readOnly, onNothing }: StartGridProps) {
  const texts = useTexts();
  const words = texts.start;
  const [cell, setCell] = useState<Cell>();
  const { state } = atScreen;
  const mark = useStable(onNothing);
  const lines = useMemo(() => {
    const action = readOnly ? undefined : { label: words.nothing[kind], onRows: mark };
    return startLines(rows, words.noSection, action);
  }, [rows, words, kind, readOnly, mark]);
  const columns = useMemo(() => {
    const conditional = rows.some(({ deadline }) => deadline?.kind === 'conditional');
    const cells = (row: StartRow) => shownCells(row, state.edits, texts.start.cells);
    return startColumns({ kind, texts, conditional, cells, edits: state.edits });
  }, [kind, texts, rows, state.edits]);
  return (
    <div className={css.sheet}>
      <Grid
        name={`start.${kind}`}
        label={words.tables[kind]}
        lines={lines}
        columns={columns}
        cell={cell}
        onCell={setCell}
        readOnly={readOnly}
        onChange={atScreen.write}
        onUndo={atScreen.undo}
        onRedo={atScreen.redo}
      />
    </div>
  );
}

interface SectionAction {
  label: string;
  onRows: (rows: readonly StartRow[]) => void;
}

/** Rows in their order, a heading where another section begins. */
function startLines(
  rows: readonly StartRow[],
  noSection: string,
  action: SectionAction | undefined,
): GridLine<StartRow>[] {
  const lines: GridLine<StartRow>[] = [];
  let section: string | undefined;
  for (const [at, row] of rows.entries()) {
    if (at === 0 || row.section !== section) {
      section = row.section;
      const open = run(rows.slice(at)).filter(({ reviewed }) => !reviewed);
      lines.push({
        kind: 'section',
        key: `section ${row.id}`,
        title: section ?? noSection,
        ...(action &&
          open.length > 0 && { action: { label: action.label, onClick: () => action.onRows(open) } }),
      });
    }
    lines.push({ kind: 'row', key: row.id, row, done: row.reviewed });
  }
  return lines;
}

/** The rows from here on that stand in the section of the first one. */
function run(rows: readonly StartRow[]): readonly StartRow[] {
  const end = rows.findIndex(({ section }) => section !== rows[0]?.section);
  return end < 0 ? rows : rows.slice(0, end);
}
