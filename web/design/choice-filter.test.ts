import { expect, it } from 'vitest';
import { filterChoices } from './choice-filter.ts';
import { theme } from './theme.ts';

it('finds choices without marks and in either spelling, in their order', () => {
  const options = ['Phòng Kĩ thuật', 'Phòng Kinh tế', 'Đảng ủy', 'Ban Kỷ niệm'].map((label) => ({
    value: label,
    label,
  }));
  const found = (search: string, limit = 10) =>
    filterChoices({ options, search, limit }).map((option) => ('value' in option ? option.value : ''));
  expect(found('ky thuat')).toEqual(['Phòng Kĩ thuật']);
  expect(found('dang uy')).toEqual(['Đảng ủy']);
  expect(found('ky')).toEqual(['Phòng Kĩ thuật', 'Ban Kỷ niệm']);
  expect(found('')).toHaveLength(4);
  expect(found('', 2)).toHaveLength(2);
});

it('finds them within groups, and leaves out groups in which nothing is found', () => {
  const item = (label: string) => ({ value: label, label });
  const options = [
    { group: 'Đảng', items: ['Ban Xây dựng Đảng', 'Đảng ủy'].map(item) },
    { group: 'Chính quyền', items: ['Phòng Kinh tế'].map(item) },
  ];
  const found = (search: string, limit = 10) => filterChoices({ options, search, limit });
  expect(found('kinh te')).toEqual([{ group: 'Chính quyền', items: [item('Phòng Kinh tế')] }]);
  expect(found('')).toEqual(options);
  expect(found('', 1)).toEqual([{ group: 'Đảng', items: [item('Ban Xây dựng Đảng')] }]);
});

it('is the rule of every menu that is searched by typing, those with several choices too', () => {
  for (const menu of ['Select', 'MultiSelect', 'TagsInput'])
    expect(theme.components?.[menu]?.defaultProps, menu).toMatchObject({ filter: filterChoices });
});
