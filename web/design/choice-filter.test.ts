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

it('is the rule of every menu that is searched by typing, those with several choices too', () => {
  for (const menu of ['Select', 'MultiSelect', 'TagsInput'])
    expect(theme.components?.[menu]?.defaultProps, menu).toMatchObject({ filter: filterChoices });
});
