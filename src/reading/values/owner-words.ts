/** The words by which Vietnamese offices name units, posts and groups of units. */

/** A unit or post of its own begins with one of these, written with a capital letter. */
const UNIT_HEADS = [
  'Phòng(?! chống| ngừa|, chống)', 'Ban(?! hành)', 'Văn phòng', 'Trung tâm', 'Công an', 'Trạm', 'Ủy ban', 'Uỷ ban', 'UBND', 'HĐND', 'UBMTTQ', 'MTTQ',
  'UBKT', 'Mặt trận', 'Đoàn', 'Hội(?! nghị| thảo| thi)', 'Liên đoàn', 'Công đoàn', 'Trường(?! hợp)', 'Tổ(?! quốc| chức(?! (?:đảng|chính trị|đoàn)))', 'Thôn', 'Xóm', 'Ấp', 'Bản(?! đồ| tin| sao| cam)', 'Buôn',
  'Khu', 'Khối(?! lượng)', 'Đảng ủy', 'Đảng uỷ', 'Đảng bộ', 'Chi bộ', 'Chi đoàn', 'BCH', 'Bộ(?! tiêu| số| chỉ số| dữ| quy| câu| hồ| tài)', 'Sở', 'Quỹ', 'Ngân hàng',
  'Bưu điện', 'Bưu cục', 'Điện lực', 'Doanh nghiệp', 'Công ty', 'Hợp tác xã', 'HTX', 'VNPT', 'Viettel', 'MobiFone',
  'Mobifone', 'Vinaphone', 'VinaPhone', 'FPT', 'Agribank', 'Thuế', 'Chi cục', 'Kho bạc', 'Tòa án', 'Viện', 'Đội',
  'Hạt', 'Đài', 'Bệnh viện', 'Nhà văn hóa', 'Thường trực', 'Cơ quan', 'Đơn vị', 'Bảo hiểm', 'BHXH', 'Cảnh sát',
  'Quân sự', 'Hiệp hội', 'Câu lạc bộ', 'CLB', 'VP', 'TTPVHCC', 'Tổ dân phố', 'TDP', 'Nhân dân', 'Người dân', 'Lực lượng',
  'Vụ(?! việc| mùa| án)', 'Cục(?! bộ)', 'Tổng cục', 'Thanh tra(?= Bộ| tỉnh| Chính phủ)', 'Học viện', 'Đại học', 'Tổng công ty',
  'Tập đoàn', 'Báo(?! cáo| động| hiệu)', 'Tạp chí', 'Đồn', 'Nhà xuất bản', 'Chi nhánh', 'Nhà trường',
]; // biome-ignore format: a list

const POSTS = [
  'Đồng chí', 'Đ/c', 'đ/c', 'Ông', 'Bà', 'Chủ tịch', 'Phó Chủ tịch', 'Phó chủ tịch', 'Bí thư', 'Phó Bí thư',
  'Trưởng(?! thành)', 'Phó', 'Chánh', 'Giám đốc', 'Phó Giám đốc', 'Hiệu trưởng', 'Thủ trưởng', 'Chủ nhiệm', 'Chỉ huy trưởng',
  'Lãnh đạo', 'Người đứng đầu', 'Cán bộ', 'Công chức', 'Viên chức', 'Thành viên', 'Đại diện', 'Ủy viên', 'Tổ trưởng',
  'Kế toán', 'Đồng chí',
]; // biome-ignore format: a list

const SURNAMES =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Lương|Mai|Tô|Hà|Cao|Đào|Lâm|Tạ|Quách|Nông|Chu|Triệu|Trương|Phùng|Vương|Đàm|Tống|Lại|Nghiêm|Mạc|Doãn|Bạch|Thạch|Lò|Quàng|Giàng|Sùng|Vàng|Thào|Cầm|Lường|Tòng|Đèo|Kiều|Tăng|Hứa|Khổng|Giáp|Đậu|Phí|Lục|Ninh|Bế|Hầu|Khuất|Châu|Thân|Từ|Văn|Ma|Bàn|Lưu|Viên|Ngân|Hạ|Lữ|Vi|Đường|Cù|Nhữ|Ôn|Tiêu|Mã|Chử|Hán|Phương|Đồng|Thiều|Kim';

/** Common nouns of a collective: "các phòng, ban, ngành, đơn vị" is one owner. */
const GENERIC_NOUNS =
  'phòng|ban|ngành|đơn vị|cơ quan|đoàn thể|tổ chức|thôn|xóm|ấp|bản|buôn|khu|khu phố|khu dân cư|KDC|tổ dân phố|TDP|chi bộ|đảng bộ|chi đảng bộ|chi,? đảng bộ|hội|trường|địa phương|cá nhân|doanh nghiệp|hợp tác xã|HTX|hộ kinh doanh|hộ gia đình|cơ sở|lĩnh vực|cấp|ban ngành|tổ|đội|nhóm|cán bộ|công chức|viên chức|người lao động|đảng viên|đoàn viên|hội viên|ủy ban|uỷ ban|văn phòng|trung tâm|trạm|người dân|nhân dân';

const alternatives = (words: readonly string[]): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');
const END = String.raw`(?![\p{L}\d])`;

/** Begins with the name of a unit or post that can stand alone. */
export const OWNER_HEAD = new RegExp(
  String.raw`^(?:(?:${alternatives([...UNIT_HEADS, ...POSTS])})${END}|(?:P|TT|VP|CA)\.\s?\p{Lu})`,
  'u',
);
/** A person: "Đồng chí …", "Ông …", a post, or a family name and more. */
export const POST_HEAD = new RegExp(String.raw`^(?:${alternatives(POSTS)})${END}`, 'u');
export const PERSON_NAME = new RegExp(
  String.raw`^(?:(?:[Đđ]ồng chí|[Đđ]/c|[ÔôBb]ng|[Bb]à)\s+)?(?:${SURNAMES})(?:\s+\p{Lu}\p{Ll}*){1,4}$`,
  'u',
);
/** "các thôn", "những đơn vị", "đơn vị có liên quan", "toàn thể …": a group named by common nouns. */
export const COLLECTIVE_HEAD = new RegExp(
  String.raw`^(?:các|những|toàn thể|tất cả|một số|mọi)${END}|^(?:đơn vị|cơ quan|tổ chức|cá nhân|địa phương|bộ phận)\s+(?:có\s+)?liên quan`,
  'iu',
);
/** A lower-case noun followed by a proper name: "phòng VH-XH", "công an xã". */
export const LOWER_PROPER = new RegExp(
  String.raw`^(?:(?:phòng|ban|văn phòng|trung tâm|công an|trạm y tế|trường|ủy ban|uỷ ban)\s+(?:\p{Lu}|xã|phường)|(?:hội|đoàn)\s+(?:[Nn]ông dân|[Pp]hụ nữ|[Cc]ựu|[Tt]hanh niên|LHPN|[Nn]gười cao tuổi|[Cc]hữ thập|[Kk]huyến))`,
  'u',
);
/** A part of a list of common nouns, with nothing but qualifiers after it. */
export const GENERIC = new RegExp(String.raw`^(?:${GENERIC_NOUNS})${END}(?!\s+\p{Lu}\p{Ll})`, 'u');
export const ABBREVIATION = /^[\p{Lu}&./\s-]{2,14}(?:\s(?:xã|phường))?$/u;

const OPEN_POST = new RegExp(
  String.raw`(?:^|[\s,;])(?:đồng chí|đ/c|trưởng|phó|chủ tịch|bí thư|chánh|giám đốc|hiệu trưởng|thủ trưởng|chủ nhiệm|thường trực|lãnh đạo|thành viên|đại diện|cán bộ|công chức|ủy viên|uỷ viên|văn phòng|phòng|ban|ban chỉ huy|bộ chỉ huy|ban chấp hành|ban thường vụ|ủy ban mặt trận|uỷ ban mặt trận|trung tâm|ủy ban|uỷ ban|và|các|của|với|thuộc|cùng|do|tại|là|những|-|–|&)$`,
  'iu',
);
/** "Hội" at the end waits for its name; "hội" may end one ("xã hội"). */
const OPEN_UNIT = /(?:^|[\s,;])(?<!(?:thuộc|của|toàn|Văn phòng|Đảng ủy) )(?:Hội|Đoàn|Trường|Trạm|Tổ|Bộ|Sở)$/u;

/** A name that cannot end here: a post without its unit, a unit without its name, a connecting word. */
export const isIncomplete = (text: string): boolean => OPEN_POST.test(text) || OPEN_UNIT.test(text);
