import { describe, expect, it } from 'vitest';
import { unitMatcher } from '../../organisation/match-unit.ts';
import type { PersonLine } from './contract.ts';
import { type KnownPerson, planPeople } from './plan-people.ts';
import { baseOf, proposeUserName } from './propose-user-name.ts';

const UNITS = [
  { id: 'u1', name: 'Phòng Kinh tế', aliases: [] },
  { id: 'u2', name: 'Phòng Văn hóa - Xã hội', aliases: ['Phòng VHXH'] },
];
const an: KnownPerson = {
  id: 'a',
  name: 'Lê Văn An',
  userName: 'le.van.an',
  locked: false,
  grants: [{ role: 'unit-officer', unitId: 'u1' }],
  posts: [],
  workPhone: '0208 1',
};

function plan(lines: Omit<PersonLine, 'line'>[], people: KnownPerson[] = [an], taken: string[] = []) {
  return planPeople(
    lines.map((line, at) => ({ line: at + 2, ...line })),
    {
      people,
      units: unitMatcher(UNITS),
      unitName: (id) => UNITS.find((unit) => unit.id === id)?.name ?? '',
      isTaken: (userName) => taken.includes(userName),
    },
  );
}
const problemOf = (line: Omit<PersonLine, 'line'>, people?: KnownPerson[], taken?: string[]) =>
  plan([line], people, taken).lines[0]?.problems.map(({ field }) => field);

describe('a list of people', () => {
  it('makes those who are new, under a name of their own', () => {
    const { lines, people } = plan(
      [{ name: 'Trần Thị Ước', post: 'Trưởng phòng', unit: 'Phòng VHXH', role: 'lãnh đạo đơn vị' }],
      [an],
      ['tran.thi.uoc'],
    );
    expect(lines).toMatchObject([{ outcome: 'new', userName: 'tran.thi.uoc2', problems: [] }]);
    expect(people).toMatchObject([
      { grants: [{ role: 'unit-head', unitId: 'u2' }], posts: [{ post: 'Trưởng phòng', unitId: 'u2' }] },
    ]);
    expect(people[0]).not.toHaveProperty('id');
  });

  it('adds to those who are there, and takes nothing away', () => {
    const { lines, people } = plan([{ name: 'lê văn an', role: 'Thường trực, tổng hợp' }]);
    expect(lines).toMatchObject([
      { outcome: 'changed', userName: 'le.van.an', changes: ['Thêm vai trò Thường trực, tổng hợp'] },
    ]);
    expect(people).toMatchObject([
      { id: 'a', grants: [{ role: 'unit-officer', unitId: 'u1' }, { role: 'standing-office' }] },
    ]);
  });

  it('gives a unit no second head, whoever has the first: an account or a line above', () => {
    const head = { name: 'Lê Văn An', post: 'Trưởng phòng Kinh tế', unit: 'Phòng Kinh tế' };
    const other = {
      name: 'Ma Thị Mẫu',
      post: 'Trưởng phòng',
      unit: 'Phòng Kinh tế',
      role: 'Lãnh đạo đơn vị',
    };
    const told = 'Lê Văn An đang giữ chức danh “Trưởng phòng Kinh tế” của đơn vị.';
    const refused = [{ field: 'post', text: `${told} Thay người ở trang Chức danh.` }];
    expect(plan([head, other]).lines[1]).toMatchObject({ outcome: 'problem', problems: refused });
    const holds = { ...an, posts: [{ post: head.post, unitId: 'u1' }] };
    expect(plan([other], [holds]).lines[0]).toMatchObject({ outcome: 'problem', problems: refused });
    expect(plan([{ ...other, post: 'Phó Trưởng phòng' }], [holds]).lines[0]?.problems).toEqual([]);
    expect(plan([{ ...head, post: 'Trưởng phòng' }], [holds]).lines[0]?.outcome).toBe('unchanged');
  });

  it('changes nothing when it says what is so already', () => {
    const { lines, people } = plan([{ name: 'Lê Văn An', unit: 'Phòng Kinh tế', role: 'Đầu mối đơn vị' }]);
    expect(lines[0]?.outcome).toBe('unchanged');
    expect(people).toEqual([]);
  });

  it('is one person over several lines', () => {
    const { lines, people } = plan([
      { name: 'Ma Văn Bó', unit: 'Phòng Kinh tế', role: 'Đầu mối đơn vị' },
      { name: 'Ma Văn Bó', unit: 'Phòng Văn hóa - Xã hội', role: 'Đầu mối đơn vị' },
    ]);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['new', 'changed']);
    expect(people).toHaveLength(1);
    expect(people[0]?.grants).toHaveLength(2);
  });
});

describe('a line has a problem', () => {
  const fine = { name: 'Trần Thị Ước', role: 'Lãnh đạo' };
  it.each<[string, Omit<PersonLine, 'line'>, string[]]>([
    ['without a name', { role: 'Lãnh đạo' }, ['name']],
    ['without a role, when it is new', { name: 'Trần Thị Ước' }, ['role']],
    ['with a role that there is not', { ...fine, role: 'Trưởng phòng' }, ['role']],
    ['with a unit that there is not', { ...fine, unit: 'Phòng Lạ' }, ['unit']],
    ['without the unit of its role', { ...fine, role: 'Đầu mối đơn vị' }, ['unit']],
    ['with a bad user name', { ...fine, userName: 'có dấu' }, ['userName']],
    ['with a user name of somebody else', { ...fine, userName: 'le.van.an' }, ['name']],
    [
      'with a bad telephone and mail',
      { ...fine, workPhone: 'a', workEmail: 'b' },
      ['workPhone', 'workEmail'],
    ],
    [
      'with a name of which another telephone is kept',
      { name: 'Lê Văn An', workPhone: '0208 2' },
      ['userName'],
    ],
  ])('%s', (_, line, fields) => {
    expect(problemOf(line)).toEqual(fields);
  });

  it('when its account is locked, its name is that of two, or its user name is taken elsewhere', () => {
    expect(problemOf({ name: an.name }, [{ ...an, locked: true }])).toEqual(['userName']);
    expect(problemOf({ name: an.name, role: 'Lãnh đạo' }, [an, { ...an, userName: 'an2' }])).toContain(
      'userName',
    );
    expect(problemOf({ ...fine, userName: 'noi.khac' }, [an], ['noi.khac'])).toEqual(['userName']);
  });
});

it.each([
  ['Đặng Thị Ngọc Ánh', 'dang.thi.ngoc.anh'],
  ['  Lò  A Chứ ', 'lo.a.chu'],
  ['Ý', 'can.bo.y'],
  ['—', ''],
])('%j is called %j', (name, userName) => {
  expect(baseOf(name)).toBe(userName);
  expect(proposeUserName(name, () => false)).toBe(userName);
});
