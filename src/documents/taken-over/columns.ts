/** Which column of theirs is which of ours, and which table. Pure. */
import { foldPlain } from '../../shared/likeness.ts';
import { pairedTexts } from './pairs.ts';
import type { Table } from '../model/contract.ts';
import type { ReadColumn, ReadTable } from './contract.ts';

/**
 * What columns hold, in the words that reports use for it, without diacritics. Source: annexes of reports that communes
 * and provinces issued in 2025 and 2026, and the list that the task software of provinces exports.
 */
const MEANINGS: readonly (readonly [string, RegExp])[] = [
  ['ordinal', /^(?:tt|stt|s ?tt|so tt|so thu tu)$/],
  ['on-time', /^dung han$/],
  ['late', /^(?:tre|qua|cham) han$/],
  ['no-deadline', /^khong (?:giao|co|ghi) (?:thoi )?han$/],
  [
    'percent-of-target',
    /(?:%|ty le|so)(?: thuc hien)? ?(?:so (?:voi )?|dat )?(?:muc tieu|ke hoach|kh)$|^so (?:voi )?ke hoach/,
  ],
  ['last-year', /cung ky/],
  ['cumulative', /luy ke/],
  ['estimate', /^uoc/],
  ['in-period', /trong ky|^thuc hien(?: ky| trong| quy| thang)?$/],
  ['measure', /^(?:don vi tinh|dv ?t|don vi)$/],
  ['target', /^(?:ke hoach|muc tieu|chi tieu giao|kh)(?: nam.*)?$/],
  ['source', /^nguon|^don vi (?:bao cao|cung cap)/],
  ['given', /^(?:y kien |noi dung )?(?:chi dao|ket luan)(?: cua.*)?$|^van ban giao/],
  ['deliverable', /ket qua yeu cau|san pham|dau ra|yeu cau ve ket qua/],
  ['deadline', /thoi gian(?: hoan thanh)?|thoi han|^han|han hoan thanh/],
  ['owner', /co quan|don vi (?:chu tri|thuc hien)|chu tri/],
  ['coordinator', /phoi hop/],
  ['proposal', /de xuat|kien nghi/],
  ['obstacle', /kho khan|vuong mac|ton tai/],
  ['progress', /tien do|trang thai|tinh trang|muc do hoan thanh/],
  ['result', /ket qua/],
  ['note', /^ghi chu/],
  ['indicator', /^(?:ten )?chi tieu$/],
  ['task', /nhiem vu|noi dung (?:cong viec|chi dao|thuc hien)?/],
];

export const meaningOf = ({ title, under }: ReadColumn): string | undefined =>
  meant(title) ?? (under === undefined ? undefined : meant(`${under} ${title}`));

const meant = (words: string): string | undefined => {
  const folded = foldPlain(words).replace(/[():]/g, ' ').replace(/\s+/g, ' ').trim();
  return MEANINGS.find(([, pattern]) => pattern.test(folded))?.[0];
};

const whole = ({ title, under }: ReadColumn): string =>
  `${under ?? ''} ${title}`.trim().toLocaleLowerCase('vi');

/**
 * For each column of theirs the index of ours: by the same words, by what they mean where each side has one such
 * column only, then by likeness. Undefined: a person says which it is.
 */
export function pairedColumns(
  ours: readonly ReadColumn[],
  theirs: readonly ReadColumn[],
): (number | undefined)[] {
  const found: (number | undefined)[] = theirs.map(() => undefined);
  const open = (): number[] => [...ours.keys()].filter((own) => !found.includes(own));
  theirs.forEach((column, at) => {
    found[at] = open().find((own) => whole(ours[own] ?? { title: '' }) === whole(column));
  });
  for (const [meaning] of MEANINGS) {
    const own = open().filter((index) => meaningOf(ours[index] ?? { title: '' }) === meaning);
    const their = [...theirs.keys()].filter(
      (at) => found[at] === undefined && meaningOf(theirs[at] ?? { title: '' }) === meaning,
    );
    if (own.length === 1 && their.length === 1 && their[0] !== undefined) found[their[0]] = own[0];
  }
  const rest = open();
  const left = [...theirs.keys()].filter((at) => found[at] === undefined);
  const text = (columns: readonly ReadColumn[]) => (at: number) => whole(columns[at] ?? { title: '' });
  const pairing = pairedTexts(rest.map(text(ours)), left.map(text(theirs)));
  pairing.theirs.forEach((own, index) => {
    const at = left[index];
    if (own !== undefined && at !== undefined) found[at] = rest[own];
  });
  return found;
}

/** Of a table so many columns at least have to be the same for it to be the same table. */
const LEAST_SHARE = 0.5;

/** For each table of ours the index of theirs: those with the most columns in common first. */
export function pairedTables(ours: readonly Table[], theirs: readonly ReadTable[]): (number | undefined)[] {
  const scored = ours.flatMap((own, at) =>
    theirs.map((their, index) => {
      const shared = pairedColumns(own.columns, their.columns).filter((one) => one !== undefined).length;
      const share = shared / Math.max(1, Math.min(own.columns.length, their.columns.length));
      const exact = shared / Math.max(1, own.columns.length, their.columns.length);
      return { at, index, share, exact, apart: Math.abs(at - index) };
    }),
  );
  const fits = scored.filter(({ share, at }) => share >= LEAST_SHARE || ours[at]?.columns.length === 0);
  fits.sort((a, b) => b.exact - a.exact || b.share - a.share || a.apart - b.apart);
  const found: (number | undefined)[] = ours.map(() => undefined);
  for (const { at, index } of fits) if (found[at] === undefined && !found.includes(index)) found[at] = index;
  return found;
}
