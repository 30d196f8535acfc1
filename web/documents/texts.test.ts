import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WrittenText } from '../../src/documents/contract.ts';
import type { OfficialDocument } from '../../src/documents/model/contract.ts';
import { rowOf, signedDocument, stillAsTyped, unshown, wholeNumber, withNumber } from './texts.ts';

const AT = '2026-11-24T15:00:00.000Z';
const written = (key: string, text: string): WrittenText => ({
  key,
  text,
  instead: [{ text: 'Câu của phần mềm.' }],
  by: 'Lê Thị Thường',
  at: AT,
  outdated: false,
});
const document: OfficialDocument = {
  form: 'state',
  frame: {
    body: 'Ủy ban nhân dân xã Sông Trăng',
    symbol: 'BC-UBND',
    place: 'Sông Trăng',
    type: 'BÁO CÁO',
    subject: 'Kết quả',
    addressees: [],
    basis: [],
    signature: { lines: [] },
    recipients: [],
  },
  body: [{ kind: 'paragraph', key: 'I.1', runs: [{ text: 'Đã sửa.' }] }],
  annexes: [],
};
const page = { id: 'r', document, written: [written('I.1', 'Đã sửa.'), written('I.2', '')] };

describe('a text that was written over', () => {
  it('is told from an earlier one by when it was saved', () => {
    expect(rowOf(page, 'I.1')).toMatchObject({ version: Date.parse(AT), draft: { text: 'Đã sửa.' } });
    expect(rowOf(page, 'I.3')).toMatchObject({ version: 0, draft: undefined });
    expect(stillAsTyped(page, [{ thingId: 'I.1', version: Date.parse(AT) }])).toBe(true);
    expect(stillAsTyped(page, [{ thingId: 'I.1', version: 0 }])).toBe(false);
  });

  it('is listed apart when the document does not show it', () => {
    expect(unshown(page).map(({ key }) => key)).toEqual(['I.2']);
  });
});

describe('a number put right in a text', () => {
  it.each([
    ['mới đạt 44,0%.', '44,0%', '46,5%', 'mới đạt 46,5%.'],
    ['120 việc, 12 xong', '12', '13', '120 việc, 13 xong'],
    ['đạt 3,12 và 12,5', '12', '13', 'đạt 3,12 và 12,5'],
    ['không có số', '', '13', 'không có số'],
  ])('“%s”: %s → %s', (text, was, now, mended) => expect(withNumber(text, was, now)).toBe(mended));

  it('leaves everything around it as it was', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zđ ]{0,20}$/u), fc.nat(999), fc.nat(999), (words, was, now) => {
        expect(withNumber(`${words} ${was} ${words}`, String(was), String(now))).toBe(
          `${words} ${now} ${words}`,
        );
      }),
    );
  });
});

it.each([
  ['15', 'state', 'BC-UBND', '15/BC-UBND'],
  [' 264a ', 'state', 'BC-UBND', '264a/BC-UBND'],
  ['05', 'party', 'BC/ĐU', '05-BC/ĐU'],
  ['15/BC-UBND', 'state', 'BC-UBND', '15/BC-UBND'],
  ['BC 15', 'state', 'BC-UBND', 'BC 15'],
] as const)('number %s of the form %s', (typed, form, symbol, whole) =>
  expect(wholeNumber(typed, form, symbol)).toBe(whole),
);

it('the letterhead bears the number and the day once they are known', () => {
  const issued = { at: AT, by: 'Lê Thị Thường', docxSha256: 'a'.repeat(64) };
  expect(signedDocument({ document, issued })).toEqual(document);
  const numbered = { ...issued, number: '15/BC-UBND', issuedOn: '2026-11-30' };
  expect(signedDocument({ document, issued: numbered })).toMatchObject({ number: '15', date: '2026-11-30' });
  expect(signedDocument({ document, issued: { ...issued, number: '15/BC' } })).toMatchObject({
    number: '15',
  });
});
