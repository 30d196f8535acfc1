import { Unreadable } from '../../unreadable.ts';
import type { Kind } from '../sniff.ts';
import { findLibreOffice } from './libreoffice.ts';
import { isOldKind, OLD_FORMS } from './old-kinds.ts';

/** The kind, if this machine can read it. Throws `Unreadable`, saying what the file is, where LibreOffice is missing. */
export function readableKind(
  kind: Kind,
  canConvert: () => boolean = () => findLibreOffice() !== undefined,
): Kind {
  if (isOldKind(kind) && !canConvert()) throw new Unreadable(OLD_FORMS[kind].reason, 'no LibreOffice');
  return kind;
}
