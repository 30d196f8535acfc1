/** The command line: one short list of commands. */
import { isDiskFull, messageOf, StartupError } from './shared/errors.ts';

const HELP = `Sáu Rõ: theo dõi, đánh giá việc thực hiện kế hoạch hành động của xã, phường.

  sauro start [--port SỐ] [--host ĐỊA_CHỈ] [--data THƯ_MỤC] [--demo]
      chạy phần mềm (mặc định http://127.0.0.1:8057, dữ liệu trong ./data);
      --demo thêm một xã giả định để dùng thử
  sauro read TỆP… [--json] [--out THƯ_MỤC]
      đọc kế hoạch đã ban hành thành danh mục chỉ tiêu, nhiệm vụ
  sauro periods --from NGÀY --to NGÀY [--cycle CHU_KỲ] [--json]
      liệt kê các kỳ báo cáo bắt đầu trong khoảng thời gian
  sauro duties --rule TỆP.json --from NGÀY --to NGÀY [--json]
      tính ngày chốt số liệu và hạn gửi báo cáo của từng kỳ theo một quy tắc
  sauro evaluate [--json] < TỆP.json
      tính lại mức độ thực hiện chỉ tiêu theo công thức của phần mềm
  sauro report --period KỲ --out TỆP.docx [--kind LOẠI] [--form state|party]
      soạn bản thảo báo cáo của một kỳ từ số liệu hiện có
  sauro backup TỆP [--data THƯ_MỤC]     sao lưu toàn bộ vào một tệp, kể cả khi đang chạy
  sauro restore TỆP [--data THƯ_MỤC]    khôi phục vào thư mục dữ liệu mới
  sauro accounts reset TÊN_ĐĂNG_NHẬP [--data THƯ_MỤC]
      đặt lại mật khẩu khi người quản trị không đăng nhập được
  sauro audit verify [--data THƯ_MỤC]
      kiểm tra nhật ký thay đổi còn nguyên vẹn

Biến môi trường: SAURO_DATA, SAURO_PORT, SAURO_HOST, SAURO_URL, DATABASE_URL …: xem docs/operations.md.
`;

/** Commands that tell more about themselves when asked. */
const WITH_OWN_HELP: ReadonlySet<string> = new Set(['periods', 'duties', 'evaluate', 'report']);

/** @returns the exit status */
export async function main(args: string[]): Promise<number> {
  const [command, ...rest] = args;
  try {
    if (!command || command === 'help' || (args.includes('--help') && !WITH_OWN_HELP.has(command))) {
      process.stdout.write(HELP);
      return 0;
    }
    switch (command) {
      case 'start':
        return await (await import('./cli/start.ts')).runStart(rest);
      case 'read':
        return await (await import('./cli/read.ts')).runRead(rest);
      case 'periods':
        return (await import('./cli/periods.ts')).runPeriods(rest);
      case 'duties':
        return await (await import('./cli/duties.ts')).runDuties(rest);
      case 'evaluate':
        return await (await import('./cli/evaluate.ts')).runEvaluate(rest);
      case 'report':
        return await (await import('./cli/report.ts')).runReport(rest);
      case 'backup':
        return await (await import('./cli/backup.ts')).runBackup(rest);
      case 'restore':
        return await (await import('./cli/backup.ts')).runRestore(rest);
      case 'audit':
        return await (await import('./cli/audit.ts')).runAudit(rest);
      case 'accounts':
        return await (await import('./cli/accounts.ts')).runAccounts(rest);
      default:
        throw new StartupError(`Không có lệnh "${command}". Xem: sauro --help`);
    }
  } catch (error) {
    process.stderr.write(`${textOf(error)}\n`);
    return 1;
  }
}

function textOf(error: unknown): string {
  if (isDiskFull(error))
    return 'Ổ đĩa đã đầy. Vui lòng giải phóng chỗ trống rồi chạy lại; dữ liệu đã ghi không mất.';
  return error instanceof StartupError ? error.message : `Lỗi: ${messageOf(error)}`;
}
