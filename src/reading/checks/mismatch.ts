/** Where the running text and the appendices say different things, or one says nothing. */
import type { Finding, IndicatorReading, PlanReading, Target } from '../contract.ts';
import { finding, nameRow, nameRows, type Row } from './finding.ts';
import { indicatorThings } from '../groups/mentions.ts';
import { mirrored } from '../groups/parallel.ts';

export function checkMismatch(plan: PlanReading): Finding[] {
  return [...checkValues(plan), ...checkAbsentIndicators(plan), ...checkAbsentTasks(plan)];
}

function checkValues(plan: PlanReading): Finding[] {
  const stated = indicatorThings(plan).flatMap(({ rows }) => {
    const body = rows.filter((row) => row.source === 'body');
    return rows.filter((row) => row.source === 'appendix').map((row) => ({ row, body }));
  });
  return stated.flatMap(({ row, body }) => {
    const differences = body.flatMap((other) =>
      other.targets.flatMap((target) => compare(target, row, other)),
    );
    const serious = differences.filter((difference) => difference.serious);
    return [
      ...describe(row, serious, 'serious', 'Phần lời và phụ lục ghi mức khác nhau'),
      ...describe(
        row,
        differences.filter((d) => !d.serious),
        'minor',
        'Phần lời và phụ lục ghi dấu so sánh khác nhau',
      ),
    ];
  });
}

interface Difference {
  text: string;
  other: IndicatorReading;
  serious: boolean;
}

function compare(target: Target, row: IndicatorReading, other: IndicatorReading): Difference[] {
  const twin = row.targets.find((t) => t.year === target.year);
  if (!twin || target.value === undefined || twin.value === undefined) return [];
  const same = target.value === twin.value && target.valueMax === twin.valueMax;
  if (same && target.comparator === twin.comparator) return [];
  return [
    {
      text: `năm ${target.year ?? '—'}: phần lời “${target.text}”, phụ lục “${twin.text}”`,
      other,
      serious: !same,
    },
  ];
}

function describe(
  row: IndicatorReading,
  differences: Difference[],
  severity: Finding['severity'],
  lead: string,
): Finding[] {
  if (differences.length === 0) return [];
  const rows: Row[] = [row, ...new Set(differences.map((d) => d.other))];
  return [
    finding(
      'body-appendix-mismatch',
      severity,
      rows,
      `${lead}: ${differences.map((d) => d.text).join('; ')}.`,
      nameRow(row),
    ),
  ];
}

function checkAbsentIndicators(plan: PlanReading): Finding[] {
  const measurable = plan.indicators.filter(
    (row) => row.source === 'body' && row.targets.some((t) => t.value !== undefined),
  );
  if (!mirrored(plan).isParallel(measurable)) return [];
  const absent = indicatorThings(plan).flatMap(({ rows }) =>
    rows.every(({ source }) => source === 'body')
      ? rows.filter((row) => measurable.includes(row)).slice(0, 1)
      : [],
  );
  if (absent.length === 0) return [];
  return [
    finding(
      'body-appendix-mismatch',
      'serious',
      absent,
      `${absent.length} chỉ tiêu có con số ở phần lời nhưng không có dòng trong phụ lục, nên chưa rõ ai theo dõi: ${nameRows(absent)}.`,
    ),
  ];
}

function checkAbsentTasks(plan: PlanReading): Finding[] {
  const body = plan.tasks.filter((task) => task.source === 'body');
  const appendix = plan.tasks.filter((task) => task.source === 'appendix');
  const { isMirrored, isParallel } = mirrored(plan);
  if (body.length === 0 || !isParallel(appendix)) return [];
  const unlisted = body.filter((task) => !isMirrored(task));
  const unspoken = appendix.filter((task) => !isMirrored(task));
  return [
    ...(unlisted.length > 0
      ? [
          finding(
            'body-appendix-mismatch',
            'serious',
            unlisted,
            `${unlisted.length} nhiệm vụ ở phần lời không có dòng trong phụ lục, nên chưa rõ ai làm, khi nào xong: ${nameRows(unlisted, 20)}.`,
            nameRows(unlisted, 20),
          ),
        ]
      : []),
    ...(unspoken.length > 0 && isParallel(body)
      ? [
          finding(
            'body-appendix-mismatch',
            'minor',
            unspoken,
            `${unspoken.length} nhiệm vụ trong phụ lục không được nêu ở phần lời: ${nameRows(unspoken, 20)}.`,
            nameRows(unspoken, 20),
          ),
        ]
      : []),
  ];
}
