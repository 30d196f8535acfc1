/** A user name out of a person's name. Pure. */
import { foldPlain } from '../../shared/likeness.ts';

const LONGEST = 36;

/** "Nguyễn Văn An" → "nguyen.van.an"; "nguyen.van.an2" when that is taken. Empty when the name has no letter of it. */
export function proposeUserName(name: string, isTaken: (userName: string) => boolean): string {
  const base = baseOf(name);
  if (base === '') return '';
  let proposed = base;
  for (let count = 2; isTaken(proposed); count++) proposed = `${base}${count}`;
  return proposed;
}

/** The name without diacritics, its words parted by dots; what names taken by others begin with, too. */
export function baseOf(name: string): string {
  const words = foldPlain(name).match(/[a-z0-9]+/g) ?? [];
  const base = words.join('.').slice(0, LONGEST).replace(/\.$/, '');
  return base.length >= 3 || base === '' ? base : `can.bo.${base}`;
}
