/** The people of the fictional commune, and for which unit each of them answers. */
import type { Grant, Role } from '../shared/who-acts.ts';

export const CULTURE = 'Phòng Văn hóa - Xã hội';

/** Role, and the unit that it is for. */
type DemoGrant = [role: Role, unit?: string];

export interface DemoPerson {
  userName: string;
  name: string;
  grants: readonly [DemoGrant, ...DemoGrant[]];
  /** Held in the unit of the first grant, or in the commune's leadership. */
  post?: string;
}

/** The clerk of the standing office also answers for the unit of culture, as in most communes. */
export const PEOPLE: readonly DemoPerson[] = [
  { userName: 'quantri', name: 'Nguyễn Văn Quản', grants: [['admin']] },
  {
    userName: 'thuongtruc',
    name: 'Lê Thị Thường',
    grants: [
      ['standing-office', CULTURE],
      ['unit-officer', CULTURE],
    ],
  },
  { userName: 'lanhdao', name: 'Trần Thị Thử Nghiệm', grants: [['leader']], post: 'Phó Chủ tịch UBND xã' },
  { userName: 'vanhoa', name: 'Đỗ Văn Hóa', grants: [['unit-head', CULTURE]], post: 'Trưởng phòng' },
  { userName: 'kinhte', name: 'Phạm Văn Tế', grants: [['unit-officer', 'Phòng Kinh tế']] },
  {
    userName: 'truongkinhte',
    name: 'Vũ Thị Nghiệp',
    grants: [['unit-head', 'Phòng Kinh tế']],
    post: 'Trưởng phòng',
  },
  { userName: 'vanphong', name: 'Bùi Thị Văn', grants: [['unit-officer', 'Văn phòng HĐND và UBND']] },
  {
    userName: 'motcua',
    name: 'Ngô Văn Cửa',
    grants: [['unit-officer', 'Trung tâm Phục vụ hành chính công']],
  },
  { userName: 'congan', name: 'Đặng Văn An', grants: [['unit-officer', 'Công an xã']] },
  { userName: 'tramyte', name: 'Mai Thị Y', grants: [['unit-officer', 'Trạm Y tế xã']] },
  {
    userName: 'doanxa',
    name: 'Hà Thị Thanh',
    grants: [['unit-officer', 'Đoàn Thanh niên Cộng sản Hồ Chí Minh']],
    post: 'Bí thư Đoàn xã',
  },
  { userName: 'kiemtra', name: 'Hoàng Thị Kiểm', grants: [['inspector']] },
];

/** The person's grants with the ids of the units. @param idOf the id of a unit by its name */
export function grantsOf({ grants }: DemoPerson, idOf: (unit: string) => string | undefined): Grant[] {
  return grants.map(([role, unit]) => {
    const unitId = unit === undefined ? undefined : idOf(unit);
    return { role, ...(unitId !== undefined && { unitId }) };
  });
}
