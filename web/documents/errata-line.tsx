import { Link } from '@tanstack/react-router';
import type { Erratum } from '../../src/documents/contract.ts';
import { dateText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';

/** "Đã đính chính bằng Công văn số 20/UBND-VP, ngày 05/10/2026": by each letter that was issued; drafts correct nothing. */
export function ErrataLine({ errata }: { errata: readonly Erratum[] }) {
  const { documents } = useTexts();
  const words = documents.errata;
  const issued = errata.filter((letter) => letter.issued);
  if (issued.length === 0) return null;
  return (
    <>
      {words.correctedBy}{' '}
      {issued.map(({ id, number, issuedOn }, at) => (
        <span key={id}>
          {at > 0 && '; '}
          <Link to="/documents/$id" params={{ id }}>
            {number === undefined ? words.letterNoNumber : words.letter(number, dateText(issuedOn))}
          </Link>
        </span>
      ))}
    </>
  );
}
