import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Issued } from '../../src/documents/contract.ts';
import { reportFile } from '../api/documents.ts';
import { Problem } from '../design/notices.tsx';
import { dateText, momentText } from '../format/dates.ts';
import { numberText, sizeText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { ChangesDialog } from './changes-dialog.tsx';
import { useDesk } from './desk.ts';
import css from './documents.module.css';
import { ErrataLine } from './errata-line.tsx';
import { SignedTools } from './signed-tools.tsx';
import { useReplacement } from './use-replacement.ts';

interface IssuedNoticeProps {
  issued: Issued;
  mayMake: boolean;
}

/** By whom and when it was issued, its number and signed file, and what has changed since. */
export function IssuedNotice({ issued, mayMake }: IssuedNoticeProps) {
  const { documents: words } = useTexts();
  const { page } = useDesk();
  const { at, by, number, issuedOn, signedFile, replaces } = issued;
  return (
    <div className={`${css.notices} no-print`}>
      <div className="notice">
        {words.issuedBanner(by, momentText(at))}{' '}
        {number === undefined ? words.issuedNoNumber : words.issuedNumber(number, dateText(issuedOn))}{' '}
        {page.errata.some((letter) => letter.issued) && (
          <>
            <ErrataLine errata={page.errata} />.{' '}
          </>
        )}
        {signedFile && (
          <>
            {words.signedFile}{' '}
            <a href={reportFile(page.id, 'signed')} download={signedFile.name}>
              {signedFile.name}
            </a>{' '}
            ({sizeText(signedFile.size)}) <SignedTools sha256={signedFile.sha256} mayMake={mayMake} />
          </>
        )}
        {replaces !== undefined && (
          <>
            {words.replaces}{' '}
            <Link to="/documents/$id" params={{ id: replaces }}>
              {words.openReplaced}
            </Link>
          </>
        )}
      </div>
      {page.corrected > 0 && <Corrected mayMake={mayMake} />}
    </div>
  );
}

/** Figures that were corrected since; a replacement is another report, this one stays as it went out. */
function Corrected({ mayMake }: { mayMake: boolean }) {
  const { documents: words } = useTexts();
  const { page } = useDesk();
  const [open, setOpen] = useState(false);
  const { make, offered, act } = useReplacement(page);
  return (
    <div className="notice notice-warn">
      <div className="acts">
        <Button size="xs" variant="default" onClick={() => setOpen(true)}>
          {words.corrected(numberText(page.corrected))}
        </Button>
        {mayMake && offered && (
          <Button size="xs" variant="default" loading={make.isPending} onClick={act}>
            {words.replacement}
          </Button>
        )}
      </div>
      <Problem error={make.error} />
      {open && <ChangesDialog sinceIssue onClose={() => setOpen(false)} />}
    </div>
  );
}
