/** The fields of a plan: indicators and tasks may stand under the same one, numbered differently. Pure. */
import { foldText } from '../../shared/likeness.ts';
import type { IndicatorFact, ReportFacts } from '../facts/contract.ts';
import type { Run } from '../model/contract.ts';
import { resultsBySection } from '../words/narratives.ts';
import { withCapital } from '../words/said.ts';

export interface Field {
  /** Without its number: "Hạ tầng số và dữ liệu"; absent: what stands in no field. */
  name?: string;
  indicators: IndicatorFact[];
  results: Run[][];
}

/** "II. Hạ tầng số" and "2. Hạ tầng số" are one field. */
export const bareName = (section: string): string =>
  section
    .replace(/^\s*(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđA-ZĐ])\s*[.)-]\s*/u, '')
    .replace(/\s+/g, ' ')
    .replace(/[:;.]\s*$/, '')
    .trim();

/** "Đến hết năm 2026", "Giai đoạn 2026 - 2030": a time under which goals stand is no field. */
const TIME = /^(?:(?:mục tiêu|chỉ tiêu)\s+)?(?:đến|trong|hết|tới|giai đoạn|năm|tầm nhìn)(?!\p{L}).*\d{4}/iu;

/** "Mục tiêu cụ thể", "Nhiệm vụ và giải pháp trọng tâm": what a part of a plan is, not what it is about. */
const GENERAL =
  /^(?:(?:các|những)\s+)?(?:mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|nội dung)(?:[\s,]+(?:và|mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|chung|cụ thể|chủ yếu|trọng tâm))*$/iu;

/** As the reader puts headings together that stand within one another. */
const WITHIN = ' / ';

const isField = (heading: string): boolean => {
  const name = bareName(heading);
  return name !== '' && !TIME.test(name) && !GENERAL.test(name);
};

/**
 * The heading of the plan that names the field, with its number: of "Mục tiêu cụ thể / 2.1. Đến hết năm 2025 / a) Hạ
 * tầng" it is "a) Hạ tầng".
 */
export const fieldHeading = (section: string | undefined): string | undefined =>
  section?.split(WITHIN).find(isField);

/**
 * Under which head of an annex each thing stands: its field; where nothing of the annex stands in a field, the heading of
 * the plan, as "Đến hết năm 2030".
 */
export function headsOf<T extends { section?: string }>(
  things: readonly T[],
): (thing: T) => string | undefined {
  const named = things.some(({ section }) => fieldHeading(section) !== undefined);
  return ({ section }) => (named ? fieldHeading(section) : section);
}

/** Of which no letter says how it is spoken: "CĐS", "KHCN", "5G". */
const UNSPOKEN = /^(?:[^AEIOUYaeiouy]*|\P{L}*|.*\d.*|UBND|OCOP|STEM|AI)$/u;

/** A heading in capitals as it stands among others: "PHÁT TRIỂN HẠ TẦNG 5G" → "Phát triển hạ tầng 5G". */
export function calm(name: string): string {
  if (name !== name.toLocaleUpperCase('vi') || !name.includes(' ')) return name;
  const words = name.split(' ').map((word) => {
    const letters = word.normalize('NFD').replace(/\p{M}|[^\p{L}\d]/gu, '');
    return UNSPOKEN.test(letters) ? word : word.toLocaleLowerCase('vi');
  });
  return withCapital(words.join(' '));
}

/** In the order of the tasks, then of the indicators; those that nothing is told of are left out. */
export function fieldsOf(facts: Pick<ReportFacts, 'tasks' | 'notes' | 'period' | 'indicators'>): Field[] {
  const fields = new Map<string, Field>();
  const fieldOf = (section: string | undefined): Field => {
    const name = calm(bareName(fieldHeading(section) ?? ''));
    const key = foldText(name);
    const field = fields.get(key) ?? { ...(name !== '' && { name }), indicators: [], results: [] };
    fields.set(key, field);
    return field;
  };
  for (const { section, sentences } of resultsBySection(facts)) fieldOf(section).results.push(...sentences);
  for (const indicator of facts.indicators) fieldOf(indicator.section).indicators.push(indicator);
  const all = [...fields.values()].filter(
    ({ indicators, results }) => indicators.length > 0 || results.length > 0,
  );
  return [...all.filter(({ name }) => name !== undefined), ...all.filter(({ name }) => name === undefined)];
}
