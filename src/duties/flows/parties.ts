/** Who a sender is, and which way a report goes between sender and recipients. Pure. */
import { isCollective } from '../../organisation/other-bodies.ts';
import { unitNameKey } from '../../organisation/unit-names.ts';
import { bodiesIn } from '../../reading/rows/reporting-bodies.ts';
import type { Recipient } from '../../reading/rows/reporting-clauses.ts';
import { classOf } from '../../organisation/body-class.ts';
import { bodyKey, isAbove, isForeign } from './bodies.ts';
import type { FlowDirection, SenderKind } from './contract.ts';

export interface Sender {
  kind: SenderKind;
  text: string;
  /** Senders of one key are the same, however they are spelled. */
  key: string;
}

/** What the plan calls its own commune, for telling the names of its bodies. */
export interface Words {
  /** "Sông Trăng", without "xã". */
  communeName?: string;
}

/** What kind of sender the words name; bodies of the level above send nothing in a commune's plan. */
export function senderOf(text: string, { communeName }: Words): Sender {
  const name = text.replace(/^(?:đồng chí|đ\/c)\s+/iu, '');
  if (isSeveral(name)) return { kind: 'units', text, key: collectiveKey(name) };
  const key = bodyKey(name, communeName);
  if (isAbove(name) || isForeign(name)) return { kind: 'outside', text, key };
  // The standing body of the committee reports to the committee.
  if (isStanding(name)) return { kind: 'unit', text, key: unitNameKey(name, communeName) };
  const kind = classOf(name);
  if (kind === 'committee') return { kind, text, key };
  return { kind: kind === 'unit' ? 'unit' : 'commune', text, key };
}

/** "Thường trực Ban Chỉ đạo", "cơ quan thường trực". */
const isStanding = (name: string): boolean =>
  /^(?:cơ quan )?thường trực (?:của )?(?:ban chỉ đạo|bcđ)/iu.test(name);

const isSeveral = (name: string): boolean =>
  isCollective(name) ||
  /(?<!\p{L})(?:các|những|từng)(?!\p{L})/iu.test(name) ||
  (bodiesIn(name).length > 1 && !isStanding(name));

const collectiveKey = (text: string): string =>
  unitNameKey(text.replace(/\s+(?:trực thuộc|thuộc|có liên quan|liên quan|trên địa bàn)(?!\p{L}).*$/iu, ''));

/** Which way a report goes; `compiles`: the sender puts together what others send. */
export function directionOf(
  from: Sender | undefined,
  to: readonly Recipient[],
  compiles: boolean,
): FlowDirection {
  const allAbove = to.length > 0 && to.every(({ text }) => isAbove(text));
  const anyAbove = to.some(({ text }) => isAbove(text));
  if (from?.kind === 'committee') return 'up';
  if (from?.kind === 'commune') return anyAbove || to.length === 0 ? 'up' : 'within';
  if (allAbove || (anyAbove && compiles)) return 'up';
  return from?.kind === 'unit' && (compiles || isStanding(from.text)) ? 'within' : 'in';
}
