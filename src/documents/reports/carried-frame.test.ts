import { expect, it } from 'vitest';
import { carriedFrame } from './carried-frame.ts';

const SET = { subject: 'Kết quả', basis: ['Kế hoạch'], place: 'Sông Trăng', recipients: ['Như trên'] };

it('what people set goes on to the next report, without subject and basis', () => {
  expect(carriedFrame(SET)).toEqual({ place: 'Sông Trăng', recipients: ['Như trên'] });
});

it('what was taken over from a signed file since goes before it', () => {
  expect(carriedFrame(SET, { recipients: ['Như trên', 'Lưu: VT'] })).toEqual({ place: 'Sông Trăng' });
});
