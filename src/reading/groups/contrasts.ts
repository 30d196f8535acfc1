/**
 * Words that set one thing apart from another that is named alike: whom it concerns, at which level, which step of a
 * procedure. Names that differ in such a word state two things, however much else they share.
 */
import { foldText } from '../../shared/likeness.ts';

interface WordClass {
  /** Each a list of spellings of one meaning; an earlier one takes its words away from the later ones. */
  members: readonly string[];
  /** Where a word of the class means something else. */
  except?: string;
}

/** Subjects of plans under Resolution 57-NQ/TW. */
const CLASSES: readonly WordClass[] = [
  {
    members: [
      'hộ kinh doanh|cơ sở kinh doanh|hộ sản xuất|tiểu thương',
      'hộ nghèo|hộ cận nghèo',
      'hộ gia đình|hộ dân',
      'hợp tác xã|htx',
      'người cao tuổi',
      'người lao động',
      'người dân|công dân|dân số|nhân dân|người trưởng thành',
      'doanh nghiệp',
      'cán bộ',
      'công chức',
      'viên chức',
      'đảng viên',
      'hội viên|đoàn viên|thanh niên',
      'học sinh|học viên',
      'giáo viên|nhà giáo',
      'trường học|cơ sở giáo dục|nhà trường',
      'cơ sở y tế|trạm y tế',
      'thôn|ấp|buôn|khu phố|tổ dân phố|khu dân cư',
      'chi bộ',
      'trẻ em',
      'nông dân',
    ],
    except: 'ủy ban nhân dân|hội đồng nhân dân|công an nhân dân|sổ tay đảng viên|trường học số',
  },
  {
    members: ['xã|phường|đặc khu', 'tỉnh', 'huyện', 'thành phố', 'quốc gia|trung ương'],
    except: 'xã hội|hợp tác xã|trên địa bàn xã|trên địa bàn phường|của xã|của phường|toàn xã|toàn phường',
  },
  {
    members: [
      'trung học cơ sở|thcs',
      'trung học phổ thông|thpt',
      'mầm non',
      'tiểu học',
      'phổ thông',
      'nghề nghiệp',
      'đại học',
    ],
  },
  {
    members: [
      'y tế|sức khỏe|khám chữa bệnh',
      'giáo dục',
      'nông nghiệp',
      'du lịch',
      'đất đai',
      'hộ tịch',
      'môi trường',
      'giao thông',
      'thương mại điện tử',
      'bảo hiểm',
      'an sinh xã hội',
      'tư pháp',
      'xây dựng công trình|trật tự xây dựng',
    ],
    except: 'cơ sở giáo dục|môi trường mạng|môi trường số|môi trường điện tử|môi trường sống',
  },
  {
    members: [
      'đảng ủy|cơ quan đảng|khối đảng|tổ chức đảng',
      'ủy ban nhân dân|chính quyền',
      'hội đồng nhân dân',
      'mặt trận tổ quốc',
      'ban chỉ đạo',
      'tổ công nghệ số cộng đồng|tổ chuyển đổi số cộng đồng',
    ],
    except: 'chính quyền số|văn phòng hội đồng nhân dân và ủy ban nhân dân',
  },
  { members: ['chuyển đổi số', 'cải cách hành chính', 'an toàn thông tin|an ninh mạng'] },
  { members: ['cố định', 'di động'] },
  {
    members: [
      'cấp bản điện tử|kết quả điện tử|trả kết quả',
      'nộp|tiếp nhận',
      'giải quyết|xử lý',
      'số hóa',
      'thanh toán',
      'tái sử dụng',
    ],
  },
  { members: ['kết quả giải quyết', 'sổ sức khỏe', 'hồ sơ'] },
  {
    members: [
      'định danh|vneid',
      'tài khoản thanh toán|tài khoản giao dịch|tài khoản ngân hàng|tài khoản tại ngân hàng',
      'tài khoản dịch vụ công',
    ],
  },
  { members: ['nông thôn', 'đô thị|thành thị'] },
  { members: ['nam giới', 'phụ nữ|nữ giới'] },
  { members: ['tăng', 'giảm'] },
  { members: ['tốc độ tăng|tăng trưởng', 'tỷ trọng|chiếm'] },
  { members: ['sơ kết', 'tổng kết', 'báo cáo'] },
  { members: ['cơ bản|căn bản', 'nâng cao|chuyên sâu'] },
];

/** What of a thing is measured: an indicator that names one of these is another than one that does not. */
const TRAITS: readonly WordClass[] = [
  {
    members: [
      'toàn trình',
      'một phần',
      'đúng hạn|trước hạn',
      'quá hạn|trễ hạn|chậm hạn',
      'hài lòng',
      'phát sinh',
      'tài khoản dịch vụ công',
    ],
  },
];

const anyOf = (spellings: string): RegExp => {
  const folded = spellings.split('|').map(foldText);
  return new RegExp(String.raw`(?<!\p{L})(?:${folded.join('|')})(?!\p{L})`, 'gu');
};
const compiled = (classes: readonly WordClass[]) =>
  classes.map(({ members, except }) => ({
    members: members.map(anyOf),
    except: except === undefined ? undefined : anyOf(except),
  }));
const WORDS = compiled(CLASSES);
const TRAIT_WORDS = compiled(TRAITS);

/** For each class the members (bits, by their place) that stand in a text. */
export type Marks = readonly number[];

/** The words of a folded text that may set it apart. */
export const marksOf = (folded: string): Marks => found(folded, WORDS);

/** What the text says is measured. */
export const traitsOf = (folded: string): Marks => found(folded, TRAIT_WORDS);

function found(folded: string, classes: typeof WORDS): Marks {
  return classes.map(({ members, except }) => {
    let rest = except === undefined ? folded : folded.replace(except, ' . ');
    return members.reduce((bits, pattern, at) => {
      const without = rest.replace(pattern, ' . ');
      const stands = without !== rest;
      rest = without;
      return stands ? bits | (1 << at) : bits;
    }, 0);
  });
}

/** Whether of some class each has a word that the other lacks: "người dân" here, "doanh nghiệp" there. */
export const marksConflict = (one: Marks, other: Marks): boolean =>
  one.some((bits, at) => {
    const others = other[at] ?? 0;
    return (bits & ~others) !== 0 && (others & ~bits) !== 0;
  });

/** Whether one measures something that the other does not: "đúng hạn", "toàn trình". */
export const traitsConflict = (one: Marks, other: Marks): boolean =>
  one.some((bits, at) => bits !== other[at]);
