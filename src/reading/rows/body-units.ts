/** The unit that a heading or the beginning of an item makes responsible for what follows. */
import type { BodyNode } from '../structure/body-tree.ts';
import { looksLikeOwner } from '../values/owners.ts';

export interface ResponsibleUnit {
  unit: string;
  /** What the item says after the unit: "Phòng Kinh tế: Tham mưu …" → "Tham mưu …". */
  rest: string;
}

const RESPONSIBILITY = /^(?:trách nhiệm|nhiệm vụ) của\s+([^:.;]{3,120})[:.]?\s*/iu;
const NAMED = /^(?:giao\s+|đề nghị\s+)?([^:.;]{3,120}?)\s*(?::\s*|$)/iu;

const VERB = /\s+(?:lãnh đạo|chỉ đạo|chủ trì|có trách nhiệm|thực hiện|chịu trách nhiệm|tham mưu)$/u;

/** "1. Trách nhiệm của Ban Chỉ đạo", "5. Phòng Kinh tế", "- Văn phòng Đảng ủy: …"; undefined for other headings. */
export function responsibleUnit({ passage }: BodyNode): ResponsibleUnit | undefined {
  const content = passage?.content ?? '';
  const responsibility = RESPONSIBILITY.exec(content);
  const match = responsibility ?? NAMED.exec(content);
  const unit = match?.[1]?.replace(VERB, '').trim();
  if (!match || unit === undefined || !(responsibility || looksLikeOwner(unit))) return undefined;
  return { unit, rest: content.slice(match[0].length).trim() };
}
