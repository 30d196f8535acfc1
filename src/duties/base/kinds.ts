/** Kinds of base figures (số liệu nền): what shares are counted of, the same for many indicators. Pure. */
import { foldText } from '../../shared/likeness.ts';
import { BASE_KINDS, type BaseKind } from './contract.ts';

/** Its name, what is counted, and how denominators call it, as `foldText` spells them. */
export const BASE_WORDS: Readonly<Record<BaseKind, { name: string; unit: string; words: RegExp }>> = {
  population: { name: 'Dân số', unit: 'người', words: /dân số|người dân|nhân khẩu/u },
  adults: {
    name: 'Dân số trưởng thành (từ 18 tuổi)',
    unit: 'người',
    words: /(?:dân số|người|người dân) (?:trưởng thành|từ 18 tuổi(?: trở lên)?)/u,
  },
  'from-15': {
    name: 'Dân số từ 15 tuổi',
    unit: 'người',
    words: /(?:dân số|người|người dân) từ 15 tuổi(?: trở lên)?/u,
  },
  'working-age': {
    name: 'Dân số trong độ tuổi lao động',
    unit: 'người',
    words: /(?:dân số|người|lao động) trong độ tuổi(?: lao động)?/u,
  },
  households: { name: 'Hộ gia đình', unit: 'hộ', words: /hộ|hộ gia đình|hộ dân/u },
  traders: { name: 'Hộ kinh doanh', unit: 'hộ', words: /hộ kinh doanh/u },
  enterprises: { name: 'Doanh nghiệp', unit: 'doanh nghiệp', words: /doanh nghiệp/u },
  'enterprises-cooperatives': {
    name: 'Doanh nghiệp, hợp tác xã',
    unit: 'cơ sở',
    words: /doanh nghiệp(?:,| và) hợp tác xã/u,
  },
  cooperatives: { name: 'Hợp tác xã', unit: 'hợp tác xã', words: /hợp tác xã/u },
  schools: {
    name: 'Cơ sở giáo dục',
    unit: 'cơ sở',
    words: /(?:cơ sở giáo dục|trường|trường học|trường phổ thông)/u,
  },
  officials: {
    name: 'Cán bộ, công chức',
    unit: 'người',
    words: /cán bộ(?:,| và) công chức|cán bộ công chức/u,
  },
  hamlets: {
    name: 'Thôn, tổ dân phố',
    unit: 'thôn',
    words: /thôn(?:,? (?:xóm|tổ dân phố))*|xóm|tổ dân phố/u,
  },
  procedures: { name: 'Thủ tục hành chính', unit: 'thủ tục', words: /thủ tục(?: hành chính)?/u },
  relics: { name: 'Di tích', unit: 'di tích', words: /di tích/u },
  ocop: { name: 'Sản phẩm OCOP', unit: 'sản phẩm', words: /sản phẩm ocop/u },
};

/** What may stand around the name without changing what is counted. */
const BEFORE = '(?:tổng )?(?:số )?(?:các )?';
const AFTER = [
  'hiện có',
  'đang hoạt động',
  'thuộc thẩm quyền',
  'trên địa bàn',
  'của',
  'toàn',
  'trong',
  'xã',
  'phường',
  'đặc khu',
].map(foldText);
const PATTERNS = BASE_KINDS.map((kind) => ({
  kind,
  pattern: new RegExp(`^${BEFORE}(?:${BASE_WORDS[kind].words.source})(?: (?:${AFTER.join('|')}))*$`, 'u'),
}));

/** The kind that a denominator names wholly: "Người trưởng thành", not "Dân số trong vùng phủ sóng". */
export function baseOf(denominator: string): BaseKind | undefined {
  const text = foldText(denominator).trim();
  return PATTERNS.find(({ pattern }) => pattern.test(text))?.kind;
}
