/** The rules about figures, as a table. */
import { isRank } from '../../duties/definitions/rank.ts';
import { writtenDay } from '../../shared/dates.ts';
import { foldText } from '../../shared/likeness.ts';
import { againstTarget } from './against-target.ts';
import type { FigureContext } from './figure-context.ts';
import { answerOf, inPercent, valueOfParts, written } from './figure-value.ts';
import type { Rule } from './remarks.ts';

type FigureRule = Rule<FigureContext>;

const isValue = ({ draft }: FigureContext) => answerOf(draft) === 'value';
const isShare = ({ definition, unit }: FigureContext) => definition.valueKind === 'ratio' && inPercent(unit);
const inNumbers = ({ definition }: FigureContext) =>
  definition.valueKind === 'number' || definition.valueKind === 'ratio';
const hasParts = ({ draft }: FigureContext) =>
  draft.numerator !== undefined || draft.denominator !== undefined;
const aboveWhole = ({ draft: { numerator = 0, denominator } }: FigureContext) =>
  denominator !== undefined && denominator !== 0 && numerator > denominator;

/** A typed value and one from its parts may differ by rounding only. */
const ROUNDING = 0.1;

const asTold = ({ unit }: FigureContext, value: number) =>
  `${written(value)}${unit && inPercent(unit) ? '%' : ''}`;

const FORM: readonly FigureRule[] = [
  {
    id: 'nothing-typed',
    severity: 'error',
    field: 'value',
    applies: (c) => isValue(c) && inNumbers(c) && c.value === undefined && !hasParts(c),
    text: () => 'Chưa nhập số. Nếu kỳ này không có, chọn “Không phát sinh”.',
  },
  {
    id: 'nothing-chosen',
    severity: 'error',
    field: 'text',
    applies: (c) => isValue(c) && !inNumbers(c) && !c.draft.text,
    text: () => 'Chưa chọn hoặc chưa ghi kết quả.',
  },
  {
    id: 'unknown-level',
    severity: 'error',
    field: 'text',
    applies: (c) =>
      isValue(c) &&
      c.definition.valueKind === 'level' &&
      Boolean(c.draft.text) &&
      !c.definition.levels.some((level) => foldText(level) === foldText(c.draft.text ?? '')),
    text: ({ draft, definition }) =>
      `“${draft.text}” không phải một mức của chỉ tiêu này. Chọn một trong: ${definition.levels.join(', ')}.`,
  },
  {
    id: 'part-missing',
    severity: 'error',
    field: 'numerator',
    applies: (c) => isValue(c) && (c.draft.numerator === undefined) !== (c.draft.denominator === undefined),
    text: ({ draft }) =>
      draft.numerator === undefined ? 'Đã ghi mẫu số, chưa ghi tử số.' : 'Đã ghi tử số, chưa ghi mẫu số.',
  },
  {
    id: 'figure-beside-none',
    severity: 'error',
    field: 'value',
    applies: (c) => !isValue(c) && (c.draft.value !== undefined || hasParts(c)),
    text: () => 'Đã chọn câu trả lời không kèm số mà ô số vẫn có số. Xóa số, hoặc chọn lại câu trả lời.',
  },
  {
    id: 'nothing-to-keep',
    severity: 'error',
    field: 'answer',
    applies: ({ draft, kept, last, settles }) =>
      draft.answer === 'unchanged' && kept === undefined && last === undefined && !settles,
    text: ({ definition }) =>
      definition.accumulation === 'cumulative'
        ? 'Năm nay chưa có số nào được tiếp nhận để giữ nguyên: số lũy kế tính lại từ ngày 01/01.'
        : 'Chưa có số nào được tiếp nhận để giữ nguyên.',
  },
  {
    id: 'estimate-kept',
    severity: 'error',
    field: 'answer',
    applies: ({ draft, kept, last, settles }) =>
      draft.answer === 'unchanged' && kept === undefined && (settles !== undefined || last !== undefined),
    text: ({ settles, last }) =>
      settles
        ? 'Số đang có là số ước nên không giữ nguyên được. Nhập số chính thức; nếu đúng như ước thì ghi lại số đó.'
        : `Số gần nhất (đến ngày ${writtenDay(last?.asOf ?? '')}) là số ước nên không giữ nguyên được. Nhập số của kỳ này.`,
  },
  {
    id: 'estimate-again',
    severity: 'error',
    field: 'estimate',
    applies: ({ draft, settles }) => settles !== undefined && draft.estimate === true,
    text: () => 'Kỳ đã kết thúc. Ghi số chính thức, không ghi số ước.',
  },
  {
    id: 'not-applicable',
    severity: 'warning',
    field: 'note',
    applies: ({ draft }) => draft.answer === 'not-applicable' && !draft.note,
    text: () => 'Ghi một câu vì sao chỉ tiêu này không áp dụng.',
  },
];

/** Percentages of several units cannot be added up. */
const PARTS: readonly FigureRule[] = [
  {
    id: 'part-without-counts',
    severity: 'error',
    field: 'numerator',
    applies: (c) => isValue(c) && c.part?.rule === 'ratio' && !hasParts(c),
    text: () =>
      'Số của cả xã cộng từ tử số, mẫu số của các đơn vị. Ghi tử số và mẫu số của đơn vị, không ghi riêng tỷ lệ.',
  },
];

const SIZE: readonly FigureRule[] = [
  {
    id: 'denominator-zero',
    severity: 'error',
    field: 'denominator',
    applies: (c) => isValue(c) && c.draft.denominator === 0,
    text: () => 'Mẫu số bằng 0 nên không tính được tỷ lệ. Nếu kỳ này không có, chọn “Không phát sinh”.',
  },
  {
    id: 'numerator-above-denominator',
    severity: 'error',
    field: 'numerator',
    applies: (c) => isValue(c) && isShare(c) && aboveWhole(c),
    text: ({ draft }) =>
      `Tử số ${written(draft.numerator ?? 0)} lớn hơn mẫu số ${written(draft.denominator ?? 0)}. Sửa lại trước khi nộp; số đã nhập vẫn được giữ.`,
  },
  {
    id: 'negative-part',
    severity: 'error',
    field: 'numerator',
    applies: (c) => isValue(c) && ((c.draft.numerator ?? 0) < 0 || (c.draft.denominator ?? 0) < 0),
    text: () => 'Tử số, mẫu số không nhỏ hơn 0.',
  },
  {
    id: 'share-out-of-range',
    severity: 'error',
    field: 'value',
    applies: (c) =>
      isValue(c) && isShare(c) && !hasParts(c) && c.value !== undefined && (c.value < 0 || c.value > 100),
    text: (c) => `${asTold(c, c.value ?? 0)} không phải một tỷ lệ: phải từ 0 đến 100%.`,
  },
  {
    id: 'parts-differ',
    severity: 'error',
    field: 'value',
    applies: ({ draft, unit }) => {
      const counted = valueOfParts(draft, unit);
      return draft.value !== undefined && counted !== undefined && Math.abs(draft.value - counted) > ROUNDING;
    },
    text: (c) =>
      `Số đã ghi ${written(c.draft.value ?? 0)} khác kết quả tính từ tử số và mẫu số ${written(c.value ?? 0)}.`,
  },
  {
    id: 'rank-out-of-range',
    severity: 'error',
    field: 'value',
    applies: (c) => isRank(c) && c.value !== undefined && (c.value < 1 || !Number.isInteger(c.value)),
    text: () => 'Thứ hạng là một số nguyên từ 1 trở lên.',
  },
  {
    id: 'cumulative-falls',
    severity: 'error',
    field: 'value',
    applies: ({ definition, value, before }) =>
      definition.accumulation === 'cumulative' &&
      value !== undefined &&
      before !== undefined &&
      value < before.value,
    text: (c) =>
      `Số lũy kế ${written(c.value ?? 0)} thấp hơn số ${written(c.before?.value ?? 0)} đã tiếp nhận đến ngày ${writtenDay(c.before?.asOf ?? '')}. Sửa lại, hoặc đính chính số của kỳ trước.`,
  },
];

/** The year's own level is due at its end: short of it earlier is no news, unless it had been reached before. */
const LAST_QUARTER = '10';

/** How the figure stands against the year's own level, where that is due by now; undefined where nothing is said of it. */
function againstOwn({ value, before, target: holding, definition, asOf }: FigureContext) {
  if (value === undefined || holding?.kind !== 'own') return undefined;
  // One period's part says nothing about a level for the whole year.
  if (definition.accumulation === 'in-period') return undefined;
  const against = (figure: number) => againstTarget(figure, holding.target, definition.direction);
  const reached = before !== undefined && against(before.value)?.met === true;
  return asOf.slice(5, 7) >= LAST_QUARTER || reached ? against(value) : undefined;
}

/** "Thấp hơn mốc 2026: 1,9 điểm"; of a level that is to be passed and was only reached: "Bằng mốc 2026 …". */
function shortOfTarget(c: FigureContext): string {
  const { label = '', target } = c.target ?? {};
  const short = againstOwn(c)?.short ?? 0;
  if (short === 0) return `Bằng ${label}, trong khi phải ${target?.comparator === '<' ? 'thấp' : 'cao'} hơn`;
  const worse = (c.value ?? 0) < (target?.value ?? 0) ? 'Thấp' : 'Cao';
  const unit = c.unit && (inPercent(c.unit) ? 'điểm' : c.unit.toLowerCase());
  return `${worse} hơn ${label}: ${[written(short), unit].filter(Boolean).join(' ')}`;
}

/** So far from its estimate, as a share of that, a real figure is explained. */
const FAR_FROM_ESTIMATE = 0.2;

/** Nothing where something had been estimated is as far from it as can be. */
function isFarFromEstimate({ draft, value, settles }: FigureContext): boolean {
  const real = answerOf(draft) === 'nil' ? 0 : value;
  if (real === undefined || settles?.value === undefined) return false;
  return Math.abs(real - settles.value) > FAR_FROM_ESTIMATE * Math.abs(settles.value);
}

/** A figure of an earlier year is offered; that this year's is another one is no wonder. */
const differsFromBase = ({ draft: { denominator }, base }: FigureContext): boolean =>
  base?.current === true && denominator !== undefined && denominator !== base.value;

const above = ({ compared, usual }: FigureContext) =>
  compared !== undefined && usual !== undefined && compared > usual.to;

const DOUBTS: readonly FigureRule[] = [
  {
    id: 'above-100-percent',
    severity: 'warning',
    field: 'value',
    applies: (c) =>
      isValue(c) &&
      c.definition.valueKind === 'number' &&
      c.unit !== undefined &&
      inPercent(c.unit) &&
      (c.value ?? 0) > 100,
    text: (c) => `${asTold(c, c.value ?? 0)} lớn hơn 100%. Ghi một câu giải thích.`,
  },
  {
    id: 'below-zero',
    severity: 'warning',
    field: 'value',
    applies: (c) => isValue(c) && c.definition.valueKind === 'number' && !isRank(c) && (c.value ?? 0) < 0,
    text: () => 'Số nhỏ hơn 0. Ghi một câu giải thích.',
  },
  {
    id: 'differs-from-base',
    severity: 'warning',
    field: 'denominator',
    applies: (c) => isValue(c) && differsFromBase(c),
    text: ({ draft, base }) =>
      `Mẫu số ${written(draft.denominator ?? 0)} khác số liệu nền năm ${base?.year}: ${written(base?.value ?? 0)} ${base?.unit}. Ghi một câu giải thích, sẽ đi cùng số liệu.`,
  },
  {
    id: 'far-from-own',
    severity: 'warning',
    field: 'value',
    applies: (c) =>
      c.compared !== undefined && c.usual !== undefined && (above(c) || c.compared < c.usual.from),
    text: (c) =>
      `${above(c) ? 'Tăng' : 'Giảm'} bất thường so với các kỳ gần nhất. Ghi một câu giải thích, sẽ đi cùng số liệu.`,
  },
  {
    id: 'far-from-estimate',
    severity: 'warning',
    field: 'value',
    applies: isFarFromEstimate,
    text: (c) =>
      `Khác số ước ${asTold(c, c.settles?.value ?? 0)} hơn ${FAR_FROM_ESTIMATE * 100}%. Ghi một câu giải thích, sẽ đi cùng số liệu.`,
  },
  {
    id: 'short-of-target',
    severity: 'warning',
    field: 'value',
    applies: (c) => isValue(c) && againstOwn(c)?.met === false,
    text: (c) => `${shortOfTarget(c)}. Ghi một câu giải thích, sẽ đi cùng số liệu.`,
  },
];

export const FIGURE_RULES: readonly FigureRule[] = [...FORM, ...PARTS, ...SIZE, ...DOUBTS];
