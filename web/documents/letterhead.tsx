import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import { listed } from '../../src/documents/form/endings.ts';
import type { FormRules } from '../../src/documents/form/form-rule.ts';
import { bodyLines, numberLine, placeAndDate } from '../../src/documents/form/letterhead-words.ts';
import { textWidth } from '../../src/documents/form/text-width.ts';
import type { OfficialDocument } from '../../src/documents/model/contract.ts';
import { useTexts } from '../i18n/texts.tsx';
import { useDesk } from './desk.ts';
import css from './paper.module.css';
import { FrameDialog } from './frame-dialog.tsx';
import { Pencil } from './pencil.tsx';
import { Roomed } from './roomed.tsx';

interface LetterheadProps {
  rules: FormRules;
  document: OfficialDocument;
}

/** Who writes, under which number, where and when; what it is, to whom, on what it is based. */
export function Letterhead({ rules, document }: LetterheadProps) {
  const { frame } = document;
  return (
    <>
      <FrameButton />
      <div className={css.letterhead}>
        <Issuer rules={rules} document={document} />
        <Nation rules={rules} document={document} />
      </div>
      {frame.type !== undefined && (
        <div className={css.titles}>
          <p className={css.type}>{frame.type}</p>
          <p className={css.subject}>{frame.subject}</p>
          <hr />
        </div>
      )}
      <Addressees rules={rules} names={frame.addressees} />
      {listed(frame.basis).map((line) => (
        <p key={line} className={css.basis}>
          {line}
        </p>
      ))}
    </>
  );
}

function Issuer({ rules: { letterhead, letterSubject }, document: { frame, number } }: LetterheadProps) {
  const [width] = letterhead.columns;
  const { style } = letterhead.body;
  const lines = bodyLines(frame.body, (text) => textWidth(text, style) <= width);
  return (
    <div>
      {frame.parent && <p className={css.parent}>{frame.parent}</p>}
      {lines.map((line) => (
        <p key={line} className={css.body}>
          {line}
        </p>
      ))}
      {letterhead.mark ? <p aria-hidden="true">{letterhead.mark.text}</p> : <hr />}
      <p>
        <Roomed words={numberLine(letterhead.number, frame.symbol, number)} />
      </p>
      {frame.type === undefined && (
        <p className={css.letterSubject}>
          {letterSubject.word} {frame.subject}
        </p>
      )}
    </div>
  );
}

function Nation({ rules: { letterhead }, document: { frame, date } }: LetterheadProps) {
  const [nation, motto] = letterhead.above;
  return (
    <div className={css.nation}>
      <p className={css.heading}>{nation?.text}</p>
      {motto && <p className={css.motto}>{motto.text}</p>}
      <hr />
      <p className={css.day}>
        <Roomed words={placeAndDate(frame.place, date)} />
      </p>
    </div>
  );
}

/** One on the line of "Kính gửi", several below each other. */
function Addressees({ rules: { addressees }, names }: { rules: FormRules; names: readonly string[] }) {
  const lines = listed(names);
  const [only] = lines;
  if (only === undefined) return null;
  if (lines.length === 1)
    return (
      <p className={css.addressed}>
        {addressees.word}: {only.replace(/\.$/, '')}
      </p>
    );
  return (
    <div className={css.addressees}>
      <p>{addressees.word}:</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>- {line}</li>
        ))}
      </ul>
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
