import { describe, expect, it } from 'vitest';
import type { ReportingReading } from '../../reading/contract.ts';
import { linesOf, PARTY, passagesOf, STATE } from './fixtures/flow-lines.ts';
import { flowsOfPlan } from './flows-of-plan.ts';

const state = (...lines: string[]) => linesOf(passagesOf(...lines), STATE);
const onlyFlow = (...lines: string[]) => flowsOfPlan(passagesOf(...lines), STATE).flows[0];

describe('which orders are one flow', () => {
  it('who is not named goes to the flow at the same place, not to the largest', () => {
    expect(
      state(
        '1. Các thôn báo cáo Phòng Kinh tế hằng tháng.',
        '2. Các thôn báo cáo Phòng Kinh tế hằng quý.',
        '3. Các trường học báo cáo Công an xã hằng năm.',
        '4. Định kỳ hằng quý báo cáo Công an xã.',
        '5. Thực hiện giám sát, báo cáo kết quả 9 tháng.',
      ),
    ).toEqual([
      'in units: Các thôn → Phòng Kinh tế | month, quarter, nine-month | 0 1 4',
      'in units: Các trường học → Công an xã | quarter, year | 2 3',
    ]);
  });

  it('a place that nobody else reports to is a line of its own', () => {
    expect(
      state('1. Các thôn báo cáo Phòng Kinh tế hằng tháng.', '2. Định kỳ hằng quý báo cáo Công an xã.'),
    ).toEqual([
      'in units: Các thôn → Phòng Kinh tế | month | 0',
      'in units: Các cơ quan, đơn vị được giao nhiệm vụ → Công an xã | quarter | 1 | assumed from',
    ]);
  });

  it('a sender without a recipient goes where it reports anyway, else to the leading body', () => {
    expect(
      state(
        '1. Các thôn báo cáo Phòng Kinh tế hằng tháng.',
        '2. Các thôn báo cáo hằng quý.',
        '3. Các trường học báo cáo hằng năm.',
      ),
    ).toEqual([
      'in units: Các thôn → Phòng Kinh tế | month, quarter | 0 1',
      'in units: Các trường học → UBND xã | year | 2 | assumed to',
    ]);
  });

  it('orders at need: with the sender’s other reports to the same body, else by body', () => {
    expect(
      state(
        '1. Các thôn báo cáo UBND xã hằng tháng.',
        '2. Các thôn kịp thời báo cáo UBND xã.',
        '3. Các trường học kịp thời báo cáo UBND xã.',
        '4. Công an xã kịp thời báo cáo UBND xã.',
        '5. Các thôn kịp thời báo cáo Công an xã.',
      ),
    ).toEqual([
      'in units: Các thôn → UBND xã | month, ad-hoc | 0 1',
      'in units: Các trường học; Công an xã → UBND xã | ad-hoc | 2 3',
      'in units: Các thôn → Công an xã | ad-hoc | 4',
    ]);
  });

  it('recipients that one passage names together are one flow, through others too', () => {
    expect(
      state(
        '1. UBND xã báo cáo UBND tỉnh hằng tháng.',
        '2. UBND xã báo cáo Sở Nội vụ hằng quý.',
        '3. UBND xã báo cáo Sở Nội vụ và UBND tỉnh hằng năm.',
        '4. UBND xã báo cáo Tỉnh ủy hằng năm.',
        '5. UBND xã báo cáo 9 tháng.',
      ).slice(1),
    ).toEqual([
      'up commune: UBND xã → UBND tỉnh + Sở Nội vụ | month, quarter, nine-month, year | 0 1 2 4',
      'up commune: UBND xã → Tỉnh ủy | year | 3',
    ]);
  });

  it('reviews of each body; an unnamed one is of the body that reviews most', () => {
    expect(
      state(
        '1. UBND xã tổ chức sơ kết hằng năm.',
        '2. UBND xã tổ chức tổng kết 5 năm.',
        '3. Công an xã tổ chức sơ kết hằng năm.',
        '4. Tổ chức sơ kết giữa nhiệm kỳ.',
      ),
    ).toEqual([
      'review commune: UBND xã →  | year, five-year, mid-term | 0 1 3',
      'review unit: Công an xã →  | year | 2',
    ]);
  });

  it('proposes the units’ reports in every cycle in which the commune reports', () => {
    expect(
      state(
        '1. UBND xã báo cáo UBND tỉnh hằng quý.',
        '2. UBND xã báo cáo Ban Chỉ đạo hằng tháng, hằng năm và đột xuất.',
      )[0],
    ).toBe(
      'in units: Các cơ quan, đơn vị được giao nhiệm vụ → UBND xã | month, quarter, year | + 0 1 2 3 | proposed | assumed from to',
    );
    expect(state('1. UBND xã tổ chức sơ kết hằng năm.')).toHaveLength(1);
  });

  it('says whether every day is known', () => {
    expect(onlyFlow('1. Các thôn báo cáo UBND xã hằng tháng trước ngày 20.')?.dueKnown).toBe(true);
    expect(onlyFlow('1. Các thôn báo cáo UBND xã hằng tháng.')?.dueKnown).toBe(false);
    expect(onlyFlow('1. Các thôn báo cáo UBND xã hằng tháng trước ngày 20, hằng quý.')?.dueKnown).toBe(false);
    expect(onlyFlow('1. Các thôn báo cáo UBND xã 6 tháng trước ngày 10/6.')?.dueKnown).toBe(true);
    expect(onlyFlow('1. Các thôn báo cáo UBND xã quý I trước ngày 20/3.')?.dueKnown).toBe(false);
    expect(onlyFlow('1. Các thôn báo cáo quý về UBND xã trước ngày 20/2, 20/5, 20/8, 20/11.')?.dueKnown).toBe(
      true,
    );
    expect(onlyFlow('1. Các thôn báo cáo UBND xã hằng tháng, số liệu tính đến ngày 14.')?.dueKnown).toBe(
      true,
    );
    expect(onlyFlow('1. Các thôn kịp thời báo cáo UBND xã.')?.dueKnown).toBe(false);
  });

  it('keeps the window and the documents that prescribe the report', () => {
    const flow = onlyFlow(
      '1. Các thôn báo cáo UBND xã hằng tháng theo Quyết định số 12/QĐ-UBND và quy chế làm việc của UBND xã. Số liệu tính từ ngày 15 tháng trước đến ngày 14 tháng báo cáo.',
    );
    expect(flow?.legalBasis).toBe('Quyết định số 12/QĐ-UBND; quy chế làm việc của UBND xã');
    expect(flow?.cycles[0]?.window).toBe('Số liệu tính từ ngày 15 tháng trước đến ngày 14 tháng báo cáo');
    const plain = onlyFlow('1. Các thôn báo cáo UBND xã hằng tháng trước ngày 20.');
    expect(plain).not.toHaveProperty('legalBasis');
    expect(plain?.cycles[0]).not.toHaveProperty('window');
  });

  it('takes sender and recipient as they were read where the sentence names none', () => {
    const read: ReportingReading = {
      cycle: 'quarterly',
      from: 'Văn phòng Đảng ủy',
      to: 'Ban Chỉ đạo và Tỉnh ủy',
      quote: 'Định kỳ hằng quý báo cáo kết quả.',
      location: {},
    };
    const unknown = { ...read, to: 'bộ phận tổng hợp', quote: 'Như trên.' };
    expect(linesOf([read, unknown], PARTY)).toEqual([
      'in unit: Văn phòng Đảng ủy → Ban Chỉ đạo xã + Tỉnh ủy | quarter | 0',
      'in unit: Văn phòng Đảng ủy → bộ phận tổng hợp | quarter | 1',
    ]);
    expect(linesOf([{ cycle: 'annual', quote: 'Như trên.', location: {} }], PARTY)).toEqual([
      'dropped 0: other-report',
    ]);
  });

  it('names nothing of a commune that is not known', () => {
    const lines = linesOf(passagesOf('1. Các thôn báo cáo BCĐ hằng quý.'), { header: {}, units: [] });
    expect(lines).toEqual(['in units: Các thôn → Ban Chỉ đạo | quarter | 0']);
  });
});
