/** Passwords that an administrator hands over once: easy to read aloud, used up at the first sign-in. */
import { randomInt } from 'node:crypto';

/** No letters that are mistaken for others. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** About 79 bits, as "abcd-efgh-jkmn-pqrs". */
export function makeOneTimePassword(): string {
  const letter = () => ALPHABET.charAt(randomInt(ALPHABET.length));
  const group = () => Array.from({ length: GROUP_LENGTH }, letter).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
