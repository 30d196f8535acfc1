import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { PageHead } from '../design/page-head.tsx';
import { SaveState } from '../design/save-state.tsx';
import { dateText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';
import { CorrectionsDialog } from './corrections-dialog.tsx';
import { ChangesDialog } from './changes-dialog.tsx';
import { useDesk } from './desk.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import css from './documents.module.css';
import { FileTools } from './file-tools.tsx';
import { FrameDialog } from './frame-dialog.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { NumberDialog } from './number-dialog.tsx';

type Asked = 'changes' | 'corrections' | 'issue' | 'number' | 'frame' | 'discard';

/** What it is, as of when, whether all is saved; at the right what can be done with it. */
export function ReportHead({ mayMake }: { mayMake: boolean }) {
  const { documents: words } = useTexts();
  const { page, editable } = useDesk();
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  return (
    <>
      <p className={`${css.back} no-print`}>
        <Link to="/documents">‹ {words.back}</Link>
      </p>
      <PageHead
        title={page.title}
        about={
          <>
            {words.formShort[page.form]} · {page.issued ? words.issued : words.draft} · <About />{' '}
            {editable && <Saved />}
          </>
        }
        actions={
          <>
            <FirstAct onAsk={setAsked} />
            <FileTools onAsk={setAsked} />
            {editable && <Button onClick={() => setAsked('issue')}>{words.issue.open}</Button>}
            {mayMake && page.issued && (
              <Button variant={page.issued.number ? 'default' : 'filled'} onClick={() => setAsked('number')}>
                {words.number.open}
              </Button>
            )}
          </>
        }
      />
      {asked === 'changes' && <ChangesDialog onClose={close} />}
      {asked === 'corrections' && <CorrectionsDialog onClose={close} />}
      {asked === 'issue' && <IssueDialog onClose={close} />}
      {asked === 'number' && <NumberDialog onClose={close} />}
      {asked === 'frame' && <FrameDialog onClose={close} />}
      {asked === 'discard' && <DiscardDialog onClose={close} />}
    </>
  );
}

/** Until when is counted; of a letter that corrects, the report that it is about. */
function About() {
  const { documents: words } = useTexts();
  const { asOf, erratumOf } = useDesk().page;
  if (erratumOf === undefined) return words.asOf(dateText(asOf));
  return (
    <Link className="onward" to="/documents/$id" params={{ id: erratumOf }}>
      {words.errata.openReport}
    </Link>
  );
}

/** Reports are compared; a letter that corrects is what its rows say. */
function FirstAct({ onAsk }: { onAsk: (asked: Asked) => void }) {
  const { documents: words } = useTexts();
  const { page, editable } = useDesk();
  if (page.kind === 'erratum')
    return (
      editable && (
        <Button variant="default" onClick={() => onAsk('corrections')}>
          {words.errata.rows}
        </Button>
      )
    );
  return (
    <Button variant="default" onClick={() => onAsk('changes')}>
      {words.compare}
    </Button>
  );
}

/** Said once something was typed. */
function Saved() {
  const { typing } = useDesk();
  const { rows, saving, error, savedAt } = typing.state;
  if (rows.size === 0 && savedAt === undefined && !error) return null;
  return (
    <SaveState
      className={css.saved}
      error={error}
      busy={saving || rows.size > 0}
      savedAt={savedAt}
      onRetry={() => void typing.store.flush()}
    />
  );
}
