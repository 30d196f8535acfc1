import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import type { OfficialDocument } from '../../src/documents/model/contract.ts';
import { paper } from '../i18n/vi/paper.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useDesk } from './desk.ts';
import css from './documents.module.css';
import { FrameDialog } from './frame-dialog.tsx';
import { numberLine, placeAndDay } from './letterhead-words.ts';
import { ended } from './lines.ts';
import { Pencil } from './pencil.tsx';

/** Who writes, under which number, where and when; what it is, to whom, on what it is based. */
export function Letterhead({ document }: { document: OfficialDocument }) {
  const { frame } = document;
  return (
    <>
      <FrameButton />
      <div className={css.letterhead}>
        <Issuer document={document} />
        <Nation document={document} />
      </div>
      {frame.type !== undefined && (
        <div className={css.titles}>
          <p className={css.type}>{frame.type}</p>
          <p className={css.subject}>{frame.subject}</p>
          <hr />
        </div>
      )}
      {frame.addressees.length > 0 && (
        <p className={css.addressed}>
          {paper.addressed} {ended(frame.addressees).join(' ')}
        </p>
      )}
      {ended(frame.basis).map((line) => (
        <p key={line} className={css.basis}>
          {line}
        </p>
      ))}
    </>
  );
}

function Issuer({ document: { form, frame, number } }: { document: OfficialDocument }) {
  const words = numberLine(form, frame.symbol, number);
  return (
    <div className={css.issuer}>
      {frame.parent && <p className={css.parent}>{frame.parent}</p>}
      <p className={css.body}>{frame.body}</p>
      {form === 'party' ? <p aria-hidden="true">*</p> : <hr />}
      <p className={css.number}>{form === 'party' ? paper.partyNumber(words) : paper.number(words)}</p>
      {frame.type === undefined && <p className={css.about}>{paper.onSubject(frame.subject)}</p>}
    </div>
  );
}

function Nation({ document: { form, frame, date } }: { document: OfficialDocument }) {
  const { page } = useDesk();
  return (
    <div className={css.nation}>
      <p className={css.heading}>{paper[form].heading}</p>
      {form === 'state' && <p className={css.motto}>{paper.state.motto}</p>}
      <hr />
      <p className={css.day}>{placeAndDay(frame.place, date, page.asOf.slice(0, 4))}</p>
    </div>
  );
}

/** What surrounds the body is changed all at once. */
export function FrameButton() {
  const { documents: words } = useTexts();
  const { editable } = useDesk();
  const [open, setOpen] = useState(false);
  if (!editable) return null;
  return (
    <>
      <ActionIcon
        className={`${css.pencil} no-print`}
        variant="subtle"
        aria-label={words.frame}
        title={words.frame}
        onClick={() => setOpen(true)}
      >
        <Pencil />
      </ActionIcon>
      {open && <FrameDialog onClose={() => setOpen(false)} />}
    </>
  );
}
