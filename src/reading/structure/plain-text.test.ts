import { describe, expect, it } from 'vitest';
import { plainText, resolvedText } from './plain-text.ts';

describe('texts as a person typed them', () => {
  it.each([
    ['Tỷ lệ $\\geq 50\\%$.', 'Tỷ lệ ≥ 50%.'],
    ['Có $\\geq 1,5\\%$ tổng chi', 'Có ≥ 1,5% tổng chi'],
    ['dưới $\\leq$ 5', 'dưới ≤ 5'],
    ['$95\\%$ và $> 40\\%$', '95% và > 40%'],
    ['$\\text{100\\%}$', '100%'],
    ['giá 5$ một chiếc, 6$ hai chiếc', 'giá 5$ một chiếc, 6$ hai chiếc'],
    ['Chuye\u0302\u0309n đổi', 'Chuyển đổi'],
    ['ﬁle số', 'file số'],
    ['chuyển\u00ad đổi\u00a0số', 'chuyển đổi số'],
    ['  hai   khoảng \n trống ', 'hai khoảng\ntrống'],
  ])('%s', (source, text) => {
    expect(plainText(source)).toBe(text);
  });

  it('keep runs of blanks where they may be columns', () => {
    expect(resolvedText('≥60%   100%\t$\\geq 95\\%$')).toBe('≥60%   100%\t≥ 95%');
  });
});
