import { describe, expect, it } from 'vitest';
import { type FrameFacts, initialsOf, proposeFrame } from './propose-frame.ts';

const ABOUT: FrameFacts = {
  commune: { code: '99999', name: 'Sông Trăng', type: 'xã', provinceName: 'Thử Nghiệm' },
  upward: ['Ủy ban nhân dân tỉnh'],
  standingOffice: 'Phòng Văn hóa - Xã hội',
};

describe('the frame that is proposed', () => {
  it('of the state: the council, to whom it reports, the files at the end', () => {
    expect(proposeFrame('state', ABOUT)).toEqual({
      body: 'Ủy ban nhân dân xã Sông Trăng',
      place: 'Sông Trăng',
      addressees: ['Ủy ban nhân dân tỉnh'],
      basis: [],
      signature: { lines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] },
      recipients: [
        'Ủy ban nhân dân tỉnh (để báo cáo)',
        'Thường trực Đảng ủy, HĐND xã',
        'Chủ tịch, các Phó Chủ tịch UBND xã',
        'Các phòng, đơn vị thuộc xã',
        'Lưu: VT, VHXH',
      ],
    });
  });

  it('of a letter that somebody is addressed by: to them first', () => {
    const { recipients } = proposeFrame('state', { ...ABOUT, upward: [], addressedLetter: true });
    expect(recipients[0]).toBe('Như trên');
    expect(recipients.at(-1)).toBe('Lưu: VT, VHXH');
  });

  it('of the Party: its own signs, and its own files', () => {
    const { parent, body, signature, recipients } = proposeFrame('party', ABOUT);
    expect(parent).toBe('Đảng bộ tỉnh Thử Nghiệm');
    expect(body).toBe('Đảng ủy xã Sông Trăng');
    expect(signature).toEqual({ lines: ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'] });
    expect(recipients.at(-1)).toBe('Lưu Văn phòng Đảng ủy');
  });

  it('of the Party in a city under the central level', () => {
    const commune = { ...ABOUT.commune, provinceName: 'Hải Phòng', provinceType: 'thành phố' };
    expect(proposeFrame('party', { ...ABOUT, commune }).parent).toBe('Đảng bộ thành phố Hải Phòng');
  });

  it('names no unit behind the files where none keeps the plan', () => {
    const { standingOffice: _, ...without } = ABOUT;
    expect(proposeFrame('state', without).recipients.at(-1)).toBe('Lưu: VT');
  });

  it.each([
    ['state', 'Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], 'Lê Văn Thử'],
    ['state', 'Phó Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], 'Lê Văn Thử'],
    ['party', 'Phó Bí thư', ['T/M BAN THƯỜNG VỤ', 'K/T BÍ THƯ', 'PHÓ BÍ THƯ'], 'Lê Văn Thử'],
    ['party', 'Chủ tịch', ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'], undefined],
  ] as const)('%s: who signed the plan as %s signs the report', (form, position, lines, name) => {
    const { signature } = proposeFrame(form, { ...ABOUT, signer: { name: 'Lê Văn Thử', position } });
    expect(signature).toEqual({ lines, ...(name !== undefined && { name }) });
  });

  it.each([
    ['Phòng Văn hóa - Xã hội', 'VHXH'],
    ['Phòng Kinh tế', 'KT'],
    ['Văn phòng HĐND và UBND', 'VP'],
    ['Trung tâm Phục vụ hành chính công', 'PVHCC'],
  ])('%s → %s', (unit, initials) => {
    expect(initialsOf(unit)).toBe(initials);
  });
});
