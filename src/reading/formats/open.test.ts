import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { processorTime } from '../../../tests/processor-time.ts';
import { cell, makeDocx, paragraph, row, table } from '../../../tests/make-docx.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { openFile } from './open.ts';

const text = (source: string): Uint8Array => strToU8(source);
const ole = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(512),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ]);
const docxOf = (xml: string): Uint8Array => zipSync({ 'word/document.xml': text(xml) }, { level: 1 });
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const plan = makeDocx({ body: paragraph('KẾ HOẠCH') });

/** An archive whose directory says that its members are encrypted. */
function lockedZip(): Uint8Array {
  const bytes = plan.slice();
  for (let at = 0; at + 4 < bytes.length; at += 1) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2)
      bytes[at + 8] = 1;
  }
  return bytes;
}

describe('kinds of file, told by their bytes', () => {
  it.each([
    ['docx', plan],
    ['text', text('KẾ HOẠCH\nvề chuyển đổi số')],
    ['markdown', text('# KẾ HOẠCH')],
    ['csv', text('TT;Việc;Hạn\n1;a;b\n')],
  ])('%s', async (format, bytes) => {
    expect((await openFile(bytes)).format).toBe(format);
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['blank text', text(' \n \n'), 'empty'],
    ['document without text', makeDocx({ body: '<w:p/>' }), 'empty'],
    ['locked Word', ole('EncryptedPackage'), 'encrypted'],
    ['picture', Buffer.from('\u0089PNG\r\n', 'latin1'), 'picture'],
    ['another archive', zipSync({ 'a.txt': text('x') }), 'archive'],
    ['an archive of plans', zipSync({ 'a.docx': plan }, { level: 0 }), 'archive'],
    ['program', Buffer.from('MZ\u0090\u0000', 'latin1'), 'unknown-format'],
    ['noise', Uint8Array.from({ length: 9999 }, (_, at) => (at * 7919) % 251), 'unknown-format'],
    ['too large', new Uint8Array(MAX_FILE_BYTES + 1), 'too-large'],
  ])('refuses %s', async (_, bytes, reason) => {
    await expect(openFile(bytes)).rejects.toMatchObject({ reason });
  });
});

describe('hostile files', () => {
  const rows = (count: number): string =>
    table(Array.from({ length: count }, (_, at) => row([String(at), 'việc', 'phòng'])));
  const nested = (depth: number): string =>
    `${'<w:sdt><w:sdtContent>'.repeat(depth)}${paragraph('x')}${'</w:sdtContent></w:sdt>'.repeat(depth)}`;
  const nestedTables = (depth: number): string =>
    depth === 0 ? paragraph('đáy') : table([row([cell(nestedTables(depth - 1) + paragraph(''))])]);

  it.each([
    ['archive cut short', () => plan.subarray(0, plan.length - 40), 'damaged'],
    ['archive cut at the start', () => plan.subarray(0, 60), 'damaged'],
    ['locked archive', lockedZip, 'encrypted'],
    ['archive bomb', () => docxOf(`<w:document ${W}>${' '.repeat(30_000_000)}</w:document>`), 'too-complex'],
    [
      'entities',
      () =>
        docxOf(
          `<!DOCTYPE d [<!ENTITY a "aaaa">]><w:document ${W}><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`,
        ),
      'too-complex',
    ],
    ['undefined entity', () => docxOf(`<w:document ${W}><w:body>&x;</w:body></w:document>`), 'damaged'],
    ['XML cut short', () => docxOf(`<w:document ${W}><w:body><w:p>`), 'damaged'],
    ['deep nesting', () => makeDocx({ body: nested(500) }), 'too-complex'],
    ['100,000 rows', () => makeDocx({ body: rows(100_000) }), 'too-much-memory'],
    [
      '100,000 rows of text',
      () => text(`TT\tViệc\tHạn\n${'1\tviệc\thạn\n'.repeat(100_000)}`),
      'too-many-rows',
    ],
    ['100,000 rows of values', () => text(`TT;Việc;Hạn\n${'1;việc;hạn\n'.repeat(100_000)}`), 'too-many-rows'],
    ['a book', () => text('chữ và chữ\n'.repeat(500_000)), 'too-long'],
    ['2,000 pages', () => text('trang\n\f'.repeat(2000)), 'too-many-pages'],
  ])('%s', async (_, make, reason) => {
    await expect(openFile(make())).rejects.toMatchObject({ reason });
  });

  it('opens tables nested as deep as anybody nests them', async () => {
    const { blocks } = await openFile(makeDocx({ body: nestedTables(30) }));
    expect(blocks).toMatchObject([{ kind: 'paragraph', text: 'đáy' }]);
  });

  // Each line is a way to make a careless pattern or search take quadratic time.
  it.each([
    '[',
    '![',
    '[a](',
    '<!--',
    '<table>\n',
    '**a ',
    '__a ',
    '*',
    '$',
    '|',
    '| a',
    '| a\n',
    '\ta\n',
    '+--+--+\n| a |\n',
    '- ',
    '#',
    ' ',
    '\t',
    '"',
    '<',
    '<td>',
    '[bookmark:',
    '{#a',
    '\\',
    'a\t\n',
    '# ',
  ])('takes no long time over "%s" again and again', async (piece) => {
    const started = processorTime();
    const source = `Chữ ${piece.repeat(Math.floor(400_000 / piece.length))}`;
    await openFile(text(source)).catch(() => undefined);
    expect(processorTime(started)).toBeLessThan(5000);
  });
});
