/**
 * The periodic report on the plan for Resolution 57: lãnh đạo, chỉ đạo · kết quả · tồn tại · nhiệm vụ kỳ tới · đề xuất,
 * and the annexes of tasks and indicators. Outline: reports of communes and Party committees of 2025–2026. Pure.
 */
import type { ReportFacts, TaskFact } from '../facts/contract.ts';
import type { Annex, Block, Run } from '../model/contract.ts';
import { stateSentence } from '../words/all-tasks.ts';
import { comparedSentence } from '../words/compared-tasks.ts';
import { dueSentence } from '../words/due-tasks.ts';
import { figureSentence } from '../words/figure-sentences.ts';
import { issuedLines, issuedSentence } from '../words/issued-documents.ts';
import { nextLines } from '../words/next-tasks.ts';
import { dayText } from '../words/numbers.ts';
import { obstacleSentences, proposalSentences } from '../words/obstacles.ts';
import { reportingSentence } from '../words/reported-units.ts';
import { inOneParagraph } from '../words/said.ts';
import { moneySentence, trainingSentence } from '../words/training-money.ts';
import { annexes, bullet, heading, paragraph, table } from './blocks.ts';
import { earlierCounts } from './earlier-counts.ts';
import { INDICATOR_COLUMNS, indicatorRows } from './indicator-rows.ts';
import type { Built, BuildContext, KindRule } from './kind-rule.ts';
import { type Field, fieldsOf } from './sections.ts';
import { TASK_COLUMNS, taskRows } from './task-rows.ts';
import { UNIT_COLUMNS, unitRows } from './unit-rows.ts';

const build = (facts: ReportFacts, context: BuildContext): Built => ({
  body: [
    opening(facts, context),
    ...steering(facts, context),
    ...results(facts, context),
    ...shortcomings(facts),
    ...ahead(facts),
    ...proposals(facts),
  ],
  annexes: annexesOf(facts, context),
});

/** "Thực hiện Kế hoạch số … ngày … về …, Ủy ban nhân dân xã … báo cáo kết quả thực hiện quý III/2026 như sau:" */
function opening({ plan, period, asOf }: ReportFacts, { issuer }: BuildContext): Block {
  const number = plan?.number === undefined ? '' : ` số ${plan.number}`;
  const day = plan?.date?.length === 10 ? ` ngày ${dayText(plan.date)}` : '';
  const about = number || day ? ' về' : '';
  const basis = plan
    ? `Thực hiện Kế hoạch${number}${day}${plan.title ? `${about} ${small(plan.title)}` : ''}, `
    : '';
  return paragraph(
    'opening',
    `${basis}${issuer} báo cáo kết quả thực hiện ${period.name} (số liệu tính đến ngày ${dayText(asOf)}) như sau:`,
  );
}

/** "Hành động thực hiện …" → "hành động thực hiện …"; a proper name keeps its capital. */
const small = (title: string): string =>
  /^\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(title) ? title.charAt(0).toLocaleLowerCase('vi') + title.slice(1) : title;

const lines = (key: string, all: readonly Run[][]): Block[] =>
  all.map((runs, at) => bullet(`${key}.${at + 1}`, runs));

function steering({ issued, tasks, units, ...facts }: ReportFacts, { previous }: BuildContext): Block[] {
  const earlier = previous && earlierCounts(previous);
  return [
    heading('I', 1, 'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, ĐIỀU HÀNH'),
    paragraph('I.issued', issuedSentence(issued, facts)),
    ...lines('I.issued', issuedLines(issued)),
    paragraph(
      'I.tasks',
      inOneParagraph(
        stateSentence(tasks, { ...facts }),
        dueSentence(tasks, facts),
        comparedSentence(tasks, facts, earlier),
      ),
    ),
    paragraph('I.units', reportingSentence(units, facts)),
  ];
}

function results(facts: ReportFacts, { choices }: BuildContext): Block[] {
  const money = moneySentence(facts.notes, facts.period, choices.decimals);
  const training = trainingSentence(facts.notes, facts.period);
  const fields = fieldsOf(facts);
  const beside = [training, money].filter((runs) => runs.length > 0);
  return [
    heading('II', 1, 'II. KẾT QUẢ THỰC HIỆN'),
    ...fields.flatMap((field, at) => fieldBlocks(field, at + 1, facts, choices)),
    ...(fields.length === 0 ? [paragraph('II.none', 'Trong kỳ chưa có kết quả được báo cáo.')] : []),
    ...(beside.length === 0
      ? []
      : [
          heading('II.means', 2, `${fields.length + 1}. Tập huấn, kinh phí thực hiện`),
          ...beside.map((runs, at) => paragraph(`II.means.${at + 1}`, runs)),
        ]),
  ];
}

function fieldBlocks(
  { name, indicators, results: told }: Field,
  number: number,
  facts: ReportFacts,
  choices: BuildContext['choices'],
): Block[] {
  const key = `II.${name ?? 'other'}`;
  const figures = indicators.map((indicator) =>
    bullet(`${key}.indicator:${indicator.id}`, figureSentence(indicator, { ...facts, choices })),
  );
  return [
    heading(key, 2, `${number}. ${name ?? 'Nội dung khác'}`),
    ...told.map((runs, at) => bullet(`${key}.${at + 1}`, runs)),
    ...figures,
  ];
}

function shortcomings(facts: ReportFacts): Block[] {
  const told = obstacleSentences(facts, false);
  const overdue = facts.tasks.filter(({ cell }) => cell === 'open-overdue');
  return [
    heading('III', 1, 'III. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN'),
    ...lines('III', told),
    ...(told.length === 0
      ? [
          paragraph(
            'III.none',
            overdue.length === 0
              ? 'Trong kỳ chưa ghi nhận tồn tại, vướng mắc.'
              : 'Các nhiệm vụ quá hạn nêu tại Phụ lục kèm theo; các đơn vị chưa báo cáo nguyên nhân.',
          ),
        ]
      : []),
  ];
}

function ahead(facts: ReportFacts): Block[] {
  const all = nextLines(facts);
  const name = facts.next?.name ?? 'thời gian tới';
  return [
    heading('IV', 1, `IV. NHIỆM VỤ TRỌNG TÂM ${name.toLocaleUpperCase('vi')}`),
    ...(all.length === 0
      ? [paragraph('IV.none', 'Tiếp tục thực hiện các nhiệm vụ theo Kế hoạch.')]
      : lines('IV', all)),
  ];
}

function proposals(facts: ReportFacts): Block[] {
  const all = proposalSentences(facts);
  return [
    heading('V', 1, 'V. ĐỀ XUẤT, KIẾN NGHỊ'),
    ...(all.length === 0 ? [paragraph('V.none', 'Không có đề xuất, kiến nghị.')] : lines('V', all)),
  ];
}

const isDated = ({ due }: TaskFact): boolean => due !== undefined;

/** Annexes without a row are left out. */
function annexesOf({ tasks, indicators, ...facts }: ReportFacts, { choices }: BuildContext): Annex[] {
  const [dated, undated] = [tasks.filter(isDated), tasks.filter((task) => !isDated(task))];
  const all = [
    { key: 'dated', title: 'Nhiệm vụ có thời hạn', columns: TASK_COLUMNS, rows: taskRows(dated) },
    {
      key: 'undated',
      title: 'Nhiệm vụ không có thời hạn, thường xuyên, định kỳ',
      columns: TASK_COLUMNS,
      rows: taskRows(undated),
    },
    {
      key: 'indicators',
      title: 'Kết quả thực hiện các chỉ tiêu',
      columns: INDICATOR_COLUMNS,
      rows: indicatorRows(indicators, choices),
    },
    {
      key: 'units',
      title: 'Tình hình thực hiện nhiệm vụ theo đơn vị chủ trì',
      columns: UNIT_COLUMNS,
      rows: tasks.length === 0 ? [] : unitRows(tasks, facts),
    },
  ];
  return annexes(
    all
      .filter(({ rows }) => rows.length > 0)
      .map(({ key, title, columns, rows }) => ({
        key,
        title,
        landscape: true,
        blocks: [table(key, columns, rows)],
      })),
  );
}

export const NQ57: KindRule = {
  kind: 'nq57',
  symbol: { state: 'BC-UBND', party: 'BC/ĐU' },
  type: 'BÁO CÁO',
  ofPlan: true,
  answersUpward: true,
  subject: ({ period }) => `Kết quả thực hiện Nghị quyết số 57-NQ/TW ${period.name}`,
  build,
};
