/** The grammar of "Giao …": who is to do what with whom, as letters and conclusions say it. Pure. */
import { looksLikeOwner, splitOwners } from '../values/owners.ts';
import { actionAt } from './action-words.ts';

export interface Order {
  leads: string[];
  coordinators: string[];
  /** What is to be done, in the words of the document; empty where what follows says it. */
  action: string;
  /** It could not be told where the names end: the action then holds them. */
  unsure?: true;
}

const VERB =
  /(?:^|(?<=[,;:]\s)|(?<=(?:nhân dân|UBND|Đảng ủy|Đảng uỷ|Thường trực|Chủ tịch|Bí thư|[Xx]ã|[Pp]hường|đồng chí chủ trì|họp|thống nhất|kết luận)(?: [\p{L}]+){0,4} )|(?<=^[-–+*•]\s))(?:giao nhiệm vụ cho|giao trách nhiệm cho|giao|yêu cầu|đề nghị|phân công|đồng ý giao|thống nhất giao)\s+(?:cho\s+)?/giu;

const LEADING =
  /^\s*,?\s*(?:(?:là|làm) (?:(?:cơ quan|đơn vị) )?)?(?:chủ trì|đầu mối|chịu trách nhiệm(?: chính)?|có trách nhiệm)(?:\s+thực hiện)?(?=[\s,:;]|$)/iu;
const HELPED =
  /^\s*[,;]?\s*(?:và\s+)?(?:có trách nhiệm\s+)?phối hợp(?:\s+(?:chặt chẽ|đồng bộ))?\s+(?:với|cùng(?:\s+với)?)\s+/iu;
const LONGEST_OWNERS = 300;

/** Where the names at the beginning of a text end: at what they do, with whom, or at a colon. */
function endOfNames(text: string): number {
  const ends = [
    /\s+(?:(?:là|làm) (?:cơ quan|đơn vị|đầu mối)|chủ trì|chịu trách nhiệm|có trách nhiệm)(?!\p{L})/iu.exec(
      text,
    )?.index,
    /\s*[,;]?\s+(?:và\s+)?phối hợp(?:\s+(?:chặt chẽ|đồng bộ))?\s+(?:với|cùng)(?!\p{L})/iu.exec(text)?.index,
    /\s*:/u.exec(text)?.index,
    /\s+để(?!\p{L})/u.exec(text)?.index,
    before(text, actionAt(text)),
  ].filter((end) => end !== undefined && end >= 0) as number[];
  return ends.length === 0 ? text.length : Math.min(...ends);
}

/** The end of what stands before an action, without what joins the two. */
function before(text: string, action: number): number | undefined {
  if (action <= 0) return undefined;
  return text.slice(0, action).replace(/[\s,]+$/u, '').length;
}

const tidy = (text: string): string => text.replace(/^[\s,:;–-]+|[\s,;.:/]+$/gu, '').trim();

/** Within a sentence a post may be written small: "giao đồng chí Lê Thị Hoa, Phó Chủ tịch …". */
const isNames = (text: string): boolean =>
  text.length <= LONGEST_OWNERS &&
  !/[.!?]\s/u.test(text) &&
  (looksLikeOwner(text) || (/^(?:đồng chí|ông|bà)\s+\p{Lu}/u.test(text) && looksLikeOwner(capital(text))));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What stands behind the names: "chủ trì, phối hợp với …" and the action. */
function readRest(leads: string[], rest: string): Order {
  const led = rest.replace(LEADING, '');
  const helped = HELPED.exec(led);
  if (!helped) return { leads, coordinators: [], action: tidy(led.replace(/^\s*(?:để)(?!\p{L})/u, '')) };
  const behind = led.slice(helped[0].length);
  const end = endOfNames(behind);
  const names = tidy(behind.slice(0, end));
  const action = tidy(behind.slice(end).replace(/^\s*(?:,|để|trong việc|thực hiện:)\s*/u, ''));
  if (end < behind.length && isNames(names)) return { leads, coordinators: splitOwners(names), action };
  if (end === behind.length && isNames(tidy(behind)) && /:\s*$/u.test(rest))
    return { leads, coordinators: splitOwners(tidy(behind)), action: '' };
  return { leads, coordinators: [], action: tidy(led), unsure: true };
}

/** Names at the beginning of a text, and what stands behind them; undefined when it begins with none. */
function readNamed(text: string): Order | undefined {
  const end = endOfNames(text);
  const names = tidy(text.slice(0, end));
  if (!isNames(names)) return undefined;
  return readRest(splitOwners(names), text.slice(end));
}

/** "Giao Phòng Kinh tế chủ trì, phối hợp với Công an xã rà soát …": undefined for a sentence that orders nothing. */
export function readOrder(sentence: string): Order | undefined {
  const text = sentence.replace(/\s+/gu, ' ').trim();
  for (const verb of text.matchAll(VERB)) {
    if (/(?:được|đã|không|theo)\s*$/iu.test(text.slice(0, verb.index))) continue;
    const order = readNamed(text.slice(verb.index + verb[0].length));
    if (order) return order;
  }
  return undefined;
}

const ACTS = /^(?:[^:]{3,200}?)(?:\s+(?:chủ trì|có trách nhiệm|chịu trách nhiệm)(?!\p{L})|:)/u;
/** Longer beginnings of a sentence are more than a name. */
const LONGEST_SUBJECT = 90;

/**
 * "Phòng Kinh tế chủ trì …", "Phòng Kinh tế: …": a unit with what it is to do, without a verb of giving. "Phòng Kinh tế
 * rà soát …" may as well tell what it did, and is marked so.
 */
export function readSubject(sentence: string): Order | undefined {
  const text = sentence.replace(/\s+/gu, ' ').trim();
  if (ACTS.test(text)) return readNamed(text);
  const action = actionAt(text);
  if (action <= 0 || action > LONGEST_SUBJECT || !/^\p{Lu}/u.test(text)) return undefined;
  const order = readNamed(text);
  return order && order.action !== '' ? { ...order, unsure: true } : undefined;
}

/** What an item below a unit says: "Chủ trì, phối hợp với … rà soát …". */
export function readItem(text: string, leads: string[]): Order {
  const own = text.replace(/\s+/gu, ' ').trim();
  const rest = own.charAt(0).toLowerCase() + own.slice(1);
  const order = readRest(leads, rest);
  const said = LEADING.test(rest) || HELPED.test(rest);
  return said ? order : { leads, coordinators: [], action: tidy(own) };
}
