/** Plans as lines of text in which "{tag}" stands before each passage of one thing, and how a reading compares. */
import { type PlanReading, RowGroup } from '../../../src/reading/contract.ts';
import { readPlan } from '../../../src/reading/read-plan.ts';

export interface TaggedPlan {
  name: string;
  about: string;
  /** Cells of tables are divided by tabs. */
  lines: string[];
}

export const letterhead = (title: string): string[] => [
  'ỦY BAN NHÂN DÂN',
  'XÃ SÔNG TRĂNG',
  'Số: 12/KH-UBND',
  'Sông Trăng, ngày 10 tháng 9 năm 2025',
  'KẾ HOẠCH',
  title,
];

export interface Comparison {
  /** Passages that gave no row, or rows that no passage explains. */
  unmatched: string[];
  /** Pairs of rows joined against the tags, "name | name". */
  wrong: string[];
  missed: string[];
  right: number;
}

interface Passage {
  tag: string;
  text: string;
  inTable: boolean;
}

const plain = (text: string): string =>
  text
    .replace(/^[-–\s]+/, '')
    .replace(/[.;\s]+$/, '')
    .trim();

/** The name of a row of a table is its second cell. */
function passagesOf({ lines }: TaggedPlan): Passage[] {
  return lines.flatMap((line) =>
    [...line.matchAll(/\{(\w+)\}([^{]*)/g)].map(([, tag = '', text = '']) => {
      const cells = text.split('\t');
      return { tag, text: plain(cells[1] ?? text), inTable: cells.length > 1 };
    }),
  );
}

const untagged = (line: string): string => line.replace(/\{\w+\}/g, '');

/** Tables stand apart from the lines above them. */
const textOf = ({ lines }: TaggedPlan): string =>
  lines
    .map(untagged)
    .map((line) => (/^(?:PHỤ LỤC|S?TT\t)/.test(line) ? `\n${line}` : line))
    .join('\n');

type Row = PlanReading['indicators'][number] | PlanReading['tasks'][number];

function tagsOf(tagged: TaggedPlan, rows: readonly Row[]): { tags: Map<Row, string>; unmatched: string[] } {
  const passages = new Set(passagesOf(tagged));
  const tags = new Map<Row, string>();
  const unmatched: string[] = [];
  for (const row of rows) {
    const words = plain(row.source === 'appendix' ? row.name : row.quote);
    const found = [...passages].find(
      ({ text, inTable }) =>
        inTable === (row.source === 'appendix') && (text === words || (!inTable && text.includes(words))),
    );
    if (found) {
      passages.delete(found);
      tags.set(row, found.tag);
    } else unmatched.push(`row ${row.name}`);
  }
  return { tags, unmatched: [...unmatched, ...[...passages].map(({ text }) => `passage ${text}`)] };
}

/** Reads the plan and compares its groups, pair by pair, with the tags. */
export async function compareThings(tagged: TaggedPlan): Promise<Comparison> {
  const bytes = new TextEncoder().encode(textOf(tagged));
  const { plan } = await readPlan([{ name: 'ke-hoach.txt', bytes }]);
  const comparison: Comparison = { unmatched: [], wrong: [], missed: [], right: 0 };
  const groupOf = new Map(plan.groups.flatMap((group) => group.rows.map((id) => [id, group] as const)));
  const { tags, unmatched } = tagsOf(tagged, [...plan.indicators, ...plan.tasks]);
  comparison.unmatched.push(...unmatched);
  for (const kind of RowGroup.shape.kind.options) {
    const rows = kind === 'indicator' ? plan.indicators : plan.tasks;
    rows.forEach((one, at) => {
      for (const other of rows.slice(at + 1)) {
        const wanted = tags.get(one) !== undefined && tags.get(one) === tags.get(other);
        const got = groupOf.get(one.id) === groupOf.get(other.id);
        if (wanted && got) comparison.right += 1;
        else if (got) comparison.wrong.push(`${one.name} | ${other.name}`);
        else if (wanted) comparison.missed.push(`${one.name} | ${other.name}`);
      }
    });
  }
  return comparison;
}
