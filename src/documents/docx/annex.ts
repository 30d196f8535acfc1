/** An annex: its own section, headed by its name and the document that it belongs to. */
import type { ISectionOptions, Paragraph } from 'docx';
import type { FormRules } from '../form/form-rule.ts';
import { annexReference } from '../form/letterhead-words.ts';
import type { Annex, OfficialDocument } from '../model/contract.ts';
import { writeBlocks } from './blocks.ts';
import { drawnLine } from './drawn-line.ts';
import { pageOf, textWidthOf } from './page.ts';
import { CENTRED, line } from './text.ts';

/** The only annex has no number (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần III). */
const ONLY_ANNEX = 'Phụ lục';

export function annexSection(rules: FormRules, document: OfficialDocument, annex: Annex): ISectionOptions {
  const orientation = annex.landscape ? 'landscape' : 'portrait';
  const width = textWidthOf(rules, orientation);
  return pageOf(rules, orientation, 'next', [
    ...annexHead(rules, document, annex, width),
    ...writeBlocks(rules, annex.blocks, { width }),
  ]);
}

function annexHead(rules: FormRules, document: OfficialDocument, annex: Annex, width: number): Paragraph[] {
  const { name, title, reference, line: under } = rules.annex;
  const kept = { ...CENTRED, keepNext: true };
  const text = annexReference(rules.letterhead.number, document.frame, document);
  return [
    line(annex.name ?? ONLY_ANNEX, name, kept),
    line(annex.title, title, kept),
    line(text, reference, kept),
    drawnLine(text, reference, under, width, { keepNext: true }),
  ];
}
