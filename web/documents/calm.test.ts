import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calm } from './calm.ts';

it.each([
  ['II. KẾT QUẢ THỰC HIỆN', 'II. Kết quả thực hiện'],
  ['IV. NHIỆM VỤ TRỌNG TÂM QUÝ I/2027', 'IV. Nhiệm vụ trọng tâm quý I/2027'],
  ['V- KIẾN NGHỊ VỚI UBND TỈNH', 'V- Kiến nghị với UBND tỉnh'],
  ['1. Hạ tầng số, dữ liệu', '1. Hạ tầng số, dữ liệu'],
  ['TỒN TẠI, HẠN CHẾ', 'Tồn tại, hạn chế'],
  ['', ''],
])('%s is named %s', (heading, said) => expect(calm(heading)).toBe(said));

it('changes nothing but the size of letters', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[IVX]{1,3}\. [A-ZĐƯƠĂÂÊÔ ,/]{0,40}$/u), (heading) => {
      expect(calm(heading).toLocaleUpperCase('vi')).toBe(heading);
    }),
  );
});
