/** What people call a plan: its type and its title in one line. */
import type { PlanHeader } from '../../reading/contract.ts';
import { DOCUMENT_KIND_LABELS } from '../../register/labels.ts';

/**
 * "KẾ HOẠCH" with "Triển khai thực hiện …" gives "Kế hoạch triển khai thực hiện …". A title that names its type
 * itself stays as it is; without a title a plan has no name, other documents one by what is known of them.
 */
export function planName(header: NamedHeader): string | undefined {
  const { docType, title, documentKind } = header;
  if (!title) return documentKind && untitledName({ ...header, documentKind });
  if (documentKind && !docType && SUBJECT.test(title)) return `Công văn ${lowered(title)}`;
  const type = docType?.toLowerCase();
  if (!type || title.toLowerCase().startsWith(type)) return capital(title);
  // Abbreviations and names (two capitals, or a capital later in the word) keep their first letter.
  const goesOn = /^\p{Lu}\p{Ll}/u.test(title) ? lowered(title) : title;
  return `${capital(type)} ${goesOn}`;
}

type NamedHeader = Pick<PlanHeader, 'docType' | 'title' | 'documentKind'> &
  Partial<Pick<PlanHeader, 'number' | 'issuer'>>;

/** A letter says what it is about and not what it is: "V/v giao nhiệm vụ …". */
const SUBJECT = /^(?:V\/v|Về việc)(?!\p{L})/iu;

/** "Công văn giao việc số 45/UBND-VP của …", "Ý kiến chỉ đạo của đồng chí …". */
function untitledName({
  documentKind,
  number,
  issuer,
}: NamedHeader & Required<Pick<PlanHeader, 'documentKind'>>) {
  const kind = documentKind && DOCUMENT_KIND_LABELS[documentKind];
  if (!number && !issuer) return `${kind} (chưa ghi văn bản)`;
  return [kind, number && `số ${number}`, issuer && `của ${issuer}`].filter(Boolean).join(' ');
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
