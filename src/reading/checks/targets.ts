/** Targets: units left out, cells that do not line up, goals without a measure, values that fall back. */
import {
  type Finding,
  type IndicatorReading,
  type PlanReading,
  RowSource,
  type Target,
} from '../contract.ts';
import type { Block, Table } from '../block.ts';
import { indicatorThings } from '../groups/mentions.ts';
import { eachOrTogether, finding, isDoubted } from './finding.ts';

/** A result in a word or two that one can say yes or no to: "Đạt", "Liên thông", "Hoàn thành". */
const YES_NO = /^\S+(?:\s+\S+){0,2}$/u;
/** For these, less is better, so a falling series is progress. */
const LESS_IS_BETTER =
  /(?<!\p{L})(?:giảm|hạng|thứ hạng|xếp hạng|thời gian|số vụ|tồn đọng|quá hạn|trễ hạn|chậm|khiếu nại|hộ nghèo|nghèo|tỷ lệ lỗi)(?!\p{L})/iu;

export function checkTargets(plan: PlanReading, blocks: readonly Block[]): Finding[] {
  return [
    ...plan.indicators.flatMap(checkUnit),
    ...checkAlignment(plan, blocks),
    ...checkEmpty(plan),
    ...checkMeasurable(plan),
    ...checkFalling(plan),
    ...checkUnitsOfOne(plan),
  ];
}

/** Rows with a cell too few: which figure belongs to which year cannot be told from the row alone. */
function checkAlignment(plan: PlanReading, blocks: readonly Block[]): Finding[] {
  const tables = new Map(
    blocks.flatMap((block) => (block.kind === 'table' ? [[block.id, block] as const] : [])),
  );
  return plan.indicators
    .filter((row) => {
      const table = tables.get(row.location.block ?? -1);
      return table !== undefined && row.targets.length > 0 && lacksCell(row, table);
    })
    .map((row) =>
      finding(
        'misaligned-cells',
        'serious',
        [row],
        'Số ô của dòng ít hơn số cột: cần đối chiếu với bản gốc xem mức nào thuộc năm nào.',
      ),
    );
}

/** Where columns were inferred from text the reader doubts the cells itself; in a grid the cells are counted. */
function lacksCell(row: IndicatorReading, table: Table): boolean {
  if (table.grid === 'inferred') return table.box === undefined && (row.doubts?.includes('targets') ?? false);
  const widths = table.rows.map(({ cells }) => cells.reduce((sum, cell) => sum + cell.colSpan, 0));
  const merged = table.rows.some(({ cells }) => cells.some((cell) => cell.rowSpan > 1));
  const width = widths[(row.location.row ?? 0) - 1];
  return !merged && width !== undefined && width < Math.max(...widths);
}

const numeric = (target: Target) => target.value !== undefined;

function checkUnit(row: IndicatorReading): Finding[] {
  const figures = row.targets.filter(numeric);
  if (figures.length === 0) return [];
  if (row.unit === undefined) {
    if (isDoubted(row, 'unit')) return [];
    return [
      finding(
        'unit-missing',
        'minor',
        [row],
        `Các mức ${figures.map((t) => `“${t.text}”`).join(', ')} không ghi đơn vị tính.`,
      ),
    ];
  }
  const bare = figures.filter((target) => !/[%\p{L}]/u.test(target.text));
  if (row.unit !== '%' || bare.length === 0 || bare.length === figures.length) return [];
  const cells = bare
    .map((target) => `“${target.text}”${target.year ? ` (năm ${target.year})` : ''}`)
    .join(', ');
  return [
    finding(
      'unit-missing',
      'minor',
      [row],
      `${cells} không ghi dấu %, trong khi các mức khác của dòng đều ghi.`,
    ),
  ];
}

/** Indicators of a table whose cells of figures are empty: nothing says how far they are to be brought. */
function checkEmpty(plan: PlanReading): Finding[] {
  const empty = plan.indicators.filter(
    (row) => row.source === 'appendix' && row.targets.length === 0 && !isDoubted(row, 'targets'),
  );
  return eachOrTogether(
    empty,
    (row) => finding('not-measurable', 'serious', [row], 'Không ghi mức phải đạt.'),
    (all) =>
      finding(
        'not-measurable',
        'serious',
        all,
        `${all.length} chỉ tiêu trong phụ lục không ghi mức phải đạt nên không chấm được kết quả.`,
      ),
    1,
  );
}

function checkMeasurable(plan: PlanReading): Finding[] {
  const things = indicatorThings(plan).map(({ rows }) => rows);
  const vague = things.flatMap((rows) => (rows.every(isVague) ? rows.slice(0, 1) : []));
  return eachOrTogether(
    vague,
    (row) => finding('not-measurable', 'minor', [row], 'Mục tiêu không có con số hay mức để đo.'),
    (all) =>
      finding(
        'not-measurable',
        'minor',
        all,
        `${all.length} trong ${things.length} mục tiêu, chỉ tiêu không có con số hay mức để đo nên không chấm được kết quả.`,
      ),
    1,
  );
}

/** Stated in words that nobody can say yes or no to. */
function isVague(row: IndicatorReading): boolean {
  if (isDoubted(row, 'targets')) return false;
  if (row.targets.length === 0) return row.source === 'body';
  return row.targets.every((t) => t.comparator === 'text' && !YES_NO.test(t.text.trim()));
}

interface Point {
  year: number;
  target: Target;
  value: number;
  row: IndicatorReading;
}

function checkFalling(plan: PlanReading): Finding[] {
  return indicatorThings(plan).flatMap(({ rows }) => {
    if (
      rows.some(
        (row) => LESS_IS_BETTER.test(row.name) || row.targets.some((t) => LESS_IS_BETTER.test(t.text)),
      )
    )
      return [];
    return RowSource.options.flatMap((source) => {
      const points = pointsOf(rows.filter((row) => row.source === source && !isDoubted(row, 'targets')));
      // Several figures of one year (a number and a share, two quarters) make no line that could fall.
      if (rows.some(setsTwice)) return [];
      return points.slice(1).flatMap((point, at) => {
        const before = points[at];
        return before && before.year !== point.year ? checkStep(before, point) : [];
      });
    });
  });
}

/** A fall is serious; no rise between two stages of the running text is worth a look unless 100 % is held. */
function checkStep(before: Point, point: Point): Finding[] {
  const rows = [...new Set([before.row, point.row])];
  if (point.value < before.value) {
    const detail = `Mức năm ${point.year} (${show(point.target)}) thấp hơn năm ${before.year} (${show(before.target)}).`;
    return [finding('target-regression', 'serious', rows, detail)];
  }
  const unchanged = point.value === before.value && point.target.comparator === before.target.comparator;
  if (!unchanged || point.row.source !== 'body' || point.row.unit !== '%' || point.value >= 100) return [];
  const detail = `Mức năm ${point.year} vẫn là ${show(point.target)} như năm ${before.year}: không tăng qua cả giai đoạn.`;
  return [finding('target-regression', 'minor', rows, detail)];
}

const show = (target: Target) => `“${target.text}”`;

const setsTwice = ({ targets }: IndicatorReading): boolean =>
  new Set(targets.map(({ year }) => year)).size < targets.length;

function pointsOf(rows: IndicatorReading[]): Point[] {
  return rows
    .flatMap((row) =>
      row.targets.flatMap((target) =>
        target.year !== undefined && target.value !== undefined
          ? [{ year: target.year, value: target.value, target, row }]
          : [],
      ),
    )
    .sort((a, b) => a.year - b.year);
}

function checkUnitsOfOne(plan: PlanReading): Finding[] {
  return indicatorThings(plan).flatMap(({ rows }) => {
    const units = new Set(rows.map((row) => row.unit?.toLowerCase()).filter((unit) => unit !== undefined));
    if (units.size < 2) return [];
    return [
      finding(
        'unit-mismatch',
        'minor',
        rows,
        `Cùng một chỉ tiêu nhưng ghi các đơn vị tính khác nhau: ${[...units].map((u) => `“${u}”`).join(', ')}.`,
      ),
    ];
  });
}
