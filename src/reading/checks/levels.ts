/** Levels to be reached: none set, or none that could be measured; cells that do not line up with the years. */
import type { Table } from '../block.ts';
import type { Finding, IndicatorReading } from '../contract.ts';
import { setsLevel } from '../groups/counting.ts';
import { byPlace, type Checked, type CheckedPlan, isListed, leadsOf } from './checked-plan.ts';
import { countOf, finding, isDoubted } from './finding.ts';

export function checkLevels(checked: CheckedPlan): Finding[] {
  return [...checkAlignment(checked), ...checkEmpty(checked), ...checkVague(checked)];
}

/** Rows with a cell too few: which figure belongs to which year cannot be told from the row alone. */
function checkAlignment({ plan, blocks, names }: CheckedPlan): Finding[] {
  const tables = new Map(
    blocks.flatMap((block) => (block.kind === 'table' ? [[block.id, block] as const] : [])),
  );
  const short = plan.indicators.filter((row) => {
    const table = tables.get(row.location.block ?? -1);
    return table !== undefined && row.targets.length > 0 && lacksCell(row, table);
  });
  return [...Map.groupBy(short, names.place).values()].map((rows) =>
    finding(
      'misaligned-cells',
      'serious',
      rows,
      `${countOf(rows)} có số ô ít hơn số cột của bảng. Đối chiếu với bản gốc xem mức nào thuộc năm nào.`,
      names.list(rows),
    ),
  );
}

/** Where columns were inferred from text the reader doubts the cells itself; in a grid the cells are counted. */
function lacksCell(row: IndicatorReading, table: Table): boolean {
  if (table.grid === 'inferred') return table.box === undefined && isDoubted(row, 'targets');
  const widths = table.rows.map(({ cells }) => cells.reduce((sum, cell) => sum + cell.colSpan, 0));
  const merged = table.rows.some(({ cells }) => cells.some((cell) => cell.rowSpan > 1));
  const width = widths[(row.location.row ?? 0) - 1];
  return !merged && width !== undefined && width < Math.max(...widths);
}

/** Indicators of an appendix for which no row says how far they are to be brought: one finding for each table. */
function checkEmpty({ indicators, names }: CheckedPlan): Finding[] {
  const empty = indicators.filter(
    (thing) =>
      isListed(thing) && thing.rows.every((row) => row.targets.length === 0 && !isDoubted(row, 'targets')),
  );
  return byPlace(empty).map((things) => {
    const rows = leadsOf(things);
    const detail = `${countOf(rows)} không ghi mức phải đạt nên không đánh giá được kết quả. Ghi mức, hoặc xếp là mục tiêu định tính.`;
    return finding('not-measurable', 'serious', rows, detail, names.list(rows));
  });
}

/** Indicators of an appendix whose levels are words; goals in words of the body are what they are. */
function checkVague({ indicators, names }: CheckedPlan): Finding[] {
  const vague = indicators.filter((thing) => isListed(thing) && isVague(thing));
  return byPlace(vague).map((things) => {
    const rows = leadsOf(things);
    const detail = `${countOf(rows)} ghi mục tiêu bằng lời, không có con số hay mức để đo. Ghi mức, hoặc xếp là mục tiêu định tính.`;
    return finding('not-measurable', 'minor', rows, detail, names.list(rows));
  });
}

const isVague = ({ rows }: Checked<IndicatorReading>): boolean =>
  rows.some(({ targets }) => targets.length > 0) &&
  rows.every((row) => !isDoubted(row, 'targets') && !row.targets.some(setsLevel));
