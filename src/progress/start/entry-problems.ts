/** What cannot be true of an entry; in words for whoever typed it. Pure. */
import type { RowKind } from '../../register/contract.ts';
import type { StartEntry, StartFigure, StartRow, StartTask } from './contract.ts';
import { baseDay, isTaskEntry, tellsFigure } from './entries.ts';

export interface EntryProblem {
  field: keyof StartTask | keyof StartFigure;
  text: string;
}

/** What an entry is held against; days are "YYYY-MM-DD". */
export interface EntryContext {
  kind: RowKind;
  measure?: StartRow['measure'];
  /** Of the page, for entries without a day of their own. */
  asOf: string;
  today: string;
}

/** Indicators that are told in words or by a level. */
export const isToldInWords = (measure: StartRow['measure']): boolean =>
  measure?.valueKind === 'text' || measure?.valueKind === 'level';

export function entryProblems(entry: StartEntry, context: EntryContext): EntryProblem[] {
  const asOf = entry.asOf ?? context.asOf;
  const ahead: EntryProblem[] =
    asOf > context.today ? [{ field: 'asOf', text: 'Ngày tính đến chưa tới.' }] : [];
  if (isTaskEntry(entry) !== (context.kind === 'task'))
    return [{ field: isTaskEntry(entry) ? 'state' : 'value', text: 'Nội dung này thuộc loại khác.' }];
  return [
    ...ahead,
    ...(isTaskEntry(entry) ? taskProblems(entry, asOf) : figureProblems(entry, context, asOf)),
  ];
}

function taskProblems(entry: StartTask, asOf: string): EntryProblem[] {
  const later = (field: 'completedOn' | 'documentDate' | 'conditionMetOn', text: string) => {
    const day = entry[field];
    return day !== undefined && day > asOf ? [{ field, text }] : [];
  };
  const early = (['completedOn', 'documentNumber', 'documentDate'] as const).filter(
    (field) => entry.state !== 'done' && entry[field] !== undefined,
  );
  return [
    ...early.map((field) => ({ field, text: 'Chỉ ghi khi nhiệm vụ đã hoàn thành.' })),
    ...later('completedOn', 'Ngày hoàn tất sau ngày tính đến.'),
    ...later('documentDate', 'Ngày văn bản sau ngày tính đến.'),
    ...later('conditionMetOn', 'Ngày có điều kiện sau ngày tính đến.'),
  ];
}

function figureProblems(entry: StartFigure, { measure }: EntryContext, asOf: string): EntryProblem[] {
  const { baseYear, baseValue, value, text, none } = entry;
  const problems: EntryProblem[] = [];
  if (baseYear !== undefined && baseValue === undefined)
    problems.push({ field: 'baseValue', text: 'Cần giá trị của năm gốc.' });
  if (baseYear === undefined && baseValue !== undefined)
    problems.push({ field: 'baseYear', text: 'Cần năm gốc của giá trị này.' });
  if (baseYear !== undefined && baseDay(baseYear) > asOf)
    problems.push({ field: 'baseYear', text: 'Năm gốc phải hết trước ngày tính đến.' });
  if (isToldInWords(measure) ? value !== undefined : text !== undefined)
    problems.push({
      field: isToldInWords(measure) ? 'value' : 'text',
      text: isToldInWords(measure) ? 'Chỉ tiêu này ghi bằng chữ.' : 'Chỉ tiêu này ghi bằng số.',
    });
  if (none && tellsFigure(entry))
    problems.push({ field: 'none', text: 'Đã có số liệu thì không ghi “chưa có số liệu”.' });
  if (!none && !tellsFigure(entry) && baseYear === undefined && baseValue === undefined)
    problems.push({ field: 'value', text: 'Cần số gần nhất của chỉ tiêu.' });
  return problems;
}
