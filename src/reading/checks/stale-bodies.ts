/** Bodies that no longer exist, named as owners. */
import type { Finding } from '../contract.ts';
import { type Checked, type CheckedPlan, type Row } from './checked-plan.ts';
import { countOf, finding } from './finding.ts';

/**
 * Bodies abolished or merged by the reorganisations of 2025: the district level (from 1/7/2025) and the ministries and
 * departments merged from 1/3/2025.
 */
const STALE =
  /(?<!\p{L})(?:(?:UBND|HĐND|Ủy ban nhân dân|Uỷ ban nhân dân|Huyện ủy|Huyện uỷ|Thị ủy|Công an|Phòng [\p{L}\s,&-]{3,60}?|Ban Chỉ huy Quân sự) (?:huyện|thị xã|quận)(?!\p{L})|(?:Huyện ủy|Huyện uỷ|Thị ủy|Quận ủy)(?!\p{L})|(?:Sở|Bộ) (?:Thông tin và Truyền thông|Kế hoạch và Đầu tư|Tài nguyên và Môi trường|Giao thông vận tải|Lao động,? ?-? ?Thương binh và Xã hội|Nông nghiệp và Phát triển nông thôn|TT&TT|TTTT|KH&ĐT|TN&MT|LĐTB&XH|NN&PTNT))/u;

/** One finding for each body; serious where it leads, for then nobody can be asked. */
export function checkStaleBodies({ plan, indicators, tasks, names }: CheckedPlan): Finding[] {
  if (plan.header.date && plan.header.date < '2025-07') return [];
  const things: Checked[] = [...indicators, ...tasks];
  return [...Map.groupBy(things.flatMap(staleIn), ({ body }) => body)].map(([body, mentions]) => {
    const rows = [...new Set(mentions.map(({ lead }) => lead))];
    const leads = mentions.some((mention) => mention.leads);
    return finding(
      'stale-body',
      leads ? 'serious' : 'minor',
      rows,
      `${countOf(rows)} ghi “${body}”, cơ quan không còn sau sắp xếp tổ chức bộ máy năm 2025. Ghi lại cơ quan đang làm việc này.`,
      names.list(rows),
    );
  });
}

interface StaleMention {
  lead: Row;
  body: string;
  leads: boolean;
}

/** Of each role what the first row says that names anybody: that is whom the thing has. */
function staleIn({ lead, rows }: Checked): StaleMention[] {
  const of = (named: (row: Row) => readonly string[], leads: boolean): StaleMention[] =>
    (rows.map(named).find((owners) => owners.length > 0) ?? []).flatMap((owner) => {
      const body = STALE.exec(owner)?.[0];
      return body === undefined ? [] : [{ lead, body, leads }];
    });
  return [
    ...of((row) => row.leads, true),
    ...of(({ director }) => (director ? [director] : []), false),
    ...of((row) => row.coordinators, false),
    ...of((row) => ('agencies' in row ? row.agencies : []), false),
  ];
}
