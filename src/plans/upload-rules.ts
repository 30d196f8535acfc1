/** Which uploaded files may be read at all, and under which names they are kept. Pure. */
import { MAX_FILE_BYTES } from '../reading/formats/open.ts';
import { type Kind, sniff } from '../reading/formats/sniff.ts';
import { UNREADABLE, Unreadable } from '../reading/unreadable.ts';
import { type FieldError, Invalid } from '../shared/errors.ts';

export interface UploadedFile {
  name: string;
  bytes: Uint8Array;
}

export interface CheckedFile extends UploadedFile {
  mediaType: string;
}

export const MAX_FILES = 10;
export const MAX_UPLOAD_BYTES = 3 * MAX_FILE_BYTES;

const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  text: 'text/plain; charset=utf-8',
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
  return clean.slice(0, LONGEST_NAME - extension.length).trimEnd() + extension;
}

function checkFile(file: UploadedFile): CheckedFile | { error: string } {
  if (file.bytes.length === 0) return { error: UNREADABLE.empty };
  if (file.bytes.length > MAX_FILE_BYTES) return { error: UNREADABLE['too-large'] };
  try {
    const mediaType = MEDIA_TYPES[sniff(file.bytes)];
    return { name: safeFileName(file.name), bytes: file.bytes, mediaType };
  } catch (error) {
    if (error instanceof Unreadable) return { error: error.message };
    throw error;
  }
}

/** @throws Invalid naming every file that cannot be a plan */
export function checkUpload(files: readonly UploadedFile[]): CheckedFile[] {
  const errors: FieldError[] = [];
  if (files.length === 0) errors.push({ field: 'files', text: 'Hãy chọn ít nhất một tệp.' });
  if (files.length > MAX_FILES)
    errors.push({ field: 'files', text: `Mỗi lần chỉ tải lên tối đa ${MAX_FILES} tệp.` });
  const checked: CheckedFile[] = [];
  files.slice(0, MAX_FILES).forEach((file, index) => {
    const result = checkFile(file);
    if ('error' in result)
      errors.push({ field: `files.${index}`, text: `${safeFileName(file.name)}: ${result.error}` });
    else checked.push(result);
  });
  if (errors.length > 0) throw new Invalid(errors);
  return checked;
}
