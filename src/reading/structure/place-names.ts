/** Names of commune and province as a document gives them. */

const PROPER = String.raw`\p{Lu}\p{Ll}+(?:[ ’'-]\p{Lu}\p{Ll}+){0,3}`;
const CAPITALS = String.raw`[\p{Lu}’']+(?: [\p{Lu}’']+){0,3}`;
const COMMUNE = new RegExp(String.raw`(?<!\p{L})([xX]ã|[pP]hường|[đĐ]ặc khu|[tT]hị trấn) (${PROPER})`, 'gu');
const COMMUNE_CAPITALS = new RegExp(
  String.raw`(?<!\p{L})(XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN) (${CAPITALS})\s*$`,
  'u',
);
const PROVINCE = new RegExp(
  String.raw`(?<!\p{L})(?:[tT]ỉnh ủy|[tT]ỉnh uỷ|[tT]hành ủy|[tT]hành uỷ|[tT]ỉnh|[tT]hành phố) (${PROPER})`,
  'u',
);
const PROVINCE_CAPITALS = new RegExp(
  String.raw`^(?:ĐẢNG BỘ|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)?\s*(?:(TỈNH|THÀNH PHỐ) )?(${CAPITALS})\s*$`,
  'u',
);
/** Words that follow "xã", "tỉnh" in capitals without being names. */
const NO_NAME = /^(?:Hội|Ủy|Uỷ|Bộ|Đoàn|Mặt|Công|Trưởng|Phó|Ban|Phòng|Văn)(?!\p{L})/u;

/** "THANH MIỆN" → "Thanh Miện". */
export function properCase(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** "xã Quang Sơn" from a letterhead line in capitals. */
export function communeInCapitals(line: string): string | undefined {
  const match = COMMUNE_CAPITALS.exec(line);
  // "CỘNG HÒA XÃ HỘI CHỦ NGHĨA" of a wrapped motto.
  return match && !/^HỘI(?!\p{L})/u.test(match[2] ?? '')
    ? `${match[1]?.toLowerCase()} ${properCase(match[2] ?? '')}`
    : undefined;
}

/** The commune named most often in running text, with its kind: "xã Quang Sơn". */
export function communeIn(texts: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const match of text.matchAll(COMMUNE)) {
      if (NO_NAME.test(match[2] ?? '')) continue;
      const name = `${match[1]?.toLowerCase()} ${match[2]}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
}

/** The province named first in running text ("tỉnh Thái Nguyên", "Thành ủy Hải Phòng"), without its kind. */
export function provinceIn(texts: string[]): string | undefined {
  for (const text of texts) {
    const name = PROVINCE.exec(text)?.[1];
    if (name && !NO_NAME.test(name)) return name;
  }
  return undefined;
}

/** The province of a letterhead line in capitals that names the body above: "ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG". */
export function provinceInCapitals(line: string): string | undefined {
  const match = PROVINCE_CAPITALS.exec(line);
  if (!match?.[2] || /^(?:XÃ|PHƯỜNG|ĐẶC KHU|NHÂN DÂN|ỦY|UỶ|ĐẢNG|CỘNG|HỘI)(?!\p{L})/u.test(match[2]))
    return undefined;
  if (match[1] === undefined && !/^(?:ĐẢNG BỘ|TỈNH|THÀNH)/u.test(line)) return undefined;
  return properCase(match[2]);
}
