/**
 * One collective urging letter (công văn đôn đốc): the first letter and the new deadline, who has reported and who has
 * not. Pure.
 */
import type { ReportFacts, UnitReported } from '../facts/contract.ts';
import type { Annex, Block, Column, Fact, Run } from '../model/contract.ts';
import { annexes, column, paragraph, row, table } from './blocks.ts';
import type { BuildContext, Built, KindRule } from './kind-rule.ts';
import { dayText } from '../words/numbers.ts';
import { countRun } from '../words/count.ts';

const UNIT = column('unit', 'Đơn vị', 75);
const ORDINAL = column('ordinal', 'TT', 12, { align: 'center' });
const NOTE = column('note', 'Ghi chú', 38);
const REPORTED: readonly Column[] = [
  ORDINAL,
  UNIT,
  column('day', 'Ngày báo cáo', 40, { align: 'center' }),
  NOTE,
];
const OWING: readonly Column[] = [ORDINAL, UNIT, column('due', 'Thời hạn', 40, { align: 'center' }), NOTE];

const hasReported = ({ submittedOn }: UnitReported): boolean => submittedOn !== undefined;

function countOf(key: string, label: string, units: readonly UnitReported[], periodId: string): Run {
  const fact: Fact = {
    key,
    label,
    value: units.length,
    record: { kind: 'period', id: periodId },
    rule: 'Đơn vị phải báo cáo trong kỳ; đã báo cáo: đã nộp lần đầu',
  };
  return countRun(fact);
}

/** "Công an xã" whose report is late already, by the day of the letter. */
const noteOf = ({ due }: UnitReported, asOf: string): string =>
  due !== undefined && due < asOf ? 'Quá hạn, đôn đốc' : '';

/** @param urged which letters went before: ", Ủy ban … đã có Công văn số … đôn đốc các đơn vị" */
function opening({ units, period, asOf }: ReportFacts, owing: readonly UnitReported[], urged: string): Block {
  const done = units.length - owing.length;
  const all = countOf('units', 'Đơn vị phải báo cáo', units, period.id);
  if (owing.length === 0)
    return units.length === 0
      ? paragraph('opening', `Đến ngày ${dayText(asOf)}, không có đơn vị phải báo cáo ${period.name}.`)
      : paragraph('opening', `Đến ngày ${dayText(asOf)}, tất cả `, all, ` đơn vị đã báo cáo ${period.name}.`);
  const dues = [...new Set(owing.flatMap(({ due }) => due ?? []))].toSorted();
  const due =
    dues[0] === undefined ? '' : `, thời hạn ${dues.length === 1 ? '' : 'sớm nhất '}ngày ${dayText(dues[0])}`;
  const until = `Thực hiện chế độ báo cáo ${period.name}${due}${urged}; đến ngày ${dayText(asOf)} `;
  const still = countOf('units.owing', 'Đơn vị chưa báo cáo', owing, period.id);
  if (done === 0)
    return paragraph(
      'opening',
      until,
      'có ',
      all,
      ' đơn vị phải báo cáo, chưa có đơn vị nào báo cáo (Phụ lục kèm theo).',
    );
  return paragraph(
    'opening',
    until,
    'có ',
    countOf('units.reported', 'Đơn vị đã báo cáo', units.filter(hasReported), period.id),
    '/',
    all,
    ' đơn vị đã báo cáo (Phụ lục I), còn ',
    still,
    ' đơn vị chưa báo cáo (Phụ lục II).',
  );
}

/** Without its number, which it has where there are several. */
type Listed = Omit<Annex, 'name'>;

const reportedAnnex = (units: readonly UnitReported[], name: string): Listed => ({
  key: 'reported',
  title: `Các đơn vị đã báo cáo ${name}`,
  landscape: false,
  blocks: [
    table(
      'reported',
      REPORTED,
      units.map(({ name: unit, submittedOn, onTime }, at) =>
        row(undefined, [
          String(at + 1),
          unit,
          submittedOn === undefined ? '' : dayText(submittedOn),
          onTime === false ? 'Trễ hạn' : '',
        ]),
      ),
    ),
  ],
});

const owingAnnex = (
  units: readonly UnitReported[],
  { period, asOf }: ReportFacts,
  times: string,
): Listed => ({
  key: 'owing',
  title: `Các đơn vị chưa báo cáo ${period.name}${times}`,
  landscape: false,
  blocks: [
    table(
      'owing',
      OWING,
      units.map((unit, at) =>
        row(undefined, [
          String(at + 1),
          unit.name,
          unit.due === undefined ? '' : dayText(unit.due),
          noteOf(unit, asOf),
        ]),
      ),
    ),
  ],
});

function build(facts: ReportFacts, { issuer, choices: { newDue }, before = [] }: BuildContext): Built {
  const { units, period } = facts;
  const [done, owing] = [units.filter(hasReported), units.filter((unit) => !hasReported(unit))];
  if (owing.length === 0) return { body: [opening(facts, owing, '')], annexes: [] };
  const letters = before.map(({ called }) => called).join(', ');
  const urged = letters === '' ? '' : `, ${issuer} đã có ${letters} đôn đốc các đơn vị`;
  const times = letters === '' ? '' : ` (đôn đốc lần ${before.length + 1})`;
  const until = newDue === undefined ? '' : `, gửi trước ngày ${dayText(newDue)}`;
  return {
    body: [
      opening(facts, owing, urged),
      paragraph(
        'order',
        `${issuer} đề nghị các đơn vị chưa báo cáo khẩn trương hoàn thành báo cáo ${period.name}${until}; nêu rõ nguyên nhân chậm, khó khăn, vướng mắc và đề xuất, kiến nghị (nếu có).`,
      ),
      paragraph(
        'responsibility',
        `Thủ trưởng các phòng, đơn vị trực thuộc chịu trách nhiệm trước ${issuer} về nội dung và thời hạn báo cáo.`,
      ),
    ],
    annexes: annexes([
      ...(done.length === 0 ? [] : [reportedAnnex(done, period.name)]),
      owingAnnex(owing, facts, times),
    ]),
  };
}

export const URGING: KindRule = {
  kind: 'urging',
  symbol: { state: 'UBND-VP', party: 'CV/ĐU' },
  ofPlan: false,
  repeats: true,
  answersUpward: false,
  told: ({ units }) => ({
    addressees: units.filter((unit) => !hasReported(unit)).map(({ name }) => name),
  }),
  subject: ({ period }) => `đôn đốc báo cáo ${period.name}`,
  build,
};
