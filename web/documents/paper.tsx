import { useId } from 'react';
import type { Annex } from '../../src/documents/model/contract.ts';
import { paper } from '../i18n/vi/paper.ts';
import { useTexts } from '../i18n/texts.tsx';
import { BlockView } from './block-view.tsx';
import { elementId, useDesk } from './desk.ts';
import css from './documents.module.css';
import { Letterhead } from './letterhead.tsx';
import { blocksOf, HEAD, idIn } from './places.ts';
import { Signature } from './signature.tsx';
import { numberLine } from './letterhead-words.ts';

/** The document as it will lie on the table: its first sheet, and one for each annex. */
export function Paper() {
  const { documents: words } = useTexts();
  const { page } = useDesk();
  const { document } = page;
  return (
    <div className={css.desk} role="group" aria-label={words.paperLabel} lang="vi">
      <article className={css.sheet} data-form={document.form}>
        <div id={elementId(HEAD)} tabIndex={-1} className={css.place}>
          <Letterhead document={document} />
        </div>
        {blocksOf({ body: document.body, annexes: [] }).map(({ id, block }) => (
          <BlockView key={id} id={id} block={block} writable />
        ))}
        <Signature />
      </article>
      {document.annexes.map((annex) => (
        <AnnexSheet key={annex.key} annex={annex} />
      ))}
    </div>
  );
}

function AnnexSheet({ annex }: { annex: Annex }) {
  const { documents: words } = useTexts();
  const { page } = useDesk();
  const title = useId();
  const { frame, number } = page.document;
  return (
    <article className={css.sheet} data-landscape={annex.landscape || undefined} aria-labelledby={title}>
      <div id={elementId(idIn(annex.key, ''))} tabIndex={-1} className={css.place}>
        <p className={css.annexName}>{annex.name ?? paper.annex}</p>
        <p id={title} className={css.annexTitle}>
          {annex.title}
        </p>
        <p className={css.attached}>
          {paper.attached(frame.type ?? '', numberLine(page.document.form, frame.symbol, number))}
        </p>
      </div>
      {/* Wide tables move within their sheet; the page itself never moves sideways. */}
      <div className={css.wide} role="region" tabIndex={0} aria-label={words.sideways(annex.title)}>
        {annex.blocks.map((block) => (
          <BlockView key={block.key} id={idIn(annex.key, block.key)} block={block} />
        ))}
      </div>
    </article>
  );
}
