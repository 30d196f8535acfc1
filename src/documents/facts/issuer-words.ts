/** What a letterhead has in capitals, as it stands within a sentence. Pure. */
import { withCapital } from '../words/said.ts';
import type { ReportFacts } from './contract.ts';

const inCapitals = (text: string): boolean =>
  text === text.toLocaleUpperCase('vi') && text !== text.toLocaleLowerCase('vi');

/** Bodies that are written by their first letters whatever stands around them. */
const ABBREVIATED = /(?<!\p{L})(?:ubnd|hđnd|mttq|bcđ|bch|tw)(?!\p{L})/gu;

/** "KẾ HOẠCH" → "Kế hoạch"; a number or what is written in small letters stays. */
export const typeWords = (type: string): string =>
  inCapitals(type) ? withCapital(type.toLocaleLowerCase('vi')) : type;

/**
 * "ỦY BAN NHÂN DÂN XÃ SÔNG TRĂNG" → "Ủy ban nhân dân xã Sông Trăng". Names of other places are not known here, and a
 * body of theirs stays in capitals.
 */
export function issuerWords(
  issuer: string,
  { type, name, provinceType, provinceName }: Omit<ReportFacts['commune'], 'code'>,
): string {
  if (!inCapitals(issuer)) return issuer;
  const small = issuer.toLocaleLowerCase('vi').replace(ABBREVIATED, (word) => word.toLocaleUpperCase('vi'));
  const places = [
    `${type} ${name}`,
    ...(provinceType === undefined ? [] : [`${provinceType} ${provinceName}`]),
  ];
  const place = places.find((each) => small.includes(each.toLocaleLowerCase('vi')));
  return place === undefined ? issuer : withCapital(small.replace(place.toLocaleLowerCase('vi'), place));
}
