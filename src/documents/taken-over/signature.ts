/** The lines of a signature as they stand. Pure. */
import type { Paragraph } from '../../reading/block.ts';
import { isCapitals } from '../../reading/structure/passage.ts';
import { isSignerName, readSignature, STAMP } from '../../reading/structure/signature.ts';
import type { ReadDocument } from './contract.ts';

const ITEM = /^[-–—+•*]/;

/** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", the name below them, and who receives the document. */
export function signatureOf(paragraphs: Paragraph[]): Pick<ReadDocument, 'signature' | 'recipients'> {
  const { recipients, signer } = readSignature(paragraphs);
  const lines = paragraphs.flatMap(({ text }) => text.split('\n')).map((text) => text.trim());
  const name = signer?.name;
  const signing = lines.filter((line) => isSigningLine(line) && line !== name);
  return {
    signature: { lines: signing, ...(name !== undefined && { name }) },
    recipients: recipients.map((text) => text.replace(/^[-–]\s*/, '')),
  };
}

const isSigningLine = (line: string): boolean =>
  isCapitals(line) &&
  !ITEM.test(line) &&
  !STAMP.test(line) &&
  !/^N[ơƠ]I NH[ậẬ]N/u.test(line) &&
  !isSignerName(line);
