/** A document of ours in the wording, the order and the frame of one that was taken over. Pure. */
import type { Annex, Block, Frame, OfficialDocument } from '../model/contract.ts';
import { appliedTable } from './applied-table.ts';
import type { Template, TemplateFrame } from './contract.ts';
import { withFixed } from './fixed-texts.ts';
import { arranged } from './arranged.ts';
import { filled, namesPeriod } from './said.ts';

/**
 * Facts stay as they are: only what people worded or ordered comes from the template. Sections of ours that the
 * template does not know stay behind those that they stood behind; columns that it does not know fall away. Applying a
 * template again changes nothing.
 */
export function applied(template: Template, document: OfficialDocument): OfficialDocument {
  const body = withFixed(arranged(document.body, template), template.fixed);
  return {
    ...document,
    frame: appliedFrame(template.frame, document.frame),
    body: body.map((block) => appliedBlock(block, template)),
    annexes: document.annexes.map((annex) => appliedAnnex(annex, template)),
  };
}

function appliedBlock(block: Block, { annexes }: Template): Block {
  const table = annexes.find(({ key }) => key === block.key);
  return block.kind === 'table' && table ? appliedTable(block, table) : block;
}

function appliedAnnex(annex: Annex, template: Template): Annex {
  const keys = new Set(annex.blocks.map(({ key }) => key));
  const pattern = template.annexes.find(({ key, title }) => keys.has(key) && title !== undefined)?.title;
  return {
    ...annex,
    title: (pattern !== undefined && filled(pattern, annex.title)) || annex.title,
    blocks: annex.blocks.map((block) => appliedBlock(block, template)),
  };
}

/** What the basis says of the period itself is always ours, where it stood. */
function appliedFrame({ basis, ...taken }: TemplateFrame, frame: Frame): Frame {
  const merged = [...(basis ?? frame.basis)];
  if (basis)
    frame.basis.forEach((text, at) => {
      if (namesPeriod(text) && !merged.includes(text)) merged.splice(at, 0, text);
    });
  return { ...frame, ...taken, basis: merged };
}
