import { describe, expect, it } from 'vitest';
import { showBlocks } from '../../../../tests/show-blocks.ts';
import { readPlan } from '../../read-plan.ts';
import { readCsv } from './csv.ts';

const show = (text: string): string[] | undefined => {
  const document = readCsv({ text, notes: [] });
  return document && showBlocks(document);
};
const ROWS = ['H| TT | Việc | Hạn |', '| 1 | a, b | x |', '| 2 | c | y |'];

describe('values are parted', () => {
  it.each([
    ['by bars', 'TT|Việc|Hạn\n1|a, b|x\n2|c|y'],
    ['by whatever the first line says', 'sep=^\nTT^Việc^Hạn\n1^a, b^x\n2^c^y'],
    ['with a space before each quote', '"TT", "Việc", "Hạn"\n"1", "a, b", "x"\n"2", "c", "y"'],
    ['with apostrophes for quotes', "'TT','Việc','Hạn'\n'1','a, b','x'\n'2','c','y'"],
    ['with marks against conversion', 'TT;Việc;Hạn\n="1";\'a, b;x\n"=""2""";c;y'],
  ])('%s', (_, text) => {
    expect(show(text)).toEqual(ROWS);
  });

  it.each(['|TT|Việc|Hạn|\n|---|:-:|---|\n|1|a|x|\n|2|b|y|', 'TT|Việc|Hạn\n---|---|---\n1|a|x\n2|b|y'])(
    'but not in Markdown',
    (text) => {
      expect(show(text)).toBeUndefined();
    },
  );
});

it('doubts a record with more values than the table has columns', async () => {
  const text =
    'TT,Chỉ tiêu,ĐVT,Năm 2027,Năm 2030,Cơ quan theo dõi\n1,Tỷ lệ hộ dùng nước sạch,%,80,5,95,Trạm Y tế xã\n2,Tỷ lệ hộ có cáp quang,%,70,90,Phòng Kinh tế\n3,Tỷ lệ hộ có tài khoản,%,60,75,Công an xã\n';
  const { plan } = await readPlan([{ name: 'a.csv', bytes: new TextEncoder().encode(text) }]);
  const [torn, ...others] = plan.indicators;
  expect(torn?.doubts).toEqual(expect.arrayContaining(['targets', 'agencies']));
  expect(others.map(({ doubts }) => doubts)).toEqual([undefined, undefined]);
});
