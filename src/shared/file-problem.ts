/** What the operating system says about a file or folder, in words and with what to do about it. */
import { codeOf } from './errors.ts';

const PROBLEMS: Record<string, string> = {
  ENOENT:
    'không có thư mục hoặc tệp này. Vui lòng kiểm tra lại đường dẫn, tạo thư mục hoặc cắm ổ đĩa rồi chạy lại',
  ENOTDIR: 'trên đường dẫn có một tệp, không phải thư mục. Vui lòng kiểm tra lại đường dẫn',
  EISDIR: 'đây là thư mục, không phải tệp. Vui lòng ghi rõ tên tệp',
  EACCES: 'không có quyền. Vui lòng chọn chỗ khác, hoặc chạy bằng tài khoản có quyền',
  EPERM: 'không có quyền. Vui lòng chọn chỗ khác, hoặc chạy bằng tài khoản có quyền',
  EROFS: 'ổ đĩa chỉ cho đọc. Vui lòng chọn ổ đĩa khác',
  ENOSPC: 'ổ đĩa đã đầy. Vui lòng giải phóng chỗ trống hoặc chọn ổ đĩa khác',
  EDQUOT: 'tài khoản đã dùng hết phần đĩa được cấp. Vui lòng giải phóng chỗ trống hoặc chọn ổ đĩa khác',
  EFBIG: 'ổ đĩa không nhận tệp lớn như vậy (ví dụ FAT32: tối đa 4 GB). Vui lòng chọn ổ đĩa khác',
  ENAMETOOLONG: 'tên quá dài. Vui lòng đặt tên ngắn hơn',
  ELOOP: 'liên kết chỉ vòng về chính nó. Vui lòng kiểm tra lại đường dẫn',
  EIO: 'ổ đĩa bị lỗi khi đọc hoặc ghi. Vui lòng thử ổ đĩa khác',
  EXDEV: 'tệp nằm ở ổ đĩa khác. Vui lòng ghi thẳng đường dẫn của nó',
  EBUSY: 'đang có chương trình khác dùng. Vui lòng đóng chương trình đó rồi chạy lại',
};

/** "ổ đĩa đã đầy. Vui lòng …", without a full stop at the end; undefined for what is no matter of files. */
export function fileProblem(error: unknown): string | undefined {
  return PROBLEMS[codeOf(error) ?? ''];
}

/** The path that the operating system named with its error. */
export function pathOfProblem(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('path' in error)) return undefined;
  return typeof error.path === 'string' ? error.path : undefined;
}
