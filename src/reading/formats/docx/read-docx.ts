import type { SourceDocument } from '../../block.ts';
import { Unreadable } from '../../unreadable.ts';

export function readDocx(_bytes: Uint8Array): SourceDocument {
  throw new Unreadable('unknown-format');
}
