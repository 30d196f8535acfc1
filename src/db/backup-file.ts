/** The file that a backup is written to or read from: what may be replaced, and what goes wrong, in words. */
import { createReadStream, existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { createGunzip } from 'node:zlib';
import { StartupError } from '../shared/errors.ts';
import { fileProblem, pathOfProblem } from '../shared/file-problem.ts';
import { decodeEntries } from './archive.ts';

/**
 * A name that is free, or an earlier backup, which a job with a fixed name replaces. A link to one is followed.
 * @returns the path to write to
 * @throws StartupError for anything else: devices, pipes, folders, files that hold something else
 */
export async function checkTarget(path: string): Promise<string> {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (!facts) {
    const folder = dirname(path);
    if (!existsSync(folder))
      throw new StartupError(
        `Không có thư mục ${folder}. Vui lòng tạo thư mục (hoặc cắm ổ đĩa) rồi sao lưu lại.`,
      );
    if (!statSync(folder).isDirectory()) throw new StartupError(`${folder} không phải là thư mục.`);
    if (lstatSync(path, { throwIfNoEntry: false }))
      throw refused(path, 'là liên kết đến chỗ không có. Vui lòng ghi thẳng tên tệp');
    return path;
  }
  if (facts.isDirectory()) throw refused(path, 'là thư mục. Vui lòng ghi cả tên tệp, ví dụ sauro.backup');
  if (!facts.isFile()) throw refused(path, 'là thiết bị, không phải tệp. Vui lòng chọn tên tệp khác');
  if (facts.size > 0 && !(await isBackup(path)))
    throw refused(path, 'đã có và không phải bản sao lưu của Sáu Rõ. Vui lòng chọn tên tệp khác');
  return realpathSync(path);
}

const refused = (path: string, why: string): StartupError => new StartupError(`${path} ${why}. Chưa ghi gì.`);

/** @throws StartupError when there is no file of this name */
export function checkSource(path: string): void {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (!facts) throw new StartupError(`Không có tệp ${path}.`);
  if (facts.isDirectory())
    throw new StartupError(`${path} là thư mục. Vui lòng ghi cả tên tệp sao lưu trong thư mục đó.`);
  if (!facts.isFile()) throw new StartupError(`${path} không phải là tệp sao lưu.`);
}

/** The first entry says what a file is; the rest may have been cut short by whoever copied it. */
async function isBackup(path: string): Promise<boolean> {
  try {
    for await (const { entry } of decodeEntries(unpacked(path))) return entry.kind === 'head';
    return false;
  } catch (error) {
    if (fileProblem(error)) throw error;
    return false;
  }
}

/** The bytes in a packed file; an error of the file reaches whoever reads them. */
export function unpacked(path: string): AsyncIterable<Buffer> {
  const unzip = createGunzip();
  const file = createReadStream(path).on('error', (error) => unzip.destroy(error));
  unzip.once('close', () => file.destroy());
  return file.pipe(unzip);
}

/** What a person reads of an error on the way to or from the file; other errors stay as they are. */
export function inWords(error: unknown, action: 'sao lưu' | 'khôi phục', file: string): unknown {
  const problem = fileProblem(error);
  if (error instanceof StartupError || !problem) return error;
  const path = pathOfProblem(error) ?? file;
  return new StartupError(`Không ${action} được (${path}): ${problem}.`, { cause: error });
}
