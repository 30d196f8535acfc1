import { expect, it } from 'vitest';
import { unitProblems, withAlias } from './unit-rules.ts';

const named = (name: string, validFrom?: string, validTo?: string) => ({
  name,
  ...(validFrom && { validFrom }),
  ...(validTo && { validTo }),
});

it('allows one name for two units only when they were never in force together', () => {
  const old = named('Thôn Đông', '2020-01-01', '2025-06-30');
  expect(unitProblems([old, named('Thôn Đông', '2025-07-01')])).toEqual([]);
  expect(unitProblems([old, named('thôn đông', '2025-06-30')])).toMatchObject([{ field: 'units.1.name' }]);
  expect(unitProblems([named('Phòng VH-XH'), named('Phòng Văn hoá – Xã hội')])).toHaveLength(1);
});

it('refuses a unit that ends before it begins', () => {
  expect(unitProblems([named('Tổ A', '2026-01-02', '2026-01-01')])).toMatchObject([
    { field: 'units.0.validTo' },
  ]);
});

it('learns only spellings that are new', () => {
  const unit = {
    id: 'u',
    name: 'Phòng Kinh tế',
    kind: 'government' as const,
    aliases: ['Phòng KT'],
    position: 1,
    version: 3,
  };
  expect(withAlias(unit, 'phòng  kinh tế xã')).toBe(unit);
  expect(withAlias(unit, ' Phòng Kinh tế và Môi trường ')).toMatchObject({
    aliases: ['Phòng KT', 'Phòng Kinh tế và Môi trường'],
    version: 4,
  });
});
