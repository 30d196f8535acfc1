/** The columns of the table of figures: what is known of an indicator, what is typed, what is said of it. */
import type { DutyItem, FigureDraft } from '../../src/progress/contract.ts';
import type { GridColumn } from '../design/grid/model.ts';
import { Chip, Mark } from '../design/marks.tsx';
import { numberText } from '../format/numbers.ts';
import type { Texts } from '../i18n/vi.ts';
import { figureText, latestText } from '../register/figure-text.ts';
import { isToAnswer } from './sending.ts';
import { namedTarget } from './target-text.ts';
import {
  answerWord,
  choicesOf,
  type FigureField,
  cellText,
  hasParts,
  isAnswered,
  withText,
} from './typed-figure.ts';
import { foldPlain } from '../../src/shared/likeness.ts';
import css from './progress.module.css';
import { unexplained } from '../../src/progress/rules/remarks.ts';

/** One indicator with what stands in it at the screen. */
export interface FigureLine {
  item: DutyItem;
  draft: FigureDraft | undefined;
  editable: boolean;
  /** Whether something stands in it that cannot be read. */
  unread: boolean;
  /** The earlier period that it was carried over from, not confirmed yet. */
  carriedFrom: string | undefined;
}

export interface ColumnActs {
  /** Opens what goes with the row: note, evidence, explanation. */
  more: (line: FigureLine) => void;
  toggleEstimate: (line: FigureLine) => void;
}

type Column = GridColumn<FigureLine>;

const known = (id: string, title: string, width: number, text: (item: DutyItem) => string): Column => ({
  id,
  title,
  width,
  text: ({ item }) => text(item),
  locked: () => true,
});

function typedColumn(id: FigureField, title: string, width: number, { progress }: Texts): Column {
  const words = progress.figure;
  return {
    id,
    title,
    width,
    figure: id !== 'note',
    text: ({ item, draft }) => cellText(item, draft, id, words),
    locked: ({ editable }) => !editable,
    refuse: ({ item, draft }, typed) => {
      if (withText(item, draft, id, typed, words) !== undefined) return undefined;
      const levels = item.definition?.valueKind === 'level' ? item.definition.levels : [];
      return levels.length > 0 && id === 'value' ? words.levelHint(levels.join('; ')) : words.hint;
    },
  };
}

/** Numerator and denominator stand open only where the indicator has them. */
function partColumn(id: 'numerator' | 'denominator', title: string, texts: Texts): Column {
  const column = typedColumn(id, title, 76, texts);
  return {
    ...column,
    locked: ({ item, editable }) => !editable || item.definition?.valueKind !== 'ratio',
    ...(id === 'denominator' && { suggest: ({ item }: FigureLine) => baseChoices(item, texts) }),
  };
}

/** The base figure that the denominator is, to be taken by a press. */
export function baseChoices({ base }: Pick<DutyItem, 'base'>, { bases }: Texts) {
  if (!base) return [];
  const text = numberText(base.value);
  return [{ label: bases.use(String(base.year), `${text} ${base.unit}`), text }];
}

/** The name; of a figure that several units make it says that only a part is asked. */
export const nameOf = ({ name, part }: DutyItem, { wholes }: Texts): string =>
  part ? `${name} (${wholes.ownPart(numberText(part.units))})` : name;

function valueColumn(texts: Texts): Column {
  const words = texts.progress.figure;
  const column = typedColumn('value', words.value, 124, texts);
  return {
    ...column,
    locked: ({ draft, editable }) => !editable || (draft !== undefined && hasParts(draft)),
    suggest: ({ item }, typed) =>
      choicesOf(item, words)
        .filter((choice) => foldPlain(choice).includes(foldPlain(typed)) && choice !== typed)
        .map((choice) => ({ label: choice, text: choice })),
    render: (line) => <ValueCell line={line} texts={texts} />,
  };
}

/** Nil and its like in a mark of their own, a blank as a dash, an estimate called so. */
export function ValueCell({
  line: { item, draft, unread },
  texts,
}: {
  line: Pick<FigureLine, 'item' | 'draft' | 'unread'>;
  texts: Texts;
}) {
  const words = texts.progress.figure;
  const word = draft && answerWord(draft, item, words);
  if (word)
    return (
      <Mark shape="dash" tone="soft">
        {word}
      </Mark>
    );
  const text = cellText(item, draft, 'value', words);
  // Counted from its parts: not what they would say now.
  const stale = unread && draft !== undefined && hasParts(draft);
  if (text === '' || stale) return <span className="soft">—</span>;
  return (
    <span>
      <strong>{text}</strong>
      {draft?.estimate && <small className="soft"> {words.isEstimate}</small>}
    </span>
  );
}

function estimateColumn(texts: Texts, acts: ColumnActs): Column {
  const words = texts.progress.figure;
  return {
    id: 'estimate',
    title: words.estimate,
    width: 88,
    text: ({ draft }) => (draft?.estimate ? '✓' : ''),
    locked: ({ item, editable }) => !editable || item.settles === true,
    act: acts.toggleEstimate,
  };
}

/** What the rules say of the row, how much proves it, where it stands. */
function checkText(
  { item, draft, unread, carriedFrom }: FigureLine,
  { progress, duties, settling }: Texts,
): string {
  const words = progress.figure;
  if (unread) return words.unread;
  if (carriedFrom !== undefined) return progress.carried.from(carriedFrom);
  if (!isToAnswer(item)) {
    const state = duties.items[item.state];
    return item.answer?.behalf ? progress.behalf.isEntered(state) : state;
  }
  if (!isAnswered(draft) && item.settles) return settling.wanted;
  if (!isAnswered(draft)) return item.state === 'returned' ? duties.items.returned : words.blank;
  if (item.remarks.some(({ severity }) => severity === 'error')) return words.errors;
  if (draft && unexplained(item.remarks, draft).length > 0) return words.warnings;
  const files = draft?.evidence.length ?? 0;
  return files > 0 ? words.files(numberText(files)) : words.entered;
}

function CheckCell({ line, texts }: { line: FigureLine; texts: Texts }) {
  const words = texts.progress.figure;
  const text = checkText(line, texts);
  if (text === words.errors || text === words.unread || line.item.state === 'returned')
    return (
      <Chip shape="square" tone="bad">
        {text}
      </Chip>
    );
  if (line.carriedFrom !== undefined || text === words.warnings || text === texts.settling.wanted)
    return (
      <Chip shape="triangle" tone="warn">
        {text}
      </Chip>
    );
  if (line.item.state === 'with-head' || line.item.state === 'with-office')
    return (
      <Chip shape="dot" tone="accent">
        {text}
      </Chip>
    );
  const settled = text !== words.blank;
  return (
    <Chip shape={settled ? 'check' : 'dash'} tone={settled ? 'good' : 'soft'}>
      {text}
    </Chip>
  );
}

/** The estimate whose place the real figure takes. */
const estimatedColumn = (texts: Texts): Column => ({
  ...known('estimated', texts.settling.column, 84, ({ settles, estimate }) =>
    settles && estimate ? figureText({ answer: 'value', ...estimate }, texts) : '',
  ),
  figure: true,
});

/**
 * @param asksEstimate whether figures are taken before the period is over
 * @param withEstimates whether any of them takes the place of an estimate
 */
export function figureColumns(
  texts: Texts,
  acts: ColumnActs,
  {
    asksEstimate,
    withEstimates,
    withParts,
  }: { asksEstimate: boolean; withEstimates: boolean; withParts: boolean },
): Column[] {
  const words = texts.progress.figure;
  return [
    {
      ...known('name', words.name, 230, (item) => nameOf(item, texts)),
      frozen: true,
      grows: true,
      names: true,
    },
    known('unit', words.unit, 64, ({ unit }) => unit ?? ''),
    {
      ...known('latest', words.latest, 84, ({ previous }) => (previous ? latestText(previous, texts) : '')),
      figure: true,
    },
    {
      ...known('target', words.target, 124, namedTarget),
      figure: true,
    },
    ...(withEstimates ? [estimatedColumn(texts)] : []),
    ...(withParts
      ? [partColumn('numerator', words.numerator, texts), partColumn('denominator', words.denominator, texts)]
      : []),
    valueColumn(texts),
    ...(asksEstimate ? [estimateColumn(texts, acts)] : []),
    typedColumn('note', words.note, 110, texts),
    {
      id: 'check',
      title: words.check,
      width: 150,
      frozenRight: true,
      text: (line) => checkText(line, texts),
      render: (line) => (
        <span className={css.check}>
          <CheckCell line={line} texts={texts} />
        </span>
      ),
      act: acts.more,
    },
  ];
}
