import { describe, expect, it } from 'vitest';
import { detectLegacy, encodingOfFont, fromLegacy, isCapitalFont } from './legacy-encoding.ts';

const TCVN3 = 'Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc';
const VNI = 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc';
const UNICODE = 'Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc';

it.each([
  ['tcvn3', TCVN3, UNICODE],
  ['vni', VNI, UNICODE],
  [
    'tcvn3',
    'NghÞ quyÕt vÒ b¶o vÖ trÎ em; ®Èy m¹nh sè hãa, th­ viÖn',
    'Nghị quyết về bảo vệ trẻ em; đẩy mạnh số hóa, thư viện',
  ],
  [
    'vni',
    'ÑAÛNG BOÄ XAÕ SUOÁI MÔ; nöôùc saïch, thuyû lôïi, kyõ naêng; ít, ì, ñòa chæ, mó thuaät',
    'ĐẢNG BỘ XÃ SUỐI MƠ; nước sạch, thuỷ lợi, kỹ năng; ít, ì, địa chỉ, mĩ thuật',
  ],
  [
    'tcvn3',
    'ñY BAN NH¢N D¢N X· §åNG PHó; Sè: 5/KH-UBND; X· §ång Phó; KÕ HO¹CH',
    'ỦY BAN NHÂN DÂN XÃ ĐỒNG PHÚ; Số: 5/KH-UBND; Xã Đồng Phú; KẾ HOẠCH',
  ],
  ['vni', '≥ 50% (R&D)', '≥ 50% (R&D)'],
] as const)('converts %s: %s', (encoding, source, expected) => {
  expect(fromLegacy(source, encoding)).toBe(expected);
});

describe('which encoding a text is in', () => {
  it.each([
    [TCVN3, 'tcvn3'],
    [VNI, 'vni'],
    [UNICODE, undefined],
    ['Plan of the commune', undefined],
    ['Các phòng, ban: và bà con', undefined],
    ['Le château français était fermé à Noël', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(detectLegacy(text)).toBe(expected);
  });
});

it.each([
  ['.VnTime', 'tcvn3', false],
  ['.VnTimeH', 'tcvn3', true],
  ['.VnArial NarrowH', 'tcvn3', true],
  ['VNI-Times', 'vni', false],
  ['Times New Roman', undefined, false],
  ['Vnosh', undefined, false],
  [undefined, undefined, false],
])('knows the font %s', (font, encoding, capitals) => {
  expect(encodingOfFont(font)).toBe(encoding);
  expect(isCapitalFont(font)).toBe(capitals);
});
