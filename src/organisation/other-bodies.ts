/** Owners that are no single unit of the commune: several bodies under one wording, and bodies outside it. Pure. */
import { foldText } from '../shared/likeness.ts';
import { asPerson } from './posts.ts';

const END = String.raw`(?!\p{L})`;
const GROUP = 'cơ quan|phòng|ban|ngành|đơn vị|thôn|xóm|ấp|bản|buôn|chi bộ|tổ chức|trường';
const BODIES = 'cơ quan|đơn vị|tổ chức|cá nhân|địa phương|phòng|ban|ngành|đoàn thể|cấp ủy';
const PEOPLE =
  'cán bộ|đảng viên|công chức|viên chức|người lao động|nhân dân|người dân|hội viên|đoàn viên|hộ gia đình|hộ dân';

/** Of nobody in particular: "Người đứng đầu cấp ủy, cơ quan, đơn vị". */
const HEADS_OF_ALL = 'thủ trưởng|người đứng đầu|lãnh đạo|đại diện';

const COLLECTIVES = [
  `^(?:các|những|toàn thể|tất cả|mỗi|một số)${END}`,
  `(?<!\\p{L})(?:các|những) (?:${GROUP})${END}`,
  // "12 xóm", "12/12 xóm", "05 Tổ công nghệ số cộng đồng"; one of a thing is that thing.
  String.raw`^0*(?:[2-9]|[1-9]\d+)(?:/\d+)? (?=\p{L})`,
  `^(?:(?:${BODIES})[, ]*(?:và )?)+(?:có )?liên quan`,
  `^(?:${PEOPLE})(?: xã| phường)?(?:$|, ?| và )`,
  `^(?:đồng chí |đ/c )?(?:${HEADS_OF_ALL}) (?:(?:${BODIES})(?:$|,? ))+$`,
].map((source) => new RegExp(source, 'iu'));

/** "Các phòng, ban, ngành, đơn vị thuộc xã", "12 xóm", "Trưởng các thôn": several under one wording, kept as one entry. */
export function isCollective(text: string): boolean {
  const folded = foldText(text);
  return COLLECTIVES.some((pattern) => pattern.test(folded)) || asPerson(text)?.many === true;
}

/** First words of bodies that no commune has. "Bộ phận một cửa" is an office of the commune, "Bộ Công an" a ministry. */
const OUTSIDE_HEADS = [
  'sở(?! chỉ huy)',
  'bộ(?! phận| môn)',
  '(?:tổng |chi )?cục',
  'vụ',
  '(?:học )?viện',
  '(?:trường )?(?:đại học|cao đẳng)',
  'tập đoàn',
  '(?:tổng )?công ty',
  'doanh nghiệp',
  'ngân hàng',
  'kho bạc',
  'bảo hiểm xã hội',
  'bhxh',
  'thuế',
  'điện lực',
  'tòa án',
  'vnpt',
  'viettel',
  'mobifone',
  'vinaphone',
  'fpt',
  'agribank',
];
const OUTSIDE = [
  `^(?:${OUTSIDE_HEADS.join('|')})${END}`,
  String.raw`(?<!\p{L})(?:tỉnh|thành phố|trung ương|quốc gia)(?: [\p{L} ]{1,30})?$`,
  'ubnd tỉnh|tỉnh ủy|thành ủy',
].map((source) => new RegExp(source, 'iu'));
/** A "Bộ Chỉ huy Quân sự xã" is the commune's own, however its first word is spelled. */
const OWN = /(?<!\p{L})(?:xã(?! hội)|phường|đặc khu)(?!\p{L})/iu;

/** A body that is plainly not the commune's own: a ministry, a department of the province, a bank, a company. */
export function isOutside(text: string): boolean {
  const folded = foldText(text);
  return !OWN.test(folded) && OUTSIDE.some((pattern) => pattern.test(folded));
}
