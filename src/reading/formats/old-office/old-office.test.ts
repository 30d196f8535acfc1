import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { makeDocx, paragraph } from '../../../../tests/make-docx.ts';
import { makeOle } from '../../../../tests/make-ole.ts';
import { showBlocks } from '../../../../tests/show-blocks.ts';
import type { Convert } from '../../progress.ts';
import { openFile } from '../open.ts';
import { startSniffing } from '../sniff.ts';
import { findLibreOffice } from './libreoffice.ts';
import { readableKind } from './readable-kind.ts';

const nobody: Convert = () => Promise.resolve(undefined);
const text = (source: string): Uint8Array => new TextEncoder().encode(source);
const latin = (source: string): Uint8Array => new Uint8Array(Buffer.from(source, 'latin1'));

/** The first block of a document, with its flags. */
const fib = (flags: number): Uint8Array =>
  Uint8Array.from({ length: 4096 }, (_, at) => (at === 11 ? flags >> 8 : 0));
/** The first records of a workbook. */
const book = (second: number): Uint8Array => {
  const bytes = new Uint8Array(4096);
  bytes.set([0x09, 0x08, 2, 0, 0, 6, second, 0]);
  return bytes;
};
const word = (flags = 0) => ({ name: 'WordDocument', content: fib(flags) });
const excel = (second = 0x42) => ({ name: 'Workbook', content: book(second) });
const odf = (type: string): Uint8Array =>
  zipSync(
    { mimetype: strToU8(`application/vnd.oasis.opendocument.${type}`), 'content.xml': strToU8('<a/>') },
    { level: 0 },
  );
const flat = (type: string): Uint8Array =>
  text(
    `<?xml version="1.0"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:mimetype="application/vnd.oasis.opendocument.${type}"/>`,
  );

describe('files of old programs, where there is no LibreOffice', () => {
  it.each([
    ['Word until 2003', makeOle([word()]), 'legacy-doc'],
    [
      'Word with an Excel table in it',
      makeOle([{ name: 'ObjectPool', inside: [excel()] }, word()]),
      'legacy-doc',
    ],
    ['Excel until 2003', makeOle([excel()]), 'legacy-xls'],
    ['Excel with a document in it', makeOle([excel(), { name: 'MBD0001', inside: [word()] }]), 'legacy-xls'],
    ['Excel 5', makeOle([{ name: 'Book', content: book(0x42) }]), 'legacy-xls'],
    ['rich text', text('{\\rtf1 KẾ HOẠCH}'), 'rtf'],
    ['OpenDocument text', odf('text'), 'odt'],
    ['OpenDocument sheet', odf('spreadsheet'), 'ods'],
    ['OpenDocument in one file', flat('text'), 'odt'],
  ])('%s is named, with what to do', async (_, bytes, reason) => {
    await expect(openFile(bytes, { convert: nobody })).rejects.toMatchObject({
      reason,
      message: expect.stringContaining('Lưu thành') as string,
    });
  });

  it.each([
    ['Word with a password', makeOle([word(0x0100)]), 'encrypted'],
    ['Excel with a password', makeOle([excel(0x2f)]), 'encrypted'],
    [
      'a package with a password',
      makeOle([{ name: 'EncryptedPackage' }, { name: 'EncryptionInfo' }]),
      'encrypted',
    ],
    ['PowerPoint', makeOle([{ name: 'PowerPoint Document' }]), 'presentation'],
    ['slides of OpenDocument', odf('presentation'), 'presentation'],
    ['a letter of Outlook', makeOle([{ name: '__properties_version1.0' }]), 'email'],
    [
      'a letter',
      text('Received: by a\r\nFrom: a@b.vn\r\nTo: c@d.vn\r\nSubject: Gửi KH\r\n\r\nKính gửi'),
      'email',
    ],
    ['a photo', latin('\xff\xd8\xff\xe0\0\x10'), 'picture'],
    ['a photo of a telephone', latin('\0\0\0\x18ftypheic'), 'picture'],
    ['an archive', latin('Rar!\x1a\x07'), 'archive'],
    [
      'a signed container',
      latin('\x30\x82\x01\x00\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02\xa0'),
      'signed',
    ],
    ['a signed container in letters', text('-----BEGIN PKCS7-----\nMIIB'), 'signed'],
    ['another compound file', makeOle([{ name: 'VisioDocument' }]), 'unknown-format'],
  ])('%s is refused whatever the machine has', async (_, bytes, reason) => {
    await expect(openFile(bytes)).rejects.toMatchObject({ reason });
  });

  it('cannot be confused by a directory that is damaged', async () => {
    const whole = makeOle([word()]);
    for (let at = 8; at < 700; at += 3) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      await expect(openFile(bytes, { convert: nobody })).rejects.toHaveProperty('reason');
    }
    await expect(openFile(whole.subarray(0, 300), { convert: nobody })).rejects.toHaveProperty('reason');
  });
});

it('an upload takes in what can be converted here, and refuses at once what cannot', () => {
  const kindOf = (bytes: Uint8Array, there: boolean): string => {
    const sniffer = startSniffing();
    for (let at = 0; at < bytes.length; at += 100) sniffer.add(bytes.subarray(at, at + 100));
    return readableKind(sniffer.kind(), () => there);
  };
  expect(kindOf(makeOle([word()]), true)).toBe('doc');
  expect(kindOf(makeOle([excel()]), true)).toBe('xls');
  expect(kindOf(text('{\\rtf1}'), true)).toBe('rtf');
  expect(kindOf(odf('spreadsheet'), true)).toBe('ods');
  expect(() => kindOf(makeOle([word()]), false)).toThrow(/Word đời cũ/);
  expect(kindOf(text('Kế hoạch'), false)).toBe('text');
});

it('reads what the converter made, and says that it was converted', async () => {
  const asked: unknown[] = [];
  const convert: Convert = (_, extension, target) => {
    asked.push([extension, target]);
    return Promise.resolve(makeDocx({ body: paragraph('KẾ HOẠCH') }));
  };
  const document = await openFile(makeOle([word()]), { convert });
  expect(asked).toEqual([['doc', 'docx']]);
  expect(showBlocks(document)).toEqual(['KẾ HOẠCH']);
  expect(document.notes).toEqual([expect.stringContaining('LibreOffice chuyển sang dạng .docx')]);
});

it('refuses a file when the converter made something else of it', async () => {
  const convert: Convert = () => Promise.resolve(text('x'));
  await expect(openFile(makeOle([word()]), { convert })).rejects.toMatchObject({ reason: 'legacy-doc' });
});

const office = findLibreOffice();
describe.runIf(office !== undefined)(
  `LibreOffice${office === undefined ? ' (is not on this machine)' : ''}`,
  () => {
    const leftOvers = (): string[] =>
      readdirSync(tmpdir()).filter((name) => name.startsWith('sauro-convert-'));

    it('turns a workbook of Excel 97 into rows, and leaves nothing behind', { timeout: 90_000 }, async () => {
      const before = leftOvers();
      const document = await openFile(await oldWorkbook());
      expect(showBlocks(document)).toEqual(['H| TT | Việc | Hạn |', '| 1 | Lập sổ | 50% |']);
      expect(document.notes).toEqual([expect.stringContaining('Excel đời cũ')]);
      expect(leftOvers().filter((name) => !before.includes(name))).toEqual([]);
    });

    it('stops at once when the reading is stopped', { timeout: 30_000 }, async () => {
      const order = new AbortController();
      setTimeout(() => order.abort(), 300);
      await expect(openFile(makeOle([word()]), { signal: order.signal })).rejects.toMatchObject({
        reason: 'cancelled',
      });
    });
  },
);

/** Written by LibreOffice itself, since no library of ours writes that form. */
async function oldWorkbook(): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'sauro-test-'));
  try {
    const rows = [
      ['TT', 'Việc', 'Hạn'],
      [1, 'Lập sổ', 0.5],
    ];
    const cells = new Map([['1,2', { style: { numFmt: '0%' } }]]);
    writeFileSync(join(folder, 'a.xlsx'), await writeXlsx({ sheets: [{ name: 'NV', rows, cells }] }));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      office ?? '',
      [profile, '--headless', '--convert-to', 'xls', '--outdir', folder, join(folder, 'a.xlsx')],
      {
        stdio: 'ignore',
      },
    );
    return new Uint8Array(readFileSync(join(folder, 'a.xls')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
