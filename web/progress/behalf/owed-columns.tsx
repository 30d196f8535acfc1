/** The columns of the table of what units owe: what is known of a row, what is typed, what is said of it. */
import type { DutyItem, FigureDraft } from '../../../src/progress/contract.ts';
import { foldPlain } from '../../../src/shared/likeness.ts';
import type { GridColumn } from '../../design/grid/model.ts';
import { dateText } from '../../format/dates.ts';
import type { Texts } from '../../i18n/vi.ts';
import { latestText } from '../../register/figure-text.ts';
import type { Draft } from '../entry-store.ts';
import { nameOf, ValueCell } from '../figure-columns.tsx';
import { namedTarget } from '../target-text.ts';
import type { FigureField } from '../typed-figure.ts';
import { isClosed, owedChoices, owedText, type OwedWords, withOwed } from './owed-cells.ts';
import css from './behalf.module.css';
import type { OwedRow } from './owed-rows.ts';
import { OwedStanding, standingText } from './owed-standing.tsx';

/** A row with what its cells show: typed, else as it was sent before. */
export interface OwedLine {
  row: OwedRow;
  shown: Draft | undefined;
}

type Column = GridColumn<OwedLine>;

export const wordsOf = ({ progress, duties }: Texts): OwedWords => ({
  figure: progress.figure,
  states: duties.taskStates,
  nothingNew: duties.nothingNew,
});

const known = (id: string, title: string, width: number, text: (item: DutyItem) => string): Column => ({
  id,
  title,
  width,
  text: ({ row }) => text(row.item),
  locked: () => true,
});

function hintFor({ kind, definition }: DutyItem, texts: Texts): string {
  const { figure } = texts.progress;
  if (kind === 'task') return texts.forUnits.stateHint(Object.values(texts.duties.taskStates).join('; '));
  const levels = definition?.valueKind === 'level' ? definition.levels : [];
  return levels.length > 0 ? figure.levelHint(levels.join('; ')) : figure.hint;
}

function typedColumn(id: FigureField, width: number, texts: Texts): Column {
  const words = wordsOf(texts);
  return {
    id,
    title: texts.forUnits.columns[id],
    width,
    text: ({ row, shown }) => owedText(row.item, shown, id, words),
    locked: ({ row, shown }) => isClosed(row.item, shown, id),
    refuse: ({ row, shown }, typed) =>
      withOwed(row.item, shown, id, typed, words) === undefined ? hintFor(row.item, texts) : undefined,
  };
}

function valueColumn(texts: Texts): Column {
  const words = wordsOf(texts);
  return {
    ...typedColumn('value', 156, texts),
    figure: true,
    suggest: ({ row }, typed) =>
      owedChoices(row.item, words)
        .filter((choice) => foldPlain(choice).includes(foldPlain(typed)) && choice !== typed)
        .map((choice) => ({ label: choice, text: choice })),
    render: ({ row: { item, unread }, shown }) =>
      item.kind === 'indicator' ? (
        <ValueCell
          line={{ item, draft: shown as FigureDraft | undefined, unread: unread.length > 0 }}
          texts={texts}
        />
      ) : (
        owedText(item, shown, 'value', words) || <span className="soft">—</span>
      ),
  };
}

function previousWithDay({ previous }: DutyItem, texts: Texts): string {
  return previous ? texts.forUnits.dated(latestText(previous, texts), dateText(previous.asOf)) : '';
}

const goalOf = (item: DutyItem): string => namedTarget(item) || (item.deadline?.text ?? '');

/** @param onMore opens what goes with the row: evidence, document, explanation */
export function owedColumns(texts: Texts, withParts: boolean, onMore: (line: OwedLine) => void): Column[] {
  const titles = texts.forUnits.columns;
  return [
    {
      ...known('name', titles.name, 220, (item) => nameOf(item, texts)),
      frozen: true,
      grows: true,
      names: true,
    },
    known('unit', titles.unit, 60, ({ unit }) => unit ?? ''),
    known('latest', titles.latest, 144, (item) => previousWithDay(item, texts)),
    known('target', titles.target, 120, goalOf),
    ...(withParts
      ? (['numerator', 'denominator'] as const).map((id) => ({ ...typedColumn(id, 76, texts), figure: true }))
      : []),
    valueColumn(texts),
    typedColumn('note', 164, texts),
    {
      id: 'check',
      title: titles.check,
      width: 196,
      frozenRight: true,
      text: ({ row }) => standingText(row, texts),
      render: ({ row }) => (
        <span className={css.check}>
          <OwedStanding row={row} texts={texts} />
        </span>
      ),
      act: onMore,
    },
  ];
}
