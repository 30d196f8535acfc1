import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { StartupError } from '../shared/errors.ts';
import { encodeEntry } from './archive.ts';
import { checkSource, checkTarget, inWords } from './backup-file.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'sauro-target-')));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const at = (name: string): string => join(home, name);

async function writeBackup(name: string): Promise<void> {
  const head = { kind: 'head' as const, format: 1 as const, madeAt: '2026-11-20T03:00:00Z', migrations: [] };
  const bytes: Buffer[] = [];
  for await (const piece of encodeEntry(head)) bytes.push(piece);
  writeFileSync(at(name), gzipSync(Buffer.concat(bytes)));
}

describe('a backup is written', () => {
  it('to a name that is free, and over an earlier backup or an empty file', async () => {
    await writeBackup('old.backup');
    writeFileSync(at('empty'), '');
    for (const name of ['new.backup', 'old.backup', 'empty'])
      expect(await checkTarget(at(name))).toBe(at(name));
  });

  it.skipIf(process.platform === 'win32')('through a link to where the backup lies', async () => {
    await writeBackup('linked.backup');
    symlinkSync(at('linked.backup'), at('latest'));
    expect(await checkTarget(at('latest'))).toBe(at('linked.backup'));
  });

  it('over nothing else, and says why', async () => {
    writeFileSync(at('ke-hoach.docx'), 'PK');
    writeFileSync(at('other.gz'), gzipSync('{"kind":"table"}\n'));
    mkdirSync(at('folder'));
    const refusals = {
      'ke-hoach.docx': 'không phải bản sao lưu của Sáu Rõ',
      'other.gz': 'không phải bản sao lưu của Sáu Rõ',
      folder: 'là thư mục',
      'missing/x.backup': `Không có thư mục ${at('missing')}. Vui lòng tạo`,
      'ke-hoach.docx/x.backup': 'không phải là thư mục',
    };
    for (const [name, words] of Object.entries(refusals))
      await expect(checkTarget(at(name)), name).rejects.toThrow(words);
  });

  it.skipIf(process.platform === 'win32')('over no device, pipe or broken link', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    symlinkSync(at('nowhere'), at('broken'));
    for (const path of ['/dev/null', at('pipe')]) {
      await expect(checkTarget(path)).rejects.toThrow('là thiết bị');
      expect(() => checkSource(path)).toThrow('không phải là tệp sao lưu');
    }
    await expect(checkTarget(at('broken'))).rejects.toThrow('liên kết đến chỗ không có');
  });
});

it('a backup is read from a file only', () => {
  mkdirSync(at('backups'));
  expect(() => checkSource(at('none.backup'))).toThrow(`Không có tệp ${at('none.backup')}.`);
  expect(() => checkSource(at('backups'))).toThrow('là thư mục');
});

describe('what the system says', () => {
  const fault = (code: string, path?: string) =>
    Object.assign(new Error('x'), { code, ...(path && { path }) });

  it.each([
    ['ENOSPC', 'ổ đĩa đã đầy'],
    ['EACCES', 'không có quyền'],
    ['EROFS', 'chỉ cho đọc'],
    ['EFBIG', 'FAT32'],
  ])('%s is put into words with the path', (code, words) => {
    const told = inWords(fault(code), 'sao lưu', '/mnt/usb/a.backup');
    expect(told).toBeInstanceOf(StartupError);
    expect(String(told)).toContain('Không sao lưu được (/mnt/usb/a.backup): ');
    expect(String(told)).toContain(words);
  });

  it('names the file that it is about, and leaves other errors alone', () => {
    expect(String(inWords(fault('EACCES', '/data/files/x'), 'sao lưu', '/a'))).toContain('(/data/files/x)');
    const other = new Error('x');
    expect(inWords(other, 'khôi phục', '/a')).toBe(other);
  });
});
