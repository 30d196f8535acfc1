/** What one line of a report says of the row that it is about, as it would be entered. Pure. */
import { findDocumentNumbers } from '../../../reading/values/doc-number.ts';
import { NUMBER, parseNumber } from '../../../reading/values/number.ts';
import { isoDay } from '../../../reading/values/year.ts';
import { cutText } from '../../../shared/cut-text.ts';
import { DOCUMENT_NUMBER } from '../../../shared/document-number.ts';
import type { StartEntry, StartFigure, StartRow, StartTask } from '../contract.ts';
import { baseDay } from '../entries.ts';
import { isToldInWords } from '../entry-problems.ts';
import { readFigure, readState, saysNone } from '../words.ts';
import type { ReportLine } from './report-lines.ts';

/** What holds for the whole report; days are "YYYY-MM-DD". */
export interface ReportFacts {
  /** How it is named as a source: "Báo cáo 45/BC-UBND ngày 05/10/2026". */
  source: string;
  asOf?: string;
  today: string;
}

const LONGEST_NOTE = 1000;
const LONGEST_TEXT = 1000;

/** Undefined when the line does not say it in words or figures that can be read for sure. */
export function reportedEntry(line: ReportLine, row: StartRow, facts: ReportFacts): StartEntry | undefined {
  return row.kind === 'task' ? reportedTask(line, facts) : reportedFigure(line, row, facts);
}

const DAY = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)|(?<!\d)(\d{1,2}) tháng (\d{1,2}) năm (\d{4})/iu;

/** The first day that a text names. */
export function dayIn(text: string): string | undefined {
  const match = DAY.exec(text);
  if (!match) return undefined;
  const [, day, month, year, spelled, ofMonth, ofYear] = match;
  return isoDay(Number(year ?? ofYear), Number(month ?? ofMonth), Number(day ?? spelled));
}

const ATTAINED = new RegExp(
  String.raw`(?:đạt|là|bằng|được|lũy kế)(?:\s+tỷ lệ)?:?\s*(${NUMBER})(?![\d/])`,
  'iu',
);
const SHARE = new RegExp(String.raw`(?<![\d.,/])(${NUMBER})\s*%`, 'gu');
const ANY = new RegExp(String.raw`(?<![\d.,/])${NUMBER}(?![\d/])`, 'gu');

/** A figure within words: "đạt 62,5%", "50/80 hồ sơ (62,5%)", "12 mô hình"; undefined where several could be meant. */
export function figureIn(text: string): number | undefined {
  const whole = readFigure(text);
  if (whole !== undefined) return whole;
  const attained = ATTAINED.exec(text)?.[1];
  if (attained !== undefined) return parseNumber(attained);
  const shares = [...text.matchAll(SHARE)].map(([, figure = '']) => figure);
  if (shares.length > 0) return shares.length === 1 ? parseNumber(shares[0] ?? '') : undefined;
  const figures = [...text.matchAll(ANY)];
  return figures.length === 1 && !/\d\s*\/\s*\d/.test(text) ? parseNumber(figures[0]?.[0] ?? '') : undefined;
}

function reportedFigure(line: ReportLine, row: StartRow, facts: ReportFacts): StartFigure | undefined {
  const text = line.texts.figure ?? '';
  const base = line.baseYear === undefined ? undefined : readFigure(line.texts.base ?? '');
  const asOf = dayIn(line.figureHead) ?? facts.asOf;
  const day = asOf !== undefined && asOf <= facts.today ? { asOf } : {};
  const told =
    base !== undefined && line.baseYear !== undefined && baseDay(line.baseYear) <= (asOf ?? facts.today);
  const begun = told && base !== undefined ? { baseYear: line.baseYear, baseValue: base } : {};
  const said = { ...begun, source: facts.source } as StartFigure;
  if (saysNone(text)) return { ...said, none: true };
  if (text === '') return told ? said : undefined;
  if (isToldInWords(row.measure)) return { ...said, ...day, text: cutText(text, LONGEST_TEXT) };
  const value = figureIn(text);
  return value === undefined ? undefined : { ...said, ...day, value };
}

/** "100%" is complete, less is under way. */
function stateByShare(text: string): StartTask['state'] | undefined {
  const share = [...text.matchAll(SHARE)].map(([, figure = '']) => parseNumber(figure));
  if (share.length !== 1 || share[0] === undefined) return undefined;
  if (share[0] >= 100) return 'done';
  return share[0] > 0 ? 'in-progress' : 'not-started';
}

function stateIn(texts: readonly string[]): StartTask['state'] | undefined {
  return texts.map(readState).find(Boolean) ?? texts.map(stateByShare).find(Boolean);
}

function reportedTask({ texts }: ReportLine, facts: ReportFacts): StartTask | undefined {
  const told = [texts.state, texts.result, texts.note].filter((text) => text !== undefined && text !== '');
  const state = stateIn(told as string[]);
  if (!state) return undefined;
  const all = told.join('. ');
  const done = state === 'done' ? completionIn(all, texts.completed ?? '', facts.today) : {};
  const note = [texts.result, texts.note].filter(Boolean).join('. ');
  const latest = [done.completedOn, done.documentDate, facts.asOf]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
  return {
    state,
    ...done,
    ...(facts.asOf !== undefined && latest !== undefined && latest <= facts.today && { asOf: latest }),
    ...(note !== '' && { note: cutText(note, LONGEST_NOTE) }),
  };
}

type Completion = Pick<StartTask, 'completedOn' | 'documentNumber' | 'documentDate'>;

/** By which document, and when; days that have not come yet are slips of the report. */
function completionIn(text: string, completed: string, today: string): Completion {
  const [document] = findDocumentNumbers(text);
  const number = document && DOCUMENT_NUMBER.test(document.number) ? document.number : undefined;
  const stated = dayIn(completed) ?? (document ? undefined : dayIn(text));
  const past = (day: string | undefined): day is string => day !== undefined && day <= today;
  return {
    ...(past(stated) && { completedOn: stated }),
    ...(number !== undefined && { documentNumber: number }),
    ...(past(document?.date) && { documentDate: document?.date }),
  } as Completion;
}
