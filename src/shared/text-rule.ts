/** Which characters a text may hold. */

/**
 * What no text holds: control characters but tab and line breaks (PostgreSQL refuses NUL, XML most others), halves
 * of surrogate pairs, and the code points that are no characters (U+FDD0–FDEF, U+nFFFE, U+nFFFF), on which readers
 * of XML, and with them spreadsheets, give up.
 */
export const FORBIDDEN_CHARACTERS = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** The text without the characters that no text may hold. */
export function withoutForbidden(text: string): string {
  return text.replace(FORBIDDEN_CHARACTERS, '');
}
