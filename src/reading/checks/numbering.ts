/** Numbers that are missing or used twice: rows of a table, sections of a table, main headings of the body. */
import { cutText } from '../../shared/cut-text.ts';
import type { Block } from '../block.ts';
import type { Finding } from '../contract.ts';
import { type CheckedPlan, passageOf, type Row, tableOf } from './checked-plan.ts';
import { finding } from './finding.ts';
import { type RowNames, sectionNumber } from './row-names.ts';

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Value of a Roman number, undefined when the text is none. */
export function romanValue(text: string): number | undefined {
  if (!/^[IVXLC]+$/.test(text)) return undefined;
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const here = ROMAN[text[at] ?? ''] ?? 0;
    const next = ROMAN[text[at + 1] ?? ''] ?? 0;
    value += here < next ? -here : here;
  }
  return value;
}

export function romanText(value: number): string {
  const steps: [number, string][] = [
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let text = '';
  for (const [step, sign] of steps) for (; rest >= step; rest -= step) text += sign;
  return text;
}

/** What may have been lost between two numbers is serious; a number used twice is a slip of the pen. */
export function checkNumbering({ plan, blocks, names }: CheckedPlan): Finding[] {
  const listed = [...plan.indicators, ...plan.tasks].filter(({ source }) => source === 'appendix');
  const tables = [...Map.groupBy(uniquePassages(listed), tableOf).values()];
  return [
    ...tables.flatMap((rows) => checkRowNumbers(rows, names)),
    ...tables.flatMap((rows) => checkSections(rows, names)),
    ...checkHeadings(blocks),
  ];
}

/** Numbered rows as they stand in the document; a row that is both a task and an indicator counts once. */
function uniquePassages(rows: Row[]): Row[] {
  const seen = new Set<string>();
  return rows
    .filter((row) => row.ordinal !== undefined)
    .filter((row) => {
      const key = `${passageOf(row)}/${row.ordinal}`;
      if (row.location.row !== undefined && seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort(
      (a, b) =>
        (a.location.block ?? 0) - (b.location.block ?? 0) || (a.location.row ?? 0) - (b.location.row ?? 0),
    );
}

function checkRowNumbers(rows: Row[], names: RowNames): Finding[] {
  const findings: Finding[] = [];
  let previous: { row: Row; number: number } | undefined;
  for (const row of rows) {
    const number = Number(/^\d+$/.test(row.ordinal ?? '') ? row.ordinal : Number.NaN);
    if (Number.isNaN(number)) continue;
    if (previous && number > previous.number + 1) {
      const missing =
        number === previous.number + 2
          ? `số ${number - 1}`
          : `các số từ ${previous.number + 1} đến ${number - 1}`;
      const detail = `Số thứ tự nhảy từ ${previous.number} sang ${number}: thiếu ${missing}. Xem bản gốc là đánh số nhầm hay sót dòng.`;
      findings.push(numbersOff('serious', [previous.row, row], detail, names));
    } else if (previous && number === previous.number && row.section === previous.row.section) {
      const detail = `Số thứ tự ${number} dùng hai lần liền nhau. Xem bản gốc là đánh số nhầm hay tách dòng nhầm.`;
      findings.push(numbersOff('minor', [previous.row, row], detail, names));
    }
    previous = { row, number };
  }
  return findings;
}

const numbersOff = (
  severity: Finding['severity'],
  rows: readonly Row[],
  detail: string,
  names: RowNames,
): Finding => finding('numbering-gap', severity, rows, detail, names.list(rows));

function checkSections(rows: Row[], names: RowNames): Finding[] {
  const sections: { title: string; number: string; row: Row }[] = [];
  for (const row of rows) {
    const number = sectionNumber(row.section);
    if (row.section && number && sections.at(-1)?.title !== row.section)
      sections.push({ title: row.section, number, row });
  }
  return checkRomanSequence(
    sections.map(({ title, number, row }) => ({
      title,
      number,
      where: `${capital(names.place(row))}, “${title}”`,
      rows: [row.id],
    })),
  );
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

interface Heading {
  title: string;
  number: string;
  where: string;
  rows: string[];
}

function checkRomanSequence(headings: Heading[]): Finding[] {
  const findings: Finding[] = [];
  let previous: Heading | undefined;
  for (const heading of headings) {
    const [now, before] = [romanValue(heading.number), previous && romanValue(previous.number)];
    if (now === undefined) continue;
    if (previous && before !== undefined && now === before) {
      findings.push({
        kind: 'section-number-repeated',
        severity: 'minor',
        where: heading.where,
        detail: `Hai mục cùng mang số ${heading.number}: “${previous.title}” và “${heading.title}”. Xem bản gốc là đánh số nhầm hay sót mục.`,
        rows: [],
      });
    } else if (previous && before !== undefined && now > before + 1) {
      const missing = Array.from({ length: now - before - 1 }, (_, i) => romanText(before + 1 + i)).join(
        ', ',
      );
      findings.push({
        kind: 'section-number-gap',
        severity: 'serious',
        where: heading.where,
        detail: `Số mục nhảy từ ${previous.number} sang ${heading.number}: thiếu mục ${missing}. Xem bản gốc là đánh số nhầm hay sót mục.`,
        rows: heading.rows,
      });
    }
    previous = heading;
  }
  return findings;
}

/** Main headings of the running text: a Roman number and a title, before the first appendix. */
function checkHeadings(blocks: readonly Block[]): Finding[] {
  const headings: Heading[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const text = `${block.label ?? ''} ${block.text}`.trim();
    if (/^phụ lục(?!\p{L})/iu.test(text) && headings.length > 0) break;
    const match = text.match(/^([IVX]+)\s*[.\-–]\s*(\p{Lu}.*)$/u);
    if (!match?.[1] || !match[2]) continue;
    const title = titleOf(match[2]);
    headings.push({
      number: match[1],
      title,
      where: `Nội dung kế hoạch, mục ${match[1]}. ${title}`,
      rows: [],
    });
  }
  return checkRomanSequence(headings);
}

/** A title in capitals ends where its paragraph goes on in small letters; any other is cut at 60 letters. */
function titleOf(text: string): string {
  const capitals = text.match(/^[\p{Lu}\d\s,.\-–&/()]+(?=\s\p{Lu}\p{Ll}|\s*$)/u)?.[0].trim();
  return capitals && capitals.length > 3 ? capitals : cutText(text, 60);
}
