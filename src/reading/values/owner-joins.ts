/** Owners that stand in one name though they are several: nothing between them says where one ends. */
import { isIncomplete } from './owner-words.ts';

/** What begins the name of another unit wherever it stands; a place ("xã Đoàn Kết") does not begin like this. */
const UNIT = String.raw`(?:Phòng(?! chống)|Ban (?=\p{Lu})|Văn phòng|Trung tâm|Công an(?= xã| phường|$)|Trạm (?=[Yy] tế)|Mặt trận|Đoàn (?:TNCS|[Tt]hanh niên|xã|phường)|Hội (?:LHPN|[Nn]ông dân|[Ll]iên hiệp|[Pp]hụ nữ|[Cc]ựu|CCB|ND|[Cc]hữ thập|[Nn]gười cao tuổi|[Kk]huyến học)|Trường (?:[Mm]ầm non|[Tt]iểu học|THCS|TH(?!\p{L})|PTDTBT)|Tổ (?:công nghệ|CN)|Bưu điện|Điện lực|Công đoàn|Liên đoàn)`;
const ANY_UNIT = new RegExp(
  String.raw`(?<=\S\s)(?:${UNIT}|Ủy ban|Uỷ ban|UBND|UBMTTQ|Chi bộ|Đảng ủy)(?!\p{L})`,
  'gu',
);
/** These are named after the unit they belong to ("Công đoàn Trường …"), or are posts in it. */
const BELONGS =
  /^(?:Công đoàn|Chi bộ|Chi đoàn|Chi hội|Đảng bộ|Đoàn|Hội|Tổ|Đội|Bộ phận|Ban Chấp hành|Ban Thường vụ|Thường trực|Lãnh đạo|Đồng chí|Đ\/c|đ\/c|Ông|Bà|Chủ tịch|Phó|Bí thư|Trưởng|Chánh|Giám đốc|Hiệu trưởng|Thủ trưởng|Chủ nhiệm|Cán bộ|Công chức|Viên chức|Thành viên|Đại diện|Ủy viên|Kế toán)(?!\p{L})/u;
/** A name that ends with the kind of its place is whole. */
const WHOLE = /(?:^|\s)(?:xã|phường|tỉnh|huyện|thôn|đặc khu|thị trấn)$/u;
const DIVIDED = /(?:[+/|&→]|(?<!\p{L})hoặc)$/u;
const LINKED = /(?:[,;:(–-]|(?<!\p{L})(?:và|cùng|với|của|thuộc|do|tại|các|giữa|cho|là))$/iu;

const NAMED = new RegExp(String.raw`^${UNIT}\s+(?:\p{Lu}|xã|phường|[Yy] tế|HĐND)`, 'u');

/** "Phòng Kinh tế": the name of a unit, whatever else a column is for. */
export const namesUnit = (text: string): boolean => NAMED.test(text.trim());

/** Whether the name of one owner holds another: "Hội Nông dân xã Đoàn TNCS xã", "Phòng Kinh tế/Công an xã". */
export function joinsOwners(owner: string): boolean {
  const text = owner
    .replace(/\s+/g, ' ')
    .replace(/(?<=\S)([/|&+→])(?=\S)/gu, ' $1 ')
    .trim();
  return [...text.matchAll(ANY_UNIT)].some(({ 0: unit, index }) => {
    const before = text.slice(0, index).trim();
    if (DIVIDED.test(before)) return !/^(?:UBND|Ủy ban|Uỷ ban)/u.test(unit);
    if (LINKED.test(before) || isIncomplete(before)) return false;
    if (WHOLE.test(before)) return true;
    return !BELONGS.test(before) && !/^(?:Ủy ban|Uỷ ban|UB|Chi bộ|Đảng ủy)/u.test(unit);
  });
}
