/** `sauro periods`: the periods that begin between two days. Needs no server and no database. */
import { parseArgs } from 'node:util';
import type { Cycle, Period } from '../calendar/contract.ts';
import { CYCLES, isCycle } from '../calendar/cycles.ts';
import { dhis2Id, periodName, periodsBetween } from '../calendar/periods.ts';
import { writtenDay } from '../shared/dates.ts';
import { optionProblem } from './options.ts';
import { readSpan, type Span } from './span.ts';
import { textTable } from './text-table.ts';

const HELP = `Cách dùng: sauro periods --from NGÀY --to NGÀY [--cycle CHU_KỲ]… [--json]

Liệt kê các kỳ báo cáo có ngày đầu kỳ trong khoảng từ --from đến hết --to (ví dụ 2026-01-01),
xếp theo chu kỳ: month (tháng), quarter (quý), half (6 tháng), nine-month (9 tháng), year (năm);
trong mỗi chu kỳ xếp theo ngày đầu kỳ.

  --cycle CHU_KỲ  chỉ một chu kỳ; ghi nhiều lần để lấy nhiều chu kỳ
  --json          in kết quả dạng JSON: [{cycle, id, dhis2, start, end}]
                  (dhis2: mã kỳ của DHIS2; kỳ 9 tháng không có nên là null)
`;

interface Order extends Span {
  cycles: readonly Cycle[];
  json: boolean;
}

/** Exit status: 0 done, 2 wrong usage. */
export function runPeriods(args: string[]): number {
  if (args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  const order = parseOrder(args);
  if (typeof order === 'string') {
    process.stderr.write(`${order}\n\n${HELP}`);
    return 2;
  }
  const periods = periodsBetween(order.from, order.to, order.cycles);
  process.stdout.write(order.json ? json(periods) : text(periods));
  return 0;
}

/** @returns a sentence where the order cannot be understood */
function parseOrder(args: string[]): Order | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        from: { type: 'string' },
        to: { type: 'string' },
        cycle: { type: 'string', multiple: true, default: [...CYCLES] },
        json: { type: 'boolean', default: false },
      },
    });
    const span = readSpan(values.from, values.to);
    if (typeof span === 'string') return span;
    const unknown = values.cycle.find((name) => !isCycle(name));
    if (unknown !== undefined)
      return `Không có chu kỳ "${unknown}". Vui lòng chọn trong: ${CYCLES.join(', ')}.`;
    return { ...span, cycles: CYCLES.filter((cycle) => values.cycle.includes(cycle)), json: values.json };
  } catch (error) {
    return optionProblem(error);
  }
}

function json(periods: readonly Period[]): string {
  const rows = periods.map((period) => ({
    cycle: period.cycle,
    id: period.id,
    dhis2: dhis2Id(period),
    start: period.start,
    end: period.end,
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}

function text(periods: readonly Period[]): string {
  const columns = ['Kỳ báo cáo', 'Mã kỳ', 'Mã DHIS2', 'Từ ngày', 'Đến hết ngày'];
  const rows = periods.map((period) => [
    periodName(period),
    period.id,
    dhis2Id(period) ?? '',
    writtenDay(period.start),
    writtenDay(period.end),
  ]);
  return `${textTable(
    columns.map((title) => ({ title, weight: 1 })),
    rows,
    100,
  ).join('\n')}\n`;
}
