/** Forms of documents and sheets that are not read themselves, but in the form that LibreOffice makes of them. */
import type { UnreadableReason } from '../../unreadable.ts';

export const OLD_KINDS = ['doc', 'xls', 'rtf', 'odt', 'ods', 'fodt', 'fods'] as const;
/** Named as LibreOffice knows them by the ends of file names. */
export type OldKind = (typeof OLD_KINDS)[number];

interface OldForm {
  target: 'docx' | 'xlsx';
  /** What a person calls it. */
  name: string;
  /** Why it is refused where there is no LibreOffice. */
  reason: UnreadableReason;
}

export const OLD_FORMS: Record<OldKind, OldForm> = {
  doc: { target: 'docx', name: 'Word đời cũ (.doc)', reason: 'legacy-doc' },
  xls: { target: 'xlsx', name: 'Excel đời cũ (.xls)', reason: 'legacy-xls' },
  rtf: { target: 'docx', name: 'RTF', reason: 'rtf' },
  odt: { target: 'docx', name: 'văn bản OpenDocument (.odt)', reason: 'odt' },
  fodt: { target: 'docx', name: 'văn bản OpenDocument (.fodt)', reason: 'odt' },
  ods: { target: 'xlsx', name: 'bảng tính OpenDocument (.ods)', reason: 'ods' },
  fods: { target: 'xlsx', name: 'bảng tính OpenDocument (.fods)', reason: 'ods' },
};

export const isOldKind = (kind: string): kind is OldKind => (OLD_KINDS as readonly string[]).includes(kind);
