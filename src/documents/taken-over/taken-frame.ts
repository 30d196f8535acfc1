/** The frame of a document for the next one. Pure. */
import type { Frame } from '../model/contract.ts';
import type { ReadDocument, TemplateFrame } from './contract.ts';
import { bare, bareName, namesPeriod } from './said.ts';

interface TakenFrame {
  frame: TemplateFrame;
  unmapped: string[];
}

/** Of a document that another body issued nothing is taken: its addressees and its signer are not ours. */
export function takenFrame(theirs: ReadDocument, frame: Frame): TakenFrame {
  const { letterhead, addressees, signature, recipients } = theirs;
  if (letterhead.body !== undefined && bareName(letterhead.body) !== bareName(frame.body)) {
    const note = `Văn bản do “${letterhead.body}” ban hành: không lấy nơi gửi, căn cứ, người ký, nơi nhận.`;
    return { frame: {}, unmapped: [note] };
  }
  const basis = theirs.basis.map(bare).filter((text) => !namesPeriod(text));
  const left = theirs.basis.filter(namesPeriod);
  return {
    frame: {
      ...(letterhead.parent !== undefined && { parent: spelt(letterhead.parent, frame.parent) }),
      ...(letterhead.body !== undefined && { body: frame.body }),
      ...(letterhead.place !== undefined && { place: spelt(letterhead.place, frame.place) }),
      ...(addressees.length > 0 && { addressees }),
      ...(basis.length > 0 && { basis }),
      ...(signature.lines.length > 0 && { signature: signer(signature, frame.signature) }),
      ...(recipients.length > 0 && { recipients }),
    },
    unmapped: left
      .filter((text) => !frame.basis.some((own) => bare(own) === bare(text)))
      .map((text) => `Căn cứ “${bare(text)}” nêu tên kỳ: không lấy sang kỳ sau.`),
  };
}

/** Names stand in capitals in a letterhead; ours is the better spelling of the same. */
const spelt = (theirs: string, ours: string | undefined): string =>
  ours !== undefined && bareName(ours) === bareName(theirs) ? ours : theirs;

/** A name that could not be read (signed over) is still ours where the same post signs. */
function signer(theirs: Frame['signature'], ours: Frame['signature']): Frame['signature'] {
  const isSame = theirs.lines.map(bare).join('\n') === ours.lines.map(bare).join('\n');
  const name = theirs.name ?? (isSame ? ours.name : undefined);
  return { lines: theirs.lines, ...(name !== undefined && { name }) };
}
