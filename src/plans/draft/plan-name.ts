/** What people call a plan: its type and its title in one line. */
import type { PlanHeader } from '../../reading/contract.ts';

/**
 * "KẾ HOẠCH" with "Triển khai thực hiện …" gives "Kế hoạch triển khai thực hiện …". A title that names its type
 * itself stays as it is; without a title there is no name.
 */
export function planName({ docType, title }: Pick<PlanHeader, 'docType' | 'title'>): string | undefined {
  if (!title) return undefined;
  const type = docType?.toLowerCase();
  if (!type || title.toLowerCase().startsWith(type)) return capital(title);
  // Abbreviations and names (two capitals, or a capital later in the word) keep their first letter.
  const goesOn = /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
  return `${capital(type)} ${goesOn}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
