/** A package in one file of XML ("Word XML Document", Flat OPC) → the package itself. */
import { Unreadable } from '../../unreadable.ts';
import { MAX_FILE_BYTES } from '../limits.ts';
import { decodeUnicode } from '../text/decode.ts';
import { contentTypesPart, type Part, zipParts } from './package.ts';

const MAX_PARTS = 2000;

/**
 * The XML of a part stands between its tags as it would stand in its file, so that it is taken over as it is: its
 * own reader parses it under the usual limits. Throws `Unreadable`.
 */
export function packageOfFlat(bytes: Uint8Array): Uint8Array {
  const text = decodeUnicode(bytes) ?? '';
  const prefix =
    /xmlns:([\w.-]+)\s*=\s*["']http:\/\/schemas\.microsoft\.com\/office\/2006\/xmlPackage["']/.exec(
      text.slice(0, 8192),
    )?.[1];
  if (prefix === undefined) throw new Unreadable('damaged', 'flat package without its namespace');
  const pieces = text.split(`<${prefix}:part`).slice(1);
  if (pieces.length > MAX_PARTS) throw new Unreadable('too-complex', `${pieces.length} parts`);
  const parts = pieces.flatMap((piece) => partOf(piece, prefix));
  return zipParts([contentTypes(pieces, prefix), ...parts]);
}

function partOf(piece: string, prefix: string): Part[] {
  const name = attributeIn(piece, `${prefix}:name`)?.replace(/^\//, '');
  if (name === undefined) return [];
  const xml = between(piece, `${prefix}:xmlData`);
  if (xml !== undefined) return [{ name, content: xml.trim() }];
  const packed = between(piece, `${prefix}:binaryData`);
  return packed === undefined ? [] : [{ name, content: decodedBytes(packed) }];
}

function decodedBytes(packed: string): Uint8Array {
  if (packed.length > MAX_FILE_BYTES * 2) throw new Unreadable('too-large', 'part of a flat package');
  return new Uint8Array(Buffer.from(packed, 'base64'));
}

function attributeIn(piece: string, name: string): string | undefined {
  const tag = piece.slice(0, piece.indexOf('>'));
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
}

/** What stands inside the first element of a name. */
function between(piece: string, name: string): string | undefined {
  const open = piece.indexOf(`<${name}`);
  const from = open < 0 ? -1 : piece.indexOf('>', open) + 1;
  const to = from <= 0 ? -1 : piece.indexOf(`</${name}`, from);
  return to < 0 ? undefined : piece.slice(from, to);
}

/** The list of types is no part of its own in one file. */
const contentTypes = (pieces: string[], prefix: string): Part =>
  contentTypesPart(
    pieces.map((piece) => ({
      name: attributeIn(piece, `${prefix}:name`)?.replace(/^\//, '') ?? '',
      type: attributeIn(piece, `${prefix}:contentType`) ?? '',
    })),
  );
