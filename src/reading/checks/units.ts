/** Units of figures: left out, or different ones for one indicator. */
import type { Finding, IndicatorReading, Target } from '../contract.ts';
import { byPlace, type Checked, type CheckedPlan, leadsOf } from './checked-plan.ts';
import { countOf, finding, isDoubted } from './finding.ts';

/** Names that say what is counted ("Số lớp tập huấn") or mean a place in a list: their figures need no unit beside. */
const COUNTS_ITSELF =
  /^(?:tổng )?(?:số(?! hóa| hoá)|số lượng|thứ hạng|hạng|xếp hạng|vị trí|cấp độ|mức độ|điểm)(?!\p{L})/iu;

export function checkUnits(checked: CheckedPlan): Finding[] {
  return [...checkMissing(checked), ...checkPercent(checked), ...checkDifferent(checked)];
}

const hasValue = (target: Target): boolean => target.value !== undefined;
const figuresOf = (row: IndicatorReading): Target[] => row.targets.filter(hasValue);

/** Units of the rows of one indicator, each spelling once. */
const unitsOf = ({ rows }: Checked<IndicatorReading>): string[] => [
  ...new Map(rows.flatMap(({ unit }) => (unit === undefined ? [] : [[unit.toLowerCase(), unit]]))).values(),
];

/** Figures whose row states no unit, and no other row of the indicator a clear one: one finding for each table. */
function checkMissing({ indicators, names }: CheckedPlan): Finding[] {
  const bare = indicators.filter(
    (thing) =>
      thing.lead.unit === undefined &&
      !isDoubted(thing.lead, 'unit') &&
      figuresOf(thing.lead).length > 0 &&
      unitsOf(thing).length !== 1 &&
      !(unitsOf(thing).length === 0 && COUNTS_ITSELF.test(thing.lead.name)),
  );
  return byPlace(bare).map((things) => {
    const rows = leadsOf(things);
    const figures = rows.length === 1 && rows[0] ? ` (${quoted(figuresOf(rows[0]))})` : '';
    const elsewhere = [...new Set(things.flatMap(unitsOf))].map((unit) => `“${unit}”`).join(', ');
    const body = elsewhere ? `; nội dung kế hoạch ghi khác nhau: ${elsewhere}` : '';
    const detail = `${countOf(rows)} không ghi đơn vị tính của các mức phải đạt${figures}${body}. Ghi đơn vị tính.`;
    return finding('unit-missing', 'minor', rows, detail, names.list(rows));
  });
}

const quoted = (targets: readonly Target[]): string =>
  targets.map(({ text, year }) => `“${text}”${year === undefined ? '' : ` năm ${year}`}`).join(', ');

/** A cell without % among cells with it: one finding for each table. */
function checkPercent({ indicators, names }: CheckedPlan): Finding[] {
  const mixed = indicators.filter(({ lead }) => lead.unit === '%' && bareOf(lead).length > 0);
  return byPlace(mixed).map((things) => {
    const rows = leadsOf(things);
    const cells = rows.map((row) => quoted(bareOf(row))).join('; ');
    const detail = `Mức ${cells} không ghi dấu %, trong khi các mức khác của dòng đều ghi. Xem có đúng là % không.`;
    return finding('unit-missing', 'minor', rows, detail, names.list(rows));
  });
}

/** Figures without any unit beside figures with one; none where the whole row is without. */
function bareOf(row: IndicatorReading): Target[] {
  const figures = figuresOf(row);
  const bare = figures.filter(({ text }) => !/[%\p{L}]/u.test(text));
  return bare.length === figures.length ? [] : bare;
}

function checkDifferent({ indicators, names }: CheckedPlan): Finding[] {
  return indicators.flatMap((thing) => {
    const units = unitsOf(thing);
    const { lead, rows } = thing;
    if (units.length < 2 || lead.unit === undefined) return [];
    const others = rows.filter(({ unit }) => unit && unit.toLowerCase() !== lead.unit?.toLowerCase());
    const detail = `Cùng một chỉ tiêu nhưng ghi các đơn vị tính khác nhau: ${units.map((unit) => `“${unit}”`).join(', ')}. Chọn một đơn vị tính.`;
    return [finding('unit-mismatch', 'minor', [lead, ...others], detail, names.of(lead))];
  });
}
