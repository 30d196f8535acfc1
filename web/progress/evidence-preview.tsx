import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Evidence } from '../../src/progress/contract.ts';
import { evidenceFile, evidencePage } from '../api/progress.ts';
import { Dialog } from '../design/dialog.tsx';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import css from './progress.module.css';

const PDF = 'application/pdf';

/** Whether the program can show it itself: pictures, and the pages of PDF files. */
export const isShown = ({ mediaType }: Evidence): boolean =>
  mediaType === PDF || (mediaType?.startsWith('image/') ?? false);

/** A photo as it is, a PDF page by page as pictures: nothing that is in a file ever runs here. */
export function EvidencePreview({ evidence, onClose }: { evidence: Evidence; onClose: () => void }) {
  const { id, name, mediaType } = evidence;
  return (
    <Dialog title={name} size="xl" onClose={onClose}>
      {mediaType === PDF ? (
        <Pages id={id} name={name} />
      ) : (
        <img className={css.preview} src={evidenceFile(id)} alt={name} />
      )}
    </Dialog>
  );
}

function Pages({ id, name }: Pick<Evidence, 'id' | 'name'>) {
  const { progress } = useTexts();
  const words = progress.evidence;
  const [page, setPage] = useState(1);
  const [missing, setMissing] = useState<number>();
  return (
    <>
      <div className="row">
        <Button size="xs" variant="default" disabled={page === 1} onClick={() => setPage(page - 1)}>
          {words.previous}
        </Button>
        <span role="status">{words.page(numberText(page))}</span>
        <Button size="xs" variant="default" disabled={missing === page} onClick={() => setPage(page + 1)}>
          {words.next}
        </Button>
      </div>
      {missing === page ? (
        <p>{words.noPage}</p>
      ) : (
        <img
          key={page}
          className={css.preview}
          src={evidencePage(id, page)}
          alt={`${name} · ${words.page(numberText(page))}`}
          onError={() => setMissing(page)}
        />
      )}
    </>
  );
}
