import { useId } from 'react';
import { FORM_RULES } from '../../src/documents/form/form-rules.ts';
import { annexReference } from '../../src/documents/form/letterhead-words.ts';
import type { Annex, OfficialDocument } from '../../src/documents/model/contract.ts';
import { paper } from '../i18n/vi/paper.ts';
import { useTexts } from '../i18n/texts.tsx';
import { BlockView } from './block-view.tsx';
import { elementId, useDesk } from './desk.ts';
import css from './paper.module.css';
import { formStyle } from './form-style.ts';
import { Letterhead } from './letterhead.tsx';
import { blocksOf, HEAD, idIn } from './places.ts';
import { Signature } from './signature.tsx';
import { signedDocument } from './texts.ts';

/** The document as it will lie on the table: its first sheet, and one for each annex. */
export function Paper() {
  const { documents: words } = useTexts();
  const { page } = useDesk();
  const document = signedDocument(page);
  const rules = FORM_RULES[document.form];
  const blocks = blocksOf({ body: document.body, annexes: [] });
  return (
    <div className={css.desk} role="group" aria-label={words.paperLabel} lang="vi" style={formStyle(rules)}>
      <article className={css.sheet} data-form={document.form}>
        <div id={elementId(HEAD)} tabIndex={-1} className={css.place}>
          <Letterhead rules={rules} document={document} />
        </div>
        {blocks.map(({ id, block }, at) => (
          <BlockView key={id} id={id} block={block} rules={rules} writable last={at === blocks.length - 1} />
        ))}
        <Signature rules={rules} />
      </article>
      {document.annexes.map((annex) => (
        <AnnexSheet key={annex.key} annex={annex} document={document} />
      ))}
    </div>
  );
}

function AnnexSheet({ annex, document }: { annex: Annex; document: OfficialDocument }) {
  const { documents: words } = useTexts();
  const title = useId();
  const rules = FORM_RULES[document.form];
  return (
    <article className={css.sheet} data-landscape={annex.landscape || undefined} aria-labelledby={title}>
      <div id={elementId(idIn(annex.key, ''))} tabIndex={-1} className={css.place}>
        <p className={css.annexName}>{annex.name ?? paper.annex}</p>
        <p id={title} className={css.annexTitle}>
          {annex.title}
        </p>
        <p className={css.attached}>{annexReference(rules.letterhead.number, document.frame, document)}</p>
      </div>
      {/* Wide tables move within their sheet; the page itself never moves sideways. */}
      <div className={css.wide} role="region" tabIndex={0} aria-label={words.sideways(annex.title)}>
        {annex.blocks.map((block) => (
          <BlockView key={block.key} id={idIn(annex.key, block.key)} block={block} rules={rules} />
        ))}
      </div>
    </article>
  );
}
