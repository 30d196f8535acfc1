/**
 * The top folders of a ZIP archive whose last bytes are at hand. A workbook that holds a Word file has that file's
 * own names among its bytes, but only its own members stand in the directory at its end.
 */
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;

/** @param tail the last bytes of the file; undefined when the directory does not lie within them, or is damaged */
export function topFolders(tail: Uint8Array): Set<string> | undefined {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const folders = new Set<string>();
  let at = end - view.getUint32(end + 12, true);
  while (at >= 0 && at + 46 <= end && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    const nameLength = view.getUint16(at + 28, true);
    const name = Buffer.from(tail.buffer, tail.byteOffset + at + 46, nameLength).toString('latin1');
    folders.add(name.replaceAll('\\', '/').split('/')[0]?.toLowerCase() ?? '');
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at === end ? folders : undefined;
}

function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - END_LENGTH; at >= 0; at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return undefined;
}
