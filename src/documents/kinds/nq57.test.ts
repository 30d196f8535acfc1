import { describe, expect, it } from 'vitest';
import { DEFAULT_CHOICES } from '../contract.ts';
import type { ReportFacts } from '../facts/contract.ts';
import type { Fact, OfficialDocument } from '../model/contract.ts';
import { paragraph } from './blocks.ts';
import type { EarlierDocument } from './kind-rule.ts';
import { NQ57 } from './nq57.ts';
import { readable } from './readable.ts';
import { FIRST, MIDDLE, SILENT } from './small-commune.ts';

const ISSUER = 'Ủy ban nhân dân xã Sông Trăng';

/** As issued for the quarter before: both tasks that were due were done. */
function issued(): EarlierDocument {
  const two = (key: string) => ({ text: '02', fact: { key, label: '', value: 2 } satisfies Fact });
  const document: OfficialDocument = {
    form: 'state',
    frame: {
      body: ISSUER,
      symbol: 'BC-UBND',
      place: 'Sông Trăng',
      subject: NQ57.subject({ ...MIDDLE, period: { name: 'quý II/2026' } }),
      addressees: [],
      basis: [],
      signature: { lines: [] },
      recipients: [],
    },
    body: [paragraph('I.tasks', two('tasks.due'), two('tasks.due.done'))],
    annexes: [],
  };
  return { called: 'Báo cáo số 09/BC-UBND ngày 12/6/2026', periodName: 'quý II/2026', document };
}

const bodyOf = (facts: ReportFacts, previous?: EarlierDocument): string[] =>
  readable(
    NQ57.build(facts, { issuer: ISSUER, choices: DEFAULT_CHOICES, ...(previous && { previous }) }).body,
  );

describe('the periodic report, word by word', () => {
  it('of a first period: nothing was due, nothing is compared', () => {
    expect(bodyOf(FIRST)).toEqual([
      'Thực hiện Kế hoạch số 15/KH-UBND ngày 05/02/2026 về hành động thực hiện Nghị quyết số 57-NQ/TW năm 2026, Ủy ban nhân dân xã Sông Trăng báo cáo kết quả thực hiện quý III/2026 (số liệu tính đến ngày 30/9/2026) như sau:',
      '# I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, ĐIỀU HÀNH',
      'Trong kỳ chưa ghi nhận văn bản được ban hành.',
      'Đến ngày 30/9/2026, Kế hoạch có [02] nhiệm vụ: [01] đang thực hiện trong hạn, [không có nhiệm vụ quá hạn]; [01] không có thời hạn, thường xuyên, định kỳ. Trong kỳ [không có nhiệm vụ đến hạn].',
      'Có [02/03] đơn vị báo cáo; chưa báo cáo: Trung tâm Phục vụ hành chính công.',
      '# II. KẾT QUẢ THỰC HIỆN',
      '## 1. Kỹ năng số',
      '- Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến đạt [62,5%], thấp hơn mốc năm 2026 ([≥75%]) [12,5 điểm phần trăm].',
      '# III. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN',
      'Trong kỳ chưa ghi nhận tồn tại, vướng mắc.',
      '# IV. NHIỆM VỤ TRỌNG TÂM QUÝ IV/2026',
      '- Tổng kết phong trào bình dân học vụ số (Phòng Văn hóa - Xã hội chủ trì; thời hạn: [quý IV/2026]).',
      '# V. ĐỀ XUẤT, KIẾN NGHỊ',
      'Không có đề xuất, kiến nghị.',
    ]);
  });

  it('of a period in the middle: compared with what was issued', () => {
    expect(bodyOf(MIDDLE, issued())).toEqual([
      'Thực hiện Kế hoạch số 15/KH-UBND ngày 05/02/2026 về hành động thực hiện Nghị quyết số 57-NQ/TW năm 2026, Ủy ban nhân dân xã Sông Trăng báo cáo kết quả thực hiện quý III/2026 (số liệu tính đến ngày 30/9/2026) như sau:',
      '# I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, ĐIỀU HÀNH',
      'Đã ban hành [02] văn bản: [01] quyết định, [01] kế hoạch.',
      '- Kế hoạch số 18/KH-PVHXH ngày 15/7/2026 tập huấn kỹ năng số quý III.',
      '- Quyết định số 41/QĐ-UBND ngày 20/9/2026 về quy chế khai thác dữ liệu.',
      'Đến ngày 30/9/2026, Kế hoạch có [04] nhiệm vụ: [01] hoàn thành đúng hạn, [01] đang thực hiện trong hạn, [01] quá hạn; [01] không có thời hạn, thường xuyên, định kỳ. Trong kỳ có [01/02] nhiệm vụ đến hạn đã hoàn thành đúng hạn; còn [01] nhiệm vụ quá hạn (Phòng Kinh tế). So với quý II/2026 giảm [01] nhiệm vụ hoàn thành, tăng [01] nhiệm vụ quá hạn.',
      'Có [02/03] đơn vị báo cáo; chưa báo cáo: Trung tâm Phục vụ hành chính công.',
      '# II. KẾT QUẢ THỰC HIỆN',
      '## 1. Hạ tầng số',
      '- [Đã đưa vào sử dụng kho dữ liệu với 12 bộ dữ liệu].',
      '- [Lắp đặt wifi công cộng tại nhà văn hóa các thôn: đã lắp đặt tại 3/7 thôn].',
      '- Tỷ lệ dân số được phủ sóng 5G: ước cả quý đạt [92,9%] (mốc năm 2030: [≥100%]).',
      '## 2. Kỹ năng số',
      '- Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến đạt [78,4%] ([1.176/1.500]), vượt mốc năm 2026 ([≥75%]); tăng [7,2 điểm phần trăm] so với quý II/2026.',
      '- Số lượt người dân được tập huấn kỹ năng số: trong kỳ [150], lũy kế [495 lượt người], đạt [82,5%] mốc năm 2026 ([≥600]).',
      '## 3. Tập huấn, kinh phí thực hiện',
      'Tổ chức [03] lớp tập huấn, [150] lượt người (số liệu của [01] đơn vị).',
      'Kinh phí được giao [120 triệu đồng], đã giải ngân [80,5 triệu đồng], đạt [67%] (số liệu của [01] đơn vị).',
      '# III. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN',
      '- Lắp đặt wifi công cộng tại nhà văn hóa các thôn: [chưa bố trí đủ kinh phí].',
      '# IV. NHIỆM VỤ TRỌNG TÂM QUÝ IV/2026',
      '- Hoàn thành nhiệm vụ quá hạn: lắp đặt wifi công cộng tại nhà văn hóa các thôn (Phòng Kinh tế chủ trì; thời hạn: [trước ngày 31/8/2026]): [lắp đặt tại 4 thôn còn lại].',
      '- Tổng kết phong trào bình dân học vụ số (Phòng Văn hóa - Xã hội chủ trì; thời hạn: [quý IV/2026]).',
      '- [Tổ chức ngày hội chuyển đổi số].',
      '# V. ĐỀ XUẤT, KIẾN NGHỊ',
      '- Đối với nhiệm vụ lắp đặt wifi công cộng tại nhà văn hóa các thôn: [bổ sung 60 triệu đồng] (UBND xã giải quyết).',
    ]);
  });

  it('of a period of which nobody told anything', () => {
    expect(bodyOf(SILENT)).toEqual([
      'Thực hiện Kế hoạch số 15/KH-UBND ngày 05/02/2026 về hành động thực hiện Nghị quyết số 57-NQ/TW năm 2026, Ủy ban nhân dân xã Sông Trăng báo cáo kết quả thực hiện quý III/2026 (số liệu tính đến ngày 30/9/2026) như sau:',
      '# I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, ĐIỀU HÀNH',
      'Trong kỳ chưa ghi nhận văn bản được ban hành.',
      'Đến ngày 30/9/2026, Kế hoạch có [01] nhiệm vụ: [01] quá hạn. Trong kỳ có [01] nhiệm vụ đến hạn, [đã quá hạn] (Phòng Kinh tế).',
      'Có [02] đơn vị phải báo cáo, [chưa có đơn vị nào báo cáo]: Phòng Kinh tế, Phòng Văn hóa - Xã hội.',
      '# II. KẾT QUẢ THỰC HIỆN',
      '## 1. Kỹ năng số',
      '- Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến chưa có số liệu.',
      '# III. TỒN TẠI, HẠN CHẾ, NGUYÊN NHÂN',
      'Các nhiệm vụ quá hạn nêu tại Phụ lục kèm theo; các đơn vị chưa báo cáo nguyên nhân.',
      '# IV. NHIỆM VỤ TRỌNG TÂM QUÝ IV/2026',
      '- Hoàn thành nhiệm vụ quá hạn: lắp đặt wifi công cộng tại nhà văn hóa các thôn (Phòng Kinh tế chủ trì; thời hạn: [trước ngày 31/8/2026]).',
      '# V. ĐỀ XUẤT, KIẾN NGHỊ',
      'Không có đề xuất, kiến nghị.',
    ]);
  });

  it('names its annexes in their order, and none that is empty', () => {
    const named = (facts: ReportFacts) =>
      NQ57.build(facts, { issuer: ISSUER, choices: DEFAULT_CHOICES }).annexes.map(({ name, title }) => [
        name,
        title,
      ]);
    expect(named(MIDDLE)).toEqual([
      ['Phụ lục I', 'Nhiệm vụ có thời hạn'],
      ['Phụ lục II', 'Nhiệm vụ không có thời hạn, thường xuyên, định kỳ'],
      ['Phụ lục III', 'Kết quả thực hiện các chỉ tiêu'],
      ['Phụ lục IV', 'Tình hình thực hiện nhiệm vụ theo đơn vị chủ trì'],
    ]);
    expect(named({ ...MIDDLE, tasks: [], indicators: [] })).toEqual([]);
  });
});
