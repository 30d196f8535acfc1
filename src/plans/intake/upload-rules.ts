/** Which uploaded files may be read at all, and under which names they are kept. Pure. */
import type { Kind } from '../../reading/formats/sniff.ts';
import { UNREADABLE, Unreadable } from '../../reading/unreadable.ts';
import { cutText } from '../../shared/cut-text.ts';
import { type FieldError, Invalid } from '../../shared/errors.ts';
import { DOCX, XLSX } from '../../shared/media-types.ts';
import { MAX_FILE_BYTES, MAX_FILES } from './upload-limits.ts';

/** A file that has arrived, as far as the rules are concerned with it. */
export interface ArrivedFile {
  name: string;
  /** In bytes. */
  size: number;
  /** Throws `Unreadable`. */
  kind: () => Kind;
}

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: DOCX,
  xlsx: XLSX,
  text: 'text/plain; charset=utf-8',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  rtf: 'application/rtf',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  fodt: 'application/vnd.oasis.opendocument.text-flat-xml',
  fods: 'application/vnd.oasis.opendocument.spreadsheet-flat-xml',
} satisfies Record<Kind, string>;

const LONGEST_NAME = 150;

/** The last part of a path, without characters that a file system, a header or a terminal could stumble over. */
export function safeFileName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(/\s+/g, ' ');
  if (clean.length <= LONGEST_NAME) return clean || 'ke-hoach';
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? '';
  return cutText(clean, LONGEST_NAME - extension.length).trimEnd() + extension;
}

function checkFile<F extends ArrivedFile>(file: F): (F & { mediaType: string }) | { error: string } {
  if (file.size === 0) return { error: UNREADABLE.empty };
  if (file.size > MAX_FILE_BYTES) return { error: UNREADABLE['too-large'] };
  try {
    return { ...file, name: safeFileName(file.name), mediaType: MEDIA_TYPES[file.kind()] };
  } catch (error) {
    if (error instanceof Unreadable) return { error: error.message };
    throw error;
  }
}

/**
 * @returns the files under the names that they are kept by
 * @throws Invalid naming every file that cannot be a plan
 */
export function checkUpload<F extends ArrivedFile>(files: readonly F[]): (F & { mediaType: string })[] {
  const errors: FieldError[] = [];
  if (files.length === 0) errors.push({ field: 'files', text: 'Vui lòng chọn ít nhất một tệp.' });
  if (files.length > MAX_FILES)
    errors.push({ field: 'files', text: `Mỗi lần chỉ tải lên tối đa ${MAX_FILES} tệp.` });
  const checked: (F & { mediaType: string })[] = [];
  files.slice(0, MAX_FILES).forEach((file, index) => {
    const result = checkFile(file);
    if ('error' in result)
      errors.push({ field: `files.${index}`, text: `${safeFileName(file.name)}: ${result.error}` });
    else checked.push(result);
  });
  if (errors.length > 0) throw new Invalid(errors);
  return checked;
}
