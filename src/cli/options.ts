/** What commands say about the options and files that they are given. */
import { codeOf, messageOf } from '../shared/errors.ts';

/** @param error what `parseArgs` threw */
export function optionProblem(error: unknown): string {
  const [, quoted = ''] = /'([^' ]*)/.exec(messageOf(error)) ?? [];
  if (codeOf(error) === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `Không hiểu "${quoted}" ở đây.`;
  return `Không có tùy chọn "${quoted}", hoặc thiếu giá trị của nó.`;
}

const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'Không tìm thấy tệp.',
  EACCES: 'Không có quyền đọc tệp.',
  EPERM: 'Không có quyền đọc tệp.',
  EISDIR: 'Đây là thư mục, không phải tệp.',
};

/** Why a file could not be read; undefined where it is not the file's fault. */
export function fileProblem(error: unknown): string | undefined {
  return FILE_PROBLEMS[codeOf(error) ?? ''];
}
