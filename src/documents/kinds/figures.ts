/** The table that is asked for by the hour: Trong kỳ · Lũy kế · Ước cả kỳ · % so mục tiêu · So cùng kỳ · Nguồn. Pure. */
import type { Choices } from '../contract.ts';
import type { IndicatorFact, ReportFacts } from '../facts/contract.ts';
import type { Column, Run, TableRow } from '../model/contract.ts';
import { inCell } from '../words/clean-text.ts';
import { countOf, countRun } from '../words/count.ts';
import { differenceRun, valueOf, written } from '../words/indicator-facts.ts';
import { dayText, numberWritten } from '../words/numbers.ts';
import { inOne } from '../words/said.ts';
import { annexes, column, grouped, paragraph, row, table } from './blocks.ts';
import { headsOf } from './sections.ts';
import { againstRun, figureRun, periodRuns, planRun, shownFigure } from './indicator-rows.ts';
import type { Built, BuildContext, KindRule } from './kind-rule.ts';

const NUMBER = { align: 'right' } as const;

/** Source: tables of provincial departments (Chỉ tiêu · ĐVT · Mục tiêu · Trong kỳ · Lũy kế · % so mục tiêu · So cùng kỳ · Nguồn). */
const COLUMNS: readonly Column[] = [
  column('ordinal', 'TT', 10, { align: 'center' }),
  column('name', 'Chỉ tiêu', 68),
  column('unit', 'ĐVT', 20, { align: 'center' }),
  column('plan', 'Mục tiêu', 22, NUMBER),
  column('period', 'Trong kỳ', 26, NUMBER),
  column('cumulative', 'Lũy kế', 22, NUMBER),
  column('estimate', 'Ước cả kỳ', 20, NUMBER),
  column('share', '% so mục tiêu', 22, NUMBER),
  column('lastYear', 'So cùng kỳ', 26, NUMBER),
  column('source', 'Nguồn', 44),
];

const rowsOf = (indicators: readonly IndicatorFact[], choices: Choices): TableRow[] =>
  grouped(indicators, headsOf(indicators), (indicator, number) =>
    row(indicator.id, [
      String(number),
      inCell(indicator.name),
      indicator.unit ?? '',
      planRun(indicator),
      ofPeriod(indicator, choices),
      figureRun(indicator, 'cumulative', choices) ?? '',
      figureRun(indicator, 'estimate', choices) ?? '',
      againstRun(indicator, choices) ?? '',
      sinceLastYear(indicator, choices),
      shownFigure(indicator, choices)?.unitName ?? indicator.leadName ?? '',
    ]),
  );

/** The estimate has a column of its own. */
function ofPeriod({ estimate, ...indicator }: IndicatorFact, choices: Choices) {
  return estimate && !indicator.inPeriod ? '' : periodRuns(indicator, choices);
}

/** "tăng 5,2 điểm phần trăm"; nothing where one of the two years has no figure. */
function sinceLastYear(indicator: IndicatorFact, { decimals }: Choices): Run[] | string {
  const [now, then] = [valueOf(indicator, indicator.inPeriod), valueOf(indicator, indicator.lastYear)];
  if (now === undefined || then === undefined) return '';
  const pair = [now, then].map((value) => numberWritten(written(indicator, value, decimals)));
  const [is = 0, was = 0] = pair;
  if (is === was) return 'không đổi';
  return inOne(
    is > was ? 'tăng ' : 'giảm ',
    differenceRun(indicator, 'since-last-year', 'so cùng kỳ năm trước', [is, was]),
  );
}

function build({ indicators, period, asOf }: ReportFacts, { choices, issuer }: BuildContext): Built {
  const counting = { periodId: period.id, asOf };
  const told = indicators.filter(
    ({ inPeriod, estimate }) => inPeriod !== undefined || estimate !== undefined,
  );
  const rule = 'Chỉ tiêu đang theo dõi; có số liệu: số thực hiện hoặc ước của kỳ đã tiếp nhận.';
  if (indicators.length === 0)
    return {
      body: [
        paragraph(
          'opening',
          `Đến ngày ${dayText(asOf)}, ${issuer} chưa có chỉ tiêu nào được theo dõi nên không có số liệu ${period.name} để báo cáo.`,
        ),
      ],
      annexes: [],
    };
  return {
    body: [
      paragraph(
        'opening',
        `${issuer} báo cáo số liệu các chỉ tiêu ${period.name}, tính đến ngày ${dayText(asOf)}: `,
        countRun(countOf('indicators.told', `Chỉ tiêu có số liệu ${period.name}`, told, rule, counting)),
        '/',
        countRun(countOf('indicators', 'Chỉ tiêu đang theo dõi', indicators, rule, counting)),
        ' chỉ tiêu có số liệu của kỳ (chi tiết tại Phụ lục kèm theo).',
      ),
    ],
    annexes: annexes([
      {
        key: 'figures',
        title: `Số liệu các chỉ tiêu ${period.name}`,
        landscape: true,
        blocks: [table('figures', COLUMNS, rowsOf(indicators, choices))],
      },
    ]),
  };
}

export const FIGURES: KindRule = {
  kind: 'figures',
  symbol: { state: 'BC-UBND', party: 'BC/ĐU' },
  type: 'BÁO CÁO',
  ofPlan: false,
  answersUpward: false,
  subject: ({ period }) => `Số liệu thực hiện các chỉ tiêu ${period.name}`,
  build,
};
