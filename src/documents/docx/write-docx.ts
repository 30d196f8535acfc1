/** The file of an official document, in the form of its body. Pure but for the writing of the archive. */
import { Document, Packer } from 'docx';
import { ended } from '../form/endings.ts';
import type { FormRules } from '../form/form-rule.ts';
import { FORM_RULES } from '../form/form-rules.ts';
import type { Block, OfficialDocument } from '../model/contract.ts';
import { annexSection } from './annex.ts';
import { writeBlocks } from './blocks.ts';
import { closing } from './closing.ts';
import { letterhead } from './letterhead.ts';
import { halfPoints } from './measures.ts';
import { opening } from './opening.ts';
import { pageOf, textWidthOf } from './page.ts';
import { linesOf, tidyText } from './tidy-runs.ts';

/**
 * A .docx in the form of `document.form` (form-rules.ts): Nghị định 30/2020/NĐ-CP, or Quy định 399-QĐ/TW. Number and day
 * are left open where the document has none.
 */
export function writeDocx(document: OfficialDocument): Promise<Buffer> {
  const rules = FORM_RULES[document.form];
  const { frame } = document;
  const file = new Document({
    creator: tidyText(frame.body),
    title: tidyText([frame.type ?? '', frame.subject].join(' ')),
    styles: {
      default: {
        document: {
          run: { font: rules.font, size: halfPoints(rules.text.style.size), language: { value: 'vi-VN' } },
        },
      },
    },
    sections: [
      mainSection(rules, document),
      ...document.annexes.map((annex) => annexSection(rules, document, annex)),
    ],
  });
  return Packer.toBuffer(file);
}

function mainSection(rules: FormRules, document: OfficialDocument) {
  const width = textWidthOf(rules, 'portrait');
  return pageOf(rules, 'portrait', 'first', [
    letterhead(rules, document),
    ...opening(rules, document, width),
    ...writeBlocks(rules, withEnding(document.body, rules.ending), { width, keepLast: true }),
    ...closing(rules, document, width),
  ]);
}

/** The sign of the end stands behind the last sentence, also where a table follows: never behind a table. */
function withEnding(blocks: readonly Block[], ending: string): Block[] {
  const last = blocks.findLastIndex((block) => block.kind === 'paragraph' && linesOf(block.runs).length > 0);
  return blocks.map((block, at) =>
    at === last && block.kind === 'paragraph' ? { ...block, runs: ended(block.runs, ending) } : block,
  );
}
