/** For tests: the file that a leader signed, made from the draft of `samples.ts`. */
import { readBlocksOf } from '../../reading/read-plan.ts';
import type { ReadDocument } from './contract.ts';
import { documentOf } from './read-document.ts';
import { docxOf, grid, line, sideBySide } from './sample-docx.ts';

/** What the leader signed: other headings and order, a sentence more, another signer, other columns, one figure changed. */
export const signed = async (): Promise<ReadDocument> => {
  const bytes = await docxOf(
    [
      sideBySide(
        ['ỦY BAN NHÂN DÂN', 'XÃ SÔNG TRĂNG', 'Số: 88/BC-UBND'],
        [
          'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
          'Độc lập - Tự do - Hạnh phúc',
          'Sông Trăng, ngày 30 tháng 9 năm 2026',
        ],
      ),
      line('BÁO CÁO', { bold: true, center: true }),
      line('Kết quả thực hiện Nghị quyết số 57-NQ/TW quý III năm 2026', { bold: true, center: true }),
      line('Kính gửi:'),
      line('- Ủy ban nhân dân tỉnh;'),
      line('- Sở Khoa học và Công nghệ.'),
      line('Căn cứ Kế hoạch số 15/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã;', {
        italics: true,
      }),
      line('Căn cứ Công văn số 210/SKHCN-CĐS ngày 10 tháng 9 năm 2026 của Sở Khoa học và Công nghệ.', {
        italics: true,
      }),
      line('Ủy ban nhân dân xã Sông Trăng báo cáo kết quả thực hiện như sau:'),
      line('I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO ĐIỀU HÀNH', { bold: true }),
      line('Ủy ban nhân dân xã đã chỉ đạo quyết liệt các phòng, đơn vị triển khai thực hiện Kế hoạch.'),
      line('II. KẾT QUẢ THỰC HIỆN', { bold: true }),
      line('1. Kết quả thực hiện chỉ tiêu', { bold: true }),
      line('Tỷ lệ hồ sơ nộp trực tuyến đạt 78,4%. Người dân ngày càng quen nộp hồ sơ qua mạng.'),
      line('2. Kết quả thực hiện nhiệm vụ', { bold: true }),
      line('Trong quý III năm 2026, có 14 nhiệm vụ đến hạn, đã hoàn thành 13 nhiệm vụ.'),
      line('Xã đã làm việc với 3 doanh nghiệp viễn thông.'),
      line('III. KHÓ KHĂN, VƯỚNG MẮC', { bold: true }),
      line('Việc cập nhật số liệu của một số đơn vị còn chậm.'),
      line('IV. NHIỆM VỤ TRỌNG TÂM TRONG QUÝ IV/2026', { bold: true }),
      line('Tiếp tục thực hiện các nhiệm vụ đến hạn theo Kế hoạch.'),
      line('V. ĐỀ XUẤT, KIẾN NGHỊ', { bold: true }),
      line('Không có.'),
      line('VI. TỰ ĐÁNH GIÁ', { bold: true }),
      line('Trên đây là báo cáo kết quả thực hiện Nghị quyết số 57-NQ/TW của Ủy ban nhân dân xã./.'),
      sideBySide(
        ['Nơi nhận:', '- Như trên;', '- Thường trực Đảng ủy;', '- Lưu: VT, VHXH.'],
        ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', 'Trần Thị Thử'],
      ),
    ],
    [
      line('Phụ lục I', { bold: true, center: true }),
      line('KẾT QUẢ THỰC HIỆN NHIỆM VỤ QUÝ III NĂM 2026', { bold: true, center: true }),
      line('(Kèm theo Báo cáo số 88/BC-UBND ngày 30 tháng 9 năm 2026 của Ủy ban nhân dân xã Sông Trăng)', {
        center: true,
      }),
      grid(
        [
          { title: 'STT' },
          { title: 'Nội dung nhiệm vụ' },
          { title: 'Đơn vị chủ trì' },
          { title: 'Thời hạn hoàn thành' },
          { title: 'Kết quả hiện nay' },
          { title: 'Lý do chậm' },
        ],
        [['1', 'Lắp trạm 5G tại thôn Đông', 'Phòng Kinh tế', '30/9/2026', 'Đã lắp, đang chạy thử', '']],
      ),
    ],
  );
  return documentOf(await readBlocksOf([{ name: 'bao-cao-da-ky.docx', bytes }]));
};
