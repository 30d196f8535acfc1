/** Who answers for a row: missing, collective or several leads, missing coordinators, bodies that no longer exist. */
import type { Finding, PlanReading, TaskReading } from '../contract.ts';
import { byTable, eachOrTogether, finding, isDoubted, nameRow, type Row, passageOf } from './finding.ts';
import { indicatorThings } from '../groups/mentions.ts';
import { mirrored, tasksAreParallel } from '../groups/parallel.ts';

/** "Các phòng, ban, ngành …" names everybody, so nobody answers. */
const COLLECTIVE = /^(?:các|toàn thể|tất cả|mọi|thủ trưởng các)(?!\p{L})/iu;

/**
 * Bodies abolished or merged by the reorganisations of 2025: the district level (from 1/7/2025) and the ministries and
 * departments merged from 1/3/2025.
 */
const STALE =
  /(?<!\p{L})(?:(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Huyện ủy|Huyện uỷ|Thị ủy|Công an|Phòng [\p{L}\s,&-]{3,60}?|Ban Chỉ huy Quân sự) (?:huyện|thị xã|quận)(?!\p{L})|(?:Huyện ủy|Huyện uỷ|Thị ủy|Quận ủy)(?!\p{L})|(?:Sở|Bộ) (?:Thông tin và Truyền thông|Kế hoạch và Đầu tư|Tài nguyên và Môi trường|Giao thông vận tải|Lao động,? ?-? ?Thương binh và Xã hội|Nông nghiệp và Phát triển nông thôn|TT&TT|TTTT|KH&ĐT|TN&MT|LĐTB&XH|NN&PTNT))/u;

export function checkOwners(plan: PlanReading): Finding[] {
  return [
    ...checkTables(plan),
    ...checkBodyTasks(plan),
    ...checkBodyIndicators(plan),
    ...checkSeveralLeads(plan),
    ...checkStale(plan),
  ];
}

function checkTables(plan: PlanReading): Finding[] {
  const rows: Row[] = [...plan.indicators.filter((row) => !statedAsTask(row, plan.tasks)), ...plan.tasks];
  return [...byTable(rows).values()].flatMap((table) => {
    const unled = table.filter(isUnled);
    const collective = table.filter(
      (row) =>
        row.leads.length > 0 && row.leads.every((lead) => COLLECTIVE.test(lead)) && !('agencies' in row),
    );
    const lone = table.filter((row) => row.coordinators.length === 0 && !isDoubted(row, 'coordinators'));
    const named = table.length - lone.length;
    return [
      ...eachOrTogether(
        unled,
        (row) => finding('missing-owner', 'serious', [row], 'Không ghi cơ quan, người chủ trì.'),
        (all) =>
          finding('missing-owner', 'serious', all, `${all.length} dòng không ghi cơ quan, người chủ trì.`),
      ),
      ...collective.map((row) =>
        finding(
          'missing-owner',
          'serious',
          [row],
          `Chủ trì chỉ ghi chung “${row.leads.join(', ')}”: chưa rõ một đơn vị chịu trách nhiệm chính.`,
        ),
      ),
      ...(named > lone.length
        ? lone.map((row) =>
            finding(
              'missing-coordinator',
              'minor',
              [row],
              'Không ghi cơ quan phối hợp, trong khi các dòng khác của bảng đều ghi.',
            ),
          )
        : []),
    ];
  });
}

/** Nobody is named, and nothing stood there that could not be read. */
const isUnled = (row: Row): boolean =>
  row.leads.length === 0 &&
  !isDoubted(row, 'leads') &&
  !('agencies' in row && (row.agencies.length > 0 || isDoubted(row, 'agencies')));

function statedAsTask(row: Row, tasks: readonly TaskReading[]): boolean {
  return row.location.row !== undefined && tasks.some((task) => passageOf(task) === passageOf(row));
}

/** Tasks of the running text count only when no appendix row says the same with an owner. */
function checkBodyTasks(plan: PlanReading): Finding[] {
  if (tasksAreParallel(plan)) return [];
  const { isMirrored } = mirrored(plan);
  const body = plan.tasks.filter((task) => task.source === 'body');
  const unled = body.filter((task) => isUnled(task) && !isMirrored(task));
  return eachOrTogether(
    unled,
    (task) =>
      finding(
        'missing-owner',
        'serious',
        [task],
        'Không ghi ai chủ trì, cũng không có dòng tương ứng trong phụ lục.',
      ),
    (all) =>
      finding(
        'missing-owner',
        'serious',
        all,
        `${all.length} trong ${body.length} nhiệm vụ ở phần lời không ghi ai chủ trì, cũng không có dòng tương ứng trong phụ lục.`,
      ),
  );
}

function checkBodyIndicators(plan: PlanReading): Finding[] {
  if (plan.indicators.some((row) => row.source === 'appendix')) return [];
  const measured = indicatorThings(plan).flatMap(({ rows }) =>
    rows.some(({ qualitative }) => qualitative) ? [] : [rows],
  );
  const unled = measured.flatMap((rows) => (rows.every(isUnled) ? rows.slice(0, 1) : []));
  return eachOrTogether(
    unled,
    (row) => finding('missing-owner', 'serious', [row], 'Chỉ tiêu không ghi đơn vị chịu trách nhiệm.'),
    (all) =>
      finding(
        'missing-owner',
        'serious',
        all,
        `${all.length} trong ${measured.length} chỉ tiêu không ghi đơn vị chịu trách nhiệm.`,
      ),
  );
}

function checkSeveralLeads(plan: PlanReading): Finding[] {
  const rows: Row[] = [...plan.indicators, ...plan.tasks];
  return eachOrTogether(
    rows.filter((row) => row.leads.length > 1),
    (row) =>
      finding(
        'several-leads',
        'minor',
        [row],
        `Ghi ${row.leads.length} nơi cùng chủ trì (${row.leads.join('; ')}): cần chọn một đầu mối chịu trách nhiệm chính.`,
      ),
    (all) =>
      finding(
        'several-leads',
        'minor',
        all,
        `${all.length} dòng ghi nhiều nơi cùng chủ trì: mỗi dòng cần chọn một đầu mối chịu trách nhiệm chính.`,
      ),
    1,
  );
}

function checkStale(plan: PlanReading): Finding[] {
  if (plan.header.date && plan.header.date < '2025-07') return [];
  const rows: Row[] = [...plan.indicators, ...plan.tasks];
  return rows.flatMap((row) => {
    const owners = [
      row.director ?? '',
      ...row.leads,
      ...row.coordinators,
      ...('agencies' in row ? row.agencies : []),
    ];
    const stale = owners.map((owner) => owner.match(STALE)?.[0]).find((name) => name !== undefined);
    return stale
      ? [
          finding(
            'stale-body',
            'serious',
            [row],
            `“${stale}” không còn sau sắp xếp tổ chức bộ máy năm 2025: cần ghi lại cơ quan đang làm việc này.`,
            nameRow(row),
          ),
        ]
      : [];
  });
}
