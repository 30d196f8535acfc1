import { describe, expect, it } from 'vitest';
import { sharedBytes, sharedPlansPresent } from '../../../tests/shared-plans.ts';
import { readPlan } from '../../reading/read-plan.ts';
import { windowFor } from '../../calendar/reporting-rule.ts';
import { newId } from '../../shared/ids.ts';
import { Flow } from '../contract.ts';
import { flowOfProposal } from './flow-of-proposal.ts';
import { flowsOfPlan } from './flows-of-plan.ts';
import { linesOf } from './fixtures/flow-lines.ts';

/** The flows as a clerk would list them who has read the plan; passages are counted from 0. */
const EXPECTED = {
  'quang-son': [
    'in units: UBND, các cơ quan tham mưu giúp việc Đảng ủy, Mặt trận Tổ quốc xã và các chi bộ → Ban Chỉ đạo xã | month, quarter, half, year | 0 1 2 3 18 19 20 21',
    'in unit: Ủy ban Kiểm tra Đảng ủy → Thường trực Đảng ủy | ad-hoc | 12',
    'within commune: UBND xã → Ban Chỉ đạo xã + Thường trực Đảng ủy | quarter, half, year, ad-hoc | 13 14 15 16 17',
    'within unit: Văn phòng Đảng ủy → Ban Chỉ đạo xã | quarter, half, year | 11 | proposed',
    'up committee: Ban Chỉ đạo xã → Ban Thường vụ Đảng ủy + Ban Chỉ đạo tỉnh + Thường trực Đảng ủy | month, quarter, half, year, ad-hoc | 4 5 6 7 10 + 18 19 20 21',
    'review committee: Ban Chỉ đạo xã → Ban Thường vụ Đảng ủy + Ban Chỉ đạo tỉnh | year, mid-term, end-of-term | 8 9 22 23 24',
  ],
  'thanh-mien': [
    'in units: các chi, đảng bộ trực thuộc → Ban Chỉ đạo xã | month, quarter, half, year, ad-hoc | 1 2 3 4 14 15 16 17 25',
    'in units: Các cấp ủy, tổ chức đảng, Ủy ban nhân dân, cơ quan, đơn vị, Mặt trận Tổ quốc xã → Ban Chỉ đạo xã | ad-hoc | 26',
    'within commune: UBND xã → Ban Chỉ đạo xã + Thường trực Đảng ủy | month, quarter, half, year, ad-hoc | 19 20 21 22 23 24',
    'within unit: Văn phòng Đảng ủy → Ban Chỉ đạo xã | quarter, half, year | 18 | proposed',
    'up committee: Ban Chỉ đạo xã → Ban Thường vụ Đảng uỷ + Ban Chỉ đạo Thành phố + Thường trực Đảng ủy | month, quarter, half, year, ad-hoc | 5 6 7 8 9 12 13 + 26',
    'review committee: Ban Chỉ đạo xã → Ban Thường vụ Đảng uỷ + Ban Chỉ đạo Thành phố | year, two-year, five-year, mid-term, end-of-term | 10 11 27 28 29 30 31',
    'dropped 0: tool',
  ],
  'cam-giang': [
    'in units: Các cơ quan, đơn vị được giao nhiệm vụ → Phòng Văn hóa - Xã hội xã | quarter, half, year | + 0 | proposed | assumed from to',
    'within unit: Phòng Văn hóa - Xã hội xã → UBND xã | quarter, half, year, ad-hoc | 0 | proposed',
  ],
} as const;

describe.skipIf(!sharedPlansPresent)('the flows of the real plans', () => {
  it.each(Object.entries(EXPECTED))('%s', async (name, expected) => {
    const { plan } = await readPlan([{ name: `${name}.docx`, bytes: sharedBytes(`plans/${name}.docx`) }]);
    expect(linesOf(plan.reporting, { header: plan.header, units: [] })).toEqual(expected);
    const passageIds = plan.reporting.map(() => newId());
    const { flows } = flowsOfPlan(plan.reporting, { header: plan.header, units: [] });
    const kept = flows.map((flow) => flowOfProposal(flow, { passageIds, closesBefore: 1 }));
    expect(Flow.omit({ id: true, validFrom: true, version: true }).array().parse(kept)).toEqual(kept);
    const late = kept
      .flatMap(({ cycles }) => cycles)
      .filter(({ cycle, due, window }) => {
        return cycle !== 'ad-hoc' && due && window === 'decree' && windowFor(cycle, due) !== 'decree';
      });
    expect(late).toEqual([]);
  });
});
