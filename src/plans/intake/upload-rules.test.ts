import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sniff } from '../../reading/formats/sniff.ts';
import { Invalid } from '../../shared/errors.ts';
import { type ArrivedFile, checkUpload, safeFileName } from './upload-rules.ts';

const file = (name: string, content: string | Uint8Array): ArrivedFile => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, kind: () => sniff(bytes) };
};

describe('names of files', () => {
  it.each([
    ['Kế hoạch số 5.docx', 'Kế hoạch số 5.docx'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\ke hoach.pdf', 'ke hoach.pdf'],
    ['a\u202Egnp.exe', 'agnp.exe'],
    ['a\r\nb\0.txt', 'ab.txt'],
    ['...', 'ke-hoach'],
    ['', 'ke-hoach'],
    [`${'đ'.repeat(300)}.docx`, `${'đ'.repeat(145)}.docx`],
    [`${'a'.repeat(149)}😀b`, 'a'.repeat(149)],
    [`${'a'.repeat(144)}😀b.docx`, `${'a'.repeat(144)}.docx`],
  ])('%j is kept as %j', (name, kept) => expect(safeFileName(name)).toBe(kept));

  it('never hold a path, a control character, or more than 150 characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const kept = safeFileName(name);
        expect(kept).not.toMatch(/[/\\\p{C}]/u);
        expect(kept.length).toBeGreaterThan(0);
        expect(kept.length).toBeLessThanOrEqual(150);
        expect(kept.isWellFormed()).toBe(true);
        expect(kept).not.toMatch(/^\./);
      }),
    );
  });
});

describe('what may be uploaded', () => {
  it('is told by the bytes, not by the name', () => {
    expect(checkUpload([file('x.docx', '%PDF-1.7 …')])).toMatchObject([{ mediaType: 'application/pdf' }]);
    expect(checkUpload([file('x.pdf', 'Kế hoạch')])[0]?.mediaType).toMatch(/^text\/plain/);
  });

  it('is refused file by file, with the name and the remedy', () => {
    const files = [
      file('tốt.txt', 'Kế hoạch'),
      file('rỗng.pdf', ''),
      file('ảnh.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])),
    ];
    const error = (() => {
      try {
        return checkUpload(files);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(Invalid);
    expect((error as Invalid).errors.map((each) => each.field)).toEqual(['files.1', 'files.2']);
    expect((error as Invalid).errors[0]?.text).toContain('rỗng.pdf: Tệp rỗng');
  });

  it('is at least one file and at most ten', () => {
    expect(() => checkUpload([])).toThrow('ít nhất một tệp');
    const many = Array.from({ length: 11 }, () => file('a.txt', 'x'));
    expect(() => checkUpload(many)).toThrow('tối đa 10 tệp');
  });
});
