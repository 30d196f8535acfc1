import { expect, it } from 'vitest';
import { FORM_RULES } from './form-rules.ts';
import { annexReference, bodyLines, numberLine, placeAndDate, ROOM } from './letterhead-words.ts';

const state = FORM_RULES.state.letterhead.number;
const party = FORM_RULES.party.letterhead.number;

it('writes the number in the manner of the form, below ten with a zero', () => {
  expect(numberLine(state, 'BC-UBND', '5')).toEqual(['Số: 05/BC-UBND']);
  expect(numberLine(state, 'BC-UBND', '264a')).toEqual(['Số: 264a/BC-UBND']);
  expect(numberLine(party, 'BC/ĐU', '15')).toEqual(['Số 15-BC/ĐU']);
});

it('leaves room for a number and a day that there are not', () => {
  expect(numberLine(state, 'BC-UBND')).toEqual(['Số:', ROOM, '/BC-UBND']);
  expect(numberLine(party, 'BC/ĐU')).toEqual(['Số', ROOM, '-BC/ĐU']);
  expect(placeAndDate('Sông Trăng')).toEqual(['Sông Trăng, ngày', ROOM, 'tháng', ROOM, 'năm', ROOM]);
});

it.each([
  ['2026-02-05', 'Sông Trăng, ngày 05 tháng 02 năm 2026'],
  ['2026-03-15', 'Sông Trăng, ngày 15 tháng 3 năm 2026'],
  ['2026-11-30', 'Sông Trăng, ngày 30 tháng 11 năm 2026'],
])('writes %s as officials do', (date, words) => {
  expect(placeAndDate('Sông Trăng', date)).toEqual([words]);
});

const body = 'Ủy ban nhân dân xã Sông Trăng';

it('says to which document an annex belongs, with dots for what is open', () => {
  expect(
    annexReference(state, { type: 'BÁO CÁO', symbol: 'BC-UBND', body }, { number: '5', date: '2026-09-05' }),
  ).toBe('(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 9 năm 2026 của Ủy ban nhân dân xã Sông Trăng)');
  expect(annexReference(party, { symbol: 'CV/ĐU', body: 'Đảng ủy xã Sông Trăng' }, {})).toBe(
    '(Kèm theo Công văn số …-CV/ĐU ngày … tháng … năm … của Đảng ủy xã Sông Trăng)',
  );
});

it('breaks the name of a body before its place, and only if it is too long', () => {
  expect(bodyLines(body, () => false)).toEqual(['Ủy ban nhân dân', 'xã Sông Trăng']);
  expect(bodyLines(body, () => true)).toEqual([body]);
  expect(bodyLines('Ban Chỉ đạo', () => false)).toEqual(['Ban Chỉ đạo']);
});
