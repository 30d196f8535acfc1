/** Damage done to files on purpose, repeatable by its seed. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Whole number from 0 up to, and without, `below`. */
export type Draw = (below: number) => number;

/** mulberry32: small, fast, the same on every machine. */
export function drawsFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * Math.max(1, below));
  };
}

const pick = <T>(draw: Draw, choices: readonly [T, ...T[]]): T => choices[draw(choices.length)] ?? choices[0];

/** Bytes flipped, cut, doubled, moved or blanked. */
export function mutateBytes(source: Uint8Array, draw: Draw): Uint8Array {
  const at = draw(source.length);
  const end = Math.min(source.length, at + 1 + draw(pick(draw, [4, 64, source.length])));
  const part = source.subarray(at, end);
  const before = source.subarray(0, at);
  const after = source.subarray(end);
  switch (draw(6)) {
    case 0:
      return before.slice();
    case 1:
      return join(before, after);
    case 2:
      return join(before, part, part, after);
    case 3:
      return join(before, new Uint8Array(part.length), after);
    case 4:
      return join(after, part, before);
    default:
      return flipBits(source, draw);
  }
}

function flipBits(source: Uint8Array, draw: Draw): Uint8Array {
  const bytes = source.slice();
  for (let times = 1 + draw(12); times > 0; times -= 1) {
    const at = draw(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << draw(8));
  }
  return bytes;
}

function join(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** Lines dropped, doubled, moved, joined, cut; columns lost; letters of others put in. */
export function mutateText(source: string, draw: Draw): string {
  let lines = source.split('\n');
  for (let times = 1 + draw(6); times > 0; times -= 1) lines = mutateLines(lines, draw);
  return lines.join('\n');
}

const STRANGE = [
  '|',
  '\t',
  '**',
  '$',
  '<br>',
  '<table>',
  '<!--',
  '\u0000',
  '\ufffd',
  '", "',
  '-',
  'IV.',
  'a)',
  '2030',
  '100%',
  '\f',
  '\ud800',
] as const;

function mutateLines(lines: string[], draw: Draw): string[] {
  const at = draw(lines.length);
  const line = lines[at] ?? '';
  const cut = draw(line.length + 1);
  const other = draw(lines.length);
  const replaceBy = (...now: string[]): string[] => [...lines.slice(0, at), ...now, ...lines.slice(at + 1)];
  switch (draw(9)) {
    case 0:
      return replaceBy();
    case 1:
      return replaceBy(line, line);
    case 2:
      return replaceBy(lines[other] ?? '');
    case 3:
      return replaceBy(line.slice(0, cut), line.slice(cut));
    case 4:
      return replaceBy(line.slice(0, cut) + pick(draw, STRANGE).repeat(1 + draw(3)) + line.slice(cut));
    case 5:
      return replaceBy(line.slice(cut));
    case 6:
      return replaceBy(line.replace(/[\t|]/, ' '));
    case 7:
      return [...lines.slice(at), ...lines.slice(0, at)];
    default:
      return replaceBy(`${line} ${lines[other] ?? ''}`);
  }
}

/** An office file with the XML of one member mutated: elements dropped, doubled, moved, renamed, closed too early. */
export function mutateOffice(source: Uint8Array, member: string, draw: Draw): Uint8Array {
  const parts = unzipSync(source);
  const xml = parts[member];
  if (!xml) return mutateBytes(source, draw);
  let text = strFromU8(xml);
  for (let times = 1 + draw(5); times > 0; times -= 1) text = mutateXml(text, draw);
  return zipSync({ ...parts, [member]: strToU8(text) }, { level: 0 });
}

function mutateXml(xml: string, draw: Draw): string {
  const from = xml.indexOf('<', draw(xml.length));
  const element = from < 0 ? undefined : elementAt(xml, from);
  if (!element) return xml;
  const { text, end } = element;
  const before = xml.slice(0, from);
  const after = xml.slice(end);
  switch (draw(8)) {
    case 0:
      return before + after;
    case 1:
      return before + text + text + after;
    case 2: {
      const target = after.indexOf('<', draw(after.length));
      return target < 0 ? xml : before + after.slice(0, target) + text + after.slice(target);
    }
    case 3:
      return (
        before +
        text.replace(/w:val="[^"]*"/, `w:val="${pick(draw, ['0', '-1', '99999', 'x', '', 'restart'])}"`) +
        after
      );
    case 4:
      return (
        before +
        text.replace(/<w:(\w+)/, `<w:${pick(draw, ['tbl', 'p', 'r', 'tc', 'tr', 'del', 'sdt', 'x'])}`) +
        after
      );
    case 5:
      return (
        before +
        `<w:p><w:r><w:fldChar w:fldCharType="${pick(draw, ['begin', 'separate', 'end'])}"/></w:r></w:p>${text}` +
        after
      );
    case 6:
      return before + text.slice(0, draw(text.length)) + after;
    default:
      return before + text.replace(/>[^<]+</, '><') + after;
  }
}

/** The element that opens at `from`, with all that is in it. */
function elementAt(xml: string, from: number): { text: string; end: number } | undefined {
  const name = /^<([a-z]+:?[a-z]+)/i.exec(xml.slice(from, from + 60))?.[1];
  const open = xml.indexOf('>', from);
  if (name === undefined || open < 0) return undefined;
  const close = xml[open - 1] === '/' ? open : xml.indexOf('>', xml.indexOf(`</${name}>`, open));
  const end = (close < 0 ? open : close) + 1;
  return { text: xml.slice(from, end), end };
}
