/** The figures of a form in one table: typed, pasted from Excel, filled, undone. */
import { useMemo } from 'react';
import type { DutyForm, DutyItem, FigureDraft } from '../../src/progress/contract.ts';
import { useMe } from '../api/me.ts';
import type { GridAccess } from '../design/grid/grid-access.ts';
import { Grid } from '../design/grid/grid.tsx';
import type { Cell, CellChange, GridLine, MenuItem } from '../design/grid/model.ts';
import { useKeptCells } from '../design/grid/use-kept-cells.ts';
import { useStable } from '../design/grid/use-stable.ts';
import { useTexts } from '../i18n/texts.tsx';
import type { Texts } from '../i18n/vi.ts';
import { figureColumns, type FigureLine } from './figure-columns.tsx';
import {
  answeredBy,
  asEstimated,
  type FigureField,
  type FigureWords,
  keepWord,
  withText,
} from './typed-figure.ts';
import { takesAnswers } from './sending.ts';
import css from './progress.module.css';
import { figureOf, isEditable } from './row-desk.ts';
import type { Entry } from './use-entry.ts';
import { useUnreadCells } from './use-unread-cells.ts';
import { type Step, useWriting } from './use-writing.ts';

interface FigureGridProps {
  form: DutyForm;
  items: readonly DutyItem[];
  entry: Entry;
  access: GridAccess;
  cell: Cell | undefined;
  onCell: (cell: Cell) => void;
  onMore: (item: DutyItem) => void;
}

const isField = (column: string): column is FigureField =>
  column === 'numerator' || column === 'denominator' || column === 'value' || column === 'note';

/** What was typed, pasted or filled into cells, as drafts of their rows; what cannot be read was refused by its column. */
function writtenDrafts(
  { items, entry }: Pick<FigureGridProps, 'items' | 'entry'>,
  changes: readonly CellChange[],
  words: FigureWords,
): Step<FigureDraft> {
  const drafts = new Map<DutyItem, FigureDraft | null>();
  for (const { row, column, text } of changes) {
    const item = items.find(({ thingId }) => thingId === row);
    if (!item || !isField(column)) continue;
    const before = drafts.has(item) ? (drafts.get(item) ?? undefined) : figureOf(entry, item);
    const next = withText(item, before, column, text, words);
    if (next !== undefined) drafts.set(item, next);
  }
  return [...drafts].map(([item, draft]) => ({ item, draft }));
}

/** The answers that are no figure, for one line. */
function lineMenu(
  { item, draft, editable, carriedFrom }: FigureLine,
  write: (step: Step<FigureDraft>) => void,
  { progress, settling }: Texts,
): MenuItem[] {
  if (!editable) return [];
  const words = progress.figure;
  const { estimate } = item;
  const keep = keepWord(item, words);
  const answer = (kind: NonNullable<FigureDraft['answer']>, label: string): MenuItem => ({
    id: kind,
    label,
    onClick: () => write([{ item, draft: answeredBy(draft, kind) }]),
  });
  return [
    ...(carriedFrom !== undefined && draft
      ? [
          {
            id: 'confirm',
            label: progress.carried.confirm,
            onClick: () => write([{ item, draft: { ...draft } }]),
          },
        ]
      : []),
    ...(item.settles && estimate
      ? [
          {
            id: 'as-estimated',
            label: settling.asEstimated,
            onClick: () => write([{ item, draft: asEstimated(draft, estimate) }]),
          },
        ]
      : []),
    answer('nil', words.nil),
    answer('not-applicable', words.notApplicable),
    ...(keep === undefined ? [] : [answer('unchanged', keep)]),
    { id: 'clear', label: words.clear, onClick: () => write([{ item, draft: null }]) },
  ];
}

function useTable({ form, items, entry, onMore }: FigureGridProps, write: (step: Step<FigureDraft>) => void) {
  const texts = useTexts();
  const lines = useMemo(
    () =>
      items.map((item): GridLine<FigureLine> => {
        const row = {
          item,
          draft: figureOf(entry, item),
          editable: isEditable(form, item),
          unread: entry.store.unreadOf(item).length > 0,
          carriedFrom: entry.store.carriedFrom(item),
        };
        return { kind: 'row', key: item.thingId, row };
      }),
    [items, form, entry],
  );
  const more = useStable(({ item }: FigureLine) => onMore(item));
  const toggleEstimate = useStable(({ item, draft, editable }: FigureLine) => {
    if (!editable || item.settles) return;
    const { estimate, ...rest } = draft ?? { evidence: [] };
    write([{ item, draft: estimate ? rest : { ...rest, estimate: true } }]);
  });
  const withParts = items.some(({ definition }) => definition?.valueKind === 'ratio');
  const withEstimates = items.some(({ settles }) => settles);
  const { asksEstimate } = form;
  const columns = useMemo(
    () => figureColumns(texts, { more, toggleEstimate }, { asksEstimate, withEstimates, withParts }),
    [texts, more, toggleEstimate, asksEstimate, withEstimates, withParts],
  );
  return { lines, columns };
}

export function FigureGrid(props: FigureGridProps) {
  const { form, entry, access, cell, onCell } = props;
  const texts = useTexts();
  const writing = useWriting(entry);
  const kept = useKeptCells({ person: useMe().user.userId, form: 'answer-cell', of: form.duty.id });
  const { lines, columns } = useTable(props, writing.write);
  const onRefused = useUnreadCells({
    store: entry.store,
    rows: props.items.map((item) => ({ key: item.thingId, item })),
    columns,
    kept,
  });
  return (
    <div className={css.grid}>
      <Grid
        name="answers"
        label={texts.progress.figures}
        access={access}
        lines={lines}
        columns={columns}
        cell={cell}
        onCell={onCell}
        readOnly={!takesAnswers(form)}
        onChange={(changes) => writing.write(writtenDrafts(props, changes, texts.progress.figure))}
        onUndo={writing.undo}
        onRedo={writing.redo}
        menu={(line) => lineMenu(line, writing.write, texts)}
        kept={kept}
        onRefused={onRefused}
      />
    </div>
  );
}
