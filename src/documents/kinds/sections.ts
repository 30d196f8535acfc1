/** The fields of a plan: indicators and tasks may stand under the same one, numbered differently. Pure. */
import { foldText } from '../../shared/likeness.ts';
import type { IndicatorFact, ReportFacts } from '../facts/contract.ts';
import type { Run } from '../model/contract.ts';
import { resultsBySection } from '../words/narratives.ts';

export interface Field {
  /** Without its number: "Hạ tầng số và dữ liệu"; absent: what stands in no field. */
  name?: string;
  indicators: IndicatorFact[];
  results: Run[][];
}

/** "II. Hạ tầng số" and "2. Hạ tầng số" are one field. */
export const bareName = (section: string): string =>
  section
    .replace(/^\s*(?:[IVXLC]+|\d+(?:\.\d+)*|[A-ZĐ])\s*[.)-]\s*/u, '')
    .replace(/\s+/g, ' ')
    .replace(/[:;.]\s*$/, '')
    .trim();

/** "Đến hết năm 2026", "Giai đoạn 2026 - 2030": a time under which goals stand is no field. */
const TIME = /^(?:(?:mục tiêu|chỉ tiêu)\s+)?(?:đến|trong|hết|tới|giai đoạn|năm|tầm nhìn)(?!\p{L}).*\d{4}/iu;

/** In the order of the tasks, then of the indicators; those that nothing is told of are left out. */
export function fieldsOf(facts: Pick<ReportFacts, 'tasks' | 'notes' | 'period' | 'indicators'>): Field[] {
  const fields = new Map<string, Field>();
  const fieldOf = (section: string | undefined): Field => {
    const said = section === undefined ? '' : bareName(section);
    const name = TIME.test(said) ? '' : said;
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
