/** All that units owe in one table, a heading for each unit: typed, pasted from Excel, filled, undone. */
import { type CSSProperties, useMemo, useState } from 'react';
import { useMe } from '../../api/me.ts';
import { Grid } from '../../design/grid/grid.tsx';
import type { Cell, CellChange, GridLine, MenuItem } from '../../design/grid/model.ts';
import { useKeptCells } from '../../design/grid/use-kept-cells.ts';
import { useStable } from '../../design/grid/use-stable.ts';
import { useTexts } from '../../i18n/texts.tsx';
import type { Texts } from '../../i18n/vi.ts';
import type { Draft } from '../entry-store.ts';
import { shownDraft } from '../row-desk.ts';
import { NOTHING_NEW } from '../task-draft.ts';
import { answeredBy, keepWord } from '../typed-figure.ts';
import type { Entry } from '../use-entry.ts';
import { useUnreadCells } from '../use-unread-cells.ts';
import { type Step, useWriting } from '../use-writing.ts';
import type { FigureDraft } from '../../../src/progress/contract.ts';
import css from './behalf.module.css';
import { isOwedField, type OwedWords, withOwed } from './owed-cells.ts';
import { owedColumns, type OwedLine, wordsOf } from './owed-columns.tsx';
import type { OwedRow } from './owed-rows.ts';

/** A heading above the rows of a unit. */
export interface UnitHeading {
  title: string;
  onOpen: () => void;
}

interface OwedGridProps {
  periodId: string;
  rows: readonly OwedRow[];
  /** Whether any row, found or not, is counted from two parts: columns do not come and go with a search. */
  withParts: boolean;
  entry: Entry;
  headingOf: (row: OwedRow) => UnitHeading;
  onMore: (row: OwedRow) => void;
}

/** Under which a row stands in the table. */
const lineKey = ({ item }: OwedRow): string => `${item.dutyId}_${item.thingId}`;

/** What was typed, pasted or filled into cells, as drafts of their rows. */
function writtenDrafts(lines: readonly OwedLine[], changes: readonly CellChange[], words: OwedWords): Step {
  const drafts = new Map<OwedLine, Draft | null>();
  for (const { row, column, text } of changes) {
    const line = lines.find((each) => lineKey(each.row) === row);
    if (!line || !isOwedField(column)) continue;
    const before = drafts.has(line) ? (drafts.get(line) ?? undefined) : line.shown;
    const next = withOwed(line.row.item, before, column, text, words);
    if (next !== undefined) drafts.set(line, next);
  }
  return [...drafts].map(([{ row }, draft]) => ({ item: row.item, draft }));
}

/** The answers that are chosen rather than typed, what was typed by somebody else, and the rest of the row. */
function lineMenu(
  { row, shown }: OwedLine,
  { progress, forUnits }: Texts,
  write: (step: Step) => void,
  onMore: (row: OwedRow) => void,
): MenuItem[] {
  const { item } = row;
  const put = (id: string, label: string, draft: Draft | null): MenuItem => ({
    id,
    label,
    onClick: () => write([{ item, draft }]),
  });
  const figure = (answer: NonNullable<FigureDraft['answer']>, label: string) =>
    put(answer, label, answeredBy(shown as FigureDraft | undefined, answer));
  const { figure: words } = progress;
  const keep = keepWord(item, words);
  const answers =
    item.kind === 'task'
      ? [put('nothing-new', forUnits.menu.nothingNew, { ...NOTHING_NEW, evidence: shown?.evidence ?? [] })]
      : [
          figure('nil', words.nil),
          figure('not-applicable', words.notApplicable),
          ...(keep === undefined ? [] : [figure('unchanged', keep)]),
        ];
  const offered = { theirs: forUnits.menu.take, carried: progress.carried.confirm };
  const { standing } = row;
  const theirs =
    (standing === 'theirs' || standing === 'carried') && shown
      ? [put('take', offered[standing], { ...shown })]
      : [];
  return [
    ...theirs,
    ...answers,
    put('clear', words.clear, null),
    { id: 'more', label: forUnits.menu.more, onClick: () => onMore(row) },
  ];
}

function sectioned(
  lines: readonly OwedLine[],
  headingOf: OwedGridProps['headingOf'],
  act: string,
): GridLine<OwedLine>[] {
  return lines.flatMap((line, at): GridLine<OwedLine>[] => {
    const { form } = line.row;
    const own = { kind: 'row', key: lineKey(line.row), row: line } as const;
    if (at > 0 && lines[at - 1]?.row.form === form) return [own];
    const { title, onOpen } = headingOf(line.row);
    return [{ kind: 'section', key: form.duty.id, title, action: { label: act, onClick: onOpen } }, own];
  });
}

export function OwedGrid({ periodId, rows, withParts, entry, headingOf, onMore }: OwedGridProps) {
  const texts = useTexts();
  const words = wordsOf(texts);
  const { write, undo, redo } = useWriting(entry);
  const [cell, setCell] = useState<Cell>();
  const kept = useKeptCells({ person: useMe().user.userId, form: 'owed-cell', of: periodId });
  const lines = useMemo(
    () => rows.map((row): OwedLine => ({ row, shown: shownDraft(entry, row.item) })),
    [rows, entry],
  );
  const more = useStable(({ row }: OwedLine) => onMore(row));
  const columns = useMemo(() => owedColumns(texts, withParts, more), [texts, withParts, more]);
  const onRefused = useUnreadCells({
    store: entry.store,
    rows: rows.map((row) => ({ key: lineKey(row), item: row.item })),
    columns,
    kept,
  });
  const sections = sectioned(lines, headingOf, texts.forUnits.section.act);
  return (
    <div className={css.sheet} style={{ '--lines': sections.length } as CSSProperties}>
      <Grid
        name="owed"
        label={texts.forUnits.table}
        lines={sections}
        columns={columns}
        cell={cell}
        onCell={setCell}
        onChange={(changes) => write(writtenDrafts(lines, changes, words))}
        onUndo={undo}
        onRedo={redo}
        menu={(line) => lineMenu(line, texts, write, onMore)}
        kept={kept}
        onRefused={onRefused}
      />
    </div>
  );
}
