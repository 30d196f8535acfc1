import { expect, test } from 'vitest';
import type { OfficialDocument } from '../model/contract.ts';
import { applied } from './applied.ts';
import { differences } from './compare.ts';
import { signed } from './signed-sample.ts';
import { plainText } from '../words/said.ts';
import { Q3, Q4, reportOf } from './samples.ts';
import { takenOver } from './take-over.ts';

test('the signed file against the draft', async () => {
  const found = differences(reportOf(Q3), await signed());
  expect(
    found.map(({ of, kind, key, now, before }) => [of, kind, key ?? '', now ?? before]),
  ).toMatchInlineSnapshot(`
    [
      [
        "addressees",
        "changed",
        "",
        "Ủy ban nhân dân tỉnh
    Sở Khoa học và Công nghệ",
      ],
      [
        "basis",
        "changed",
        "",
        "Căn cứ Kế hoạch số 15/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã
    Căn cứ Công văn số 210/SKHCN-CĐS ngày 10 tháng 9 năm 2026 của Sở Khoa học và Công nghệ",
      ],
      [
        "signature",
        "changed",
        "",
        "TM. ỦY BAN NHÂN DÂN
    KT. CHỦ TỊCH
    PHÓ CHỦ TỊCH
    Trần Thị Thử",
      ],
      [
        "recipients",
        "changed",
        "",
        "Như trên
    Thường trực Đảng ủy
    Lưu: VT, VHXH",
      ],
      [
        "heading",
        "changed",
        "leadership",
        "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO ĐIỀU HÀNH",
      ],
      [
        "paragraph",
        "changed",
        "leadership.text",
        "Ủy ban nhân dân xã đã chỉ đạo quyết liệt các phòng, đơn vị triển khai thực hiện Kế hoạch.",
      ],
      [
        "heading",
        "changed",
        "results.indicators",
        "1. Kết quả thực hiện chỉ tiêu",
      ],
      [
        "paragraph",
        "changed",
        "figures",
        "Tỷ lệ hồ sơ nộp trực tuyến đạt 78,4%. Người dân ngày càng quen nộp hồ sơ qua mạng.",
      ],
      [
        "heading",
        "moved",
        "results.tasks",
        "2. Kết quả thực hiện nhiệm vụ",
      ],
      [
        "paragraph",
        "moved",
        "tasks.count",
        "Trong quý III năm 2026, có 14 nhiệm vụ đến hạn, đã hoàn thành 13 nhiệm vụ.",
      ],
      [
        "paragraph",
        "added",
        "",
        "Xã đã làm việc với 3 doanh nghiệp viễn thông.",
      ],
      [
        "heading",
        "changed",
        "shortcomings",
        "III. KHÓ KHĂN, VƯỚNG MẮC",
      ],
      [
        "heading",
        "changed",
        "next",
        "IV. NHIỆM VỤ TRỌNG TÂM TRONG QUÝ IV/2026",
      ],
      [
        "heading",
        "added",
        "",
        "VI. TỰ ĐÁNH GIÁ",
      ],
      [
        "paragraph",
        "added",
        "",
        "Trên đây là báo cáo kết quả thực hiện Nghị quyết số 57-NQ/TW của Ủy ban nhân dân xã./.",
      ],
      [
        "table",
        "changed",
        "annex.tasks.table",
        "Phụ lục I KẾT QUẢ THỰC HIỆN NHIỆM VỤ QUÝ III NĂM 2026",
      ],
      [
        "table",
        "changed",
        "annex.tasks.table",
        "STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Thời hạn hoàn thành | Kết quả hiện nay | Lý do chậm",
      ],
      [
        "table",
        "changed",
        "annex.tasks.table",
        "1 | Lắp trạm 5G tại thôn Đông | Phòng Kinh tế | 30/9/2026 | Đã lắp, đang chạy thử",
      ],
    ]
  `);
  expect(
    found.find(({ key, of }) => key === 'tasks.count' && of === 'paragraph')?.spans,
  ).toMatchInlineSnapshot(`
    [
      {
        "kind": "same",
        "text": "Trong quý III năm 2026, có 14 nhiệm vụ đến hạn, đã hoàn thành ",
      },
      {
        "kind": "removed",
        "text": "12 ",
      },
      {
        "kind": "added",
        "text": "13 ",
      },
      {
        "kind": "same",
        "text": "nhiệm vụ",
      },
    ]
  `);
});

test('what is taken over from it', async () => {
  expect(takenOver(await signed(), reportOf(Q3))).toMatchInlineSnapshot(`
    {
      "annexes": [
        {
          "columns": [
            {
              "key": "no",
              "title": "STT",
              "under": "",
            },
            {
              "key": "task",
              "title": "Nội dung nhiệm vụ",
              "under": "",
            },
            {
              "key": "owner",
              "title": "Đơn vị chủ trì",
              "under": "",
            },
            {
              "key": "due",
              "title": "Thời hạn hoàn thành",
              "under": "",
            },
            {
              "key": "now",
              "title": "Kết quả hiện nay",
              "under": "",
            },
            {
              "title": "Lý do chậm",
            },
          ],
          "key": "annex.tasks.table",
          "title": "KẾT QUẢ THỰC HIỆN NHIỆM VỤ {kỳ}",
        },
      ],
      "fixed": [
        {
          "key": "leadership.text",
          "place": "instead",
          "text": "Ủy ban nhân dân xã đã chỉ đạo quyết liệt các phòng, đơn vị triển khai thực hiện Kế hoạch.",
          "under": "leadership",
          "was": "Ủy ban nhân dân xã đã chỉ đạo các phòng, đơn vị triển khai thực hiện Kế hoạch.",
        },
        {
          "key": "figures",
          "place": "within",
          "text": "Người dân ngày càng quen nộp hồ sơ qua mạng.",
          "under": "results.indicators",
        },
        {
          "key": "taken:tự đánh giá",
          "place": "after",
          "text": "Trên đây là báo cáo kết quả thực hiện Nghị quyết số 57-NQ/TW của Ủy ban nhân dân xã.",
          "under": "taken:tự đánh giá",
        },
      ],
      "frame": {
        "addressees": [
          "Ủy ban nhân dân tỉnh",
          "Sở Khoa học và Công nghệ",
        ],
        "basis": [
          "Căn cứ Kế hoạch số 15/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân xã",
          "Căn cứ Công văn số 210/SKHCN-CĐS ngày 10 tháng 9 năm 2026 của Sở Khoa học và Công nghệ",
        ],
        "body": "Ủy ban nhân dân xã Sông Trăng",
        "place": "Sông Trăng",
        "recipients": [
          "Như trên",
          "Thường trực Đảng ủy",
          "Lưu: VT, VHXH",
        ],
        "signature": {
          "lines": [
            "TM. ỦY BAN NHÂN DÂN",
            "KT. CHỦ TỊCH",
            "PHÓ CHỦ TỊCH",
          ],
          "name": "Trần Thị Thử",
        },
      },
      "headings": [
        {
          "key": "leadership",
          "level": 1,
          "text": "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO ĐIỀU HÀNH",
        },
        {
          "key": "results",
          "level": 1,
          "text": "II. KẾT QUẢ THỰC HIỆN",
        },
        {
          "key": "results.indicators",
          "level": 2,
          "text": "1. Kết quả thực hiện chỉ tiêu",
        },
        {
          "key": "results.tasks",
          "level": 2,
          "text": "2. Kết quả thực hiện nhiệm vụ",
        },
        {
          "key": "shortcomings",
          "level": 1,
          "text": "III. KHÓ KHĂN, VƯỚNG MẮC",
        },
        {
          "key": "next",
          "level": 1,
          "text": "IV. NHIỆM VỤ TRỌNG TÂM TRONG {kỳ}",
        },
        {
          "key": "proposals",
          "level": 1,
          "text": "V. ĐỀ XUẤT, KIẾN NGHỊ",
        },
        {
          "key": "taken:tự đánh giá",
          "level": 1,
          "text": "VI. TỰ ĐÁNH GIÁ",
        },
      ],
      "order": [
        "leadership",
        "results",
        "results.indicators",
        "results.tasks",
        "shortcomings",
        "next",
        "proposals",
        "taken:tự đánh giá",
      ],
      "unmapped": [
        "Đề mục “VI. TỰ ĐÁNH GIÁ” chưa ghép với mục nào của phần mềm: để trống.",
        "Bảng DANH MỤC NHIỆM VỤ QUÝ III NĂM 2026: cột “Lý do chậm” chưa ghép với cột nào của phần mềm: để trống.",
        "Bảng DANH MỤC NHIỆM VỤ QUÝ III NĂM 2026: cột “Kết quả yêu cầu” của phần mềm không có trong văn bản: bỏ.",
        "Bảng DANH MỤC NHIỆM VỤ QUÝ III NĂM 2026: cột “Tiến độ” của phần mềm không có trong văn bản: bỏ.",
      ],
    }
  `);
});

const shown = ({ body, frame, annexes }: OfficialDocument): string[] => [
  ...frame.addressees.map((text) => `→ ${text}`),
  ...body.map((block) =>
    block.kind === 'paragraph' ? plainText(block.runs) : block.kind === 'heading' ? block.text : '',
  ),
  ...frame.signature.lines,
  ...annexes.flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) =>
      block.kind === 'table'
        ? [
            block.columns.map((column) => column.title).join(' | '),
            ...block.rows.map((row) =>
              row.kind === 'row' ? row.cells.map(({ runs }) => plainText(runs)).join(' | ') : row.text,
            ),
          ]
        : [],
    ),
  ]),
];

test('the report of the next quarter by what was taken over', async () => {
  const template = takenOver(await signed(), reportOf(Q3));
  expect(shown(applied(template, reportOf(Q4)))).toMatchInlineSnapshot(`
    [
      "→ Ủy ban nhân dân tỉnh",
      "→ Sở Khoa học và Công nghệ",
      "Ủy ban nhân dân xã Sông Trăng báo cáo kết quả thực hiện như sau:",
      "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO ĐIỀU HÀNH",
      "Ủy ban nhân dân xã đã chỉ đạo quyết liệt các phòng, đơn vị triển khai thực hiện Kế hoạch.",
      "II. KẾT QUẢ THỰC HIỆN",
      "1. Kết quả thực hiện chỉ tiêu",
      "Tỷ lệ hồ sơ nộp trực tuyến đạt 78,4%. Người dân ngày càng quen nộp hồ sơ qua mạng.",
      "2. Kết quả thực hiện nhiệm vụ",
      "Trong quý IV năm 2026, có 9 nhiệm vụ đến hạn, đã hoàn thành 9 nhiệm vụ.",
      "III. KHÓ KHĂN, VƯỚNG MẮC",
      "Việc cập nhật số liệu của một số đơn vị còn chậm.",
      "IV. NHIỆM VỤ TRỌNG TÂM TRONG QUÝ I NĂM 2027",
      "Tiếp tục thực hiện các nhiệm vụ đến hạn theo Kế hoạch.",
      "V. ĐỀ XUẤT, KIẾN NGHỊ",
      "Không có.",
      "VI. TỰ ĐÁNH GIÁ",
      "Trên đây là báo cáo kết quả thực hiện Nghị quyết số 57-NQ/TW của Ủy ban nhân dân xã.",
      "TM. ỦY BAN NHÂN DÂN",
      "KT. CHỦ TỊCH",
      "PHÓ CHỦ TỊCH",
      "KẾT QUẢ THỰC HIỆN NHIỆM VỤ QUÝ IV NĂM 2026",
      "STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Thời hạn hoàn thành | Kết quả hiện nay | Lý do chậm",
      "1 | Lắp trạm 5G tại thôn Đông | Phòng Kinh tế | 30/9/2026 | Đã lắp | ",
    ]
  `);
});
