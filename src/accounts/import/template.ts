/** The sheet that people are listed in: headings, lists to choose from, and how to fill it in. */
import { writeXlsx } from 'hucre/xlsx';
import { GIVEN_ROLES, ROLE_WORDS } from '../../shared/role-words.ts';
import { cellText } from '../../shared/sheet-text.ts';
import { COLUMN_WORDS } from './columns.ts';
import { MOST_LINES } from './contract.ts';

const WIDTHS = [28, 20, 24, 36, 26, 20, 30];
const UNIT_COLUMN = 'D';
const ROLE_COLUMN = 'E';
const GUIDE = 'Hướng dẫn';

const RULES = [
  `Mỗi người một dòng ở trang “Danh sách”, tối đa ${MOST_LINES} dòng; giữ nguyên dòng tiêu đề.`,
  'Người có nhiều vai trò: thêm dòng cùng họ tên, mỗi dòng một vai trò.',
  'Tên đăng nhập: để trống thì đặt theo họ tên không dấu, ví dụ nguyen.van.an.',
  'Điện thoại, email: chỉ ghi của cơ quan, không ghi của cá nhân.',
  'Danh sách chỉ thêm, không bớt: vai trò, chức danh đã có vẫn giữ nguyên.',
];

/** @param units names of the units of the commune, in their order */
export async function peopleTemplate(units: readonly string[]): Promise<Uint8Array> {
  const roles = GIVEN_ROLES.map((role) => ROLE_WORDS[role]);
  const first = RULES.length + 3;
  const lists = Array.from({ length: Math.max(units.length, roles.length) }, (_, at) => [
    cellText(units[at] ?? '') || null,
    roles[at] ?? null,
  ]);
  const choice = (column: string, from: string, count: number) => ({
    type: 'list' as const,
    range: `${column}2:${column}${MOST_LINES + 1}`,
    formula1: `'${GUIDE}'!$${from}$${first}:$${from}$${first + count - 1}`,
    allowBlank: true,
    showErrorMessage: false,
  });
  return await writeXlsx({
    defaultFont: { name: 'Times New Roman', size: 12 },
    sheets: [
      {
        name: 'Danh sách',
        columns: WIDTHS.map((width) => ({ width })),
        rows: [Object.values(COLUMN_WORDS)],
        cells: new Map(WIDTHS.map((_, column) => [`0,${column}`, { style: { font: { bold: true } } }])),
        freezePane: { rows: 1 },
        dataValidations: [
          ...(units.length > 0 ? [choice(UNIT_COLUMN, 'A', units.length)] : []),
          choice(ROLE_COLUMN, 'B', roles.length),
        ],
      },
      {
        name: GUIDE,
        columns: [{ width: 60 }, { width: 30 }],
        rows: [...RULES.map((rule) => [rule]), [], ['Đơn vị', 'Vai trò'], ...lists],
      },
    ],
  });
}
