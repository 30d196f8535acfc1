/** Parts of a workbook's package, found by their relationships: their names are free. */
import { Unreadable } from '../../unreadable.ts';
import { parseXml } from '../xml.ts';
import { openZip } from '../zip.ts';

const MAX_UNPACKED_BYTES = 80 * 1024 * 1024;

export interface Relation {
  id: string;
  /** Last word of the type's address ("worksheet"), the same in the transitional and the strict form. */
  type: string;
  /** Name of the part it leads to. */
  part: string;
}

export interface WorkbookParts {
  /** Name of the workbook itself. */
  main: string;
  /** Unpacked bytes of a part; undefined when there is none. Throws `Unreadable` when all take too much memory. */
  read: (part: string) => Uint8Array | undefined;
  /** What a part leads to within the package. */
  relations: (part: string) => Relation[];
}

/** Opens the package without unpacking more than is asked for. Throws `Unreadable`. */
export function openParts(bytes: Uint8Array): WorkbookParts {
  const zip = openZip(bytes);
  const names = new Map(zip.names().map((name) => [name.toLowerCase(), name]));
  let total = 0;
  const read = (part: string): Uint8Array | undefined => {
    const found = zip.read(names.get(part.toLowerCase()) ?? part);
    total += found?.length ?? 0;
    if (total > MAX_UNPACKED_BYTES) throw new Unreadable('too-much-memory', 'workbook unpacks too large');
    return found;
  };
  const relations = (part: string): Relation[] => {
    const xml = read(relationsOf(part));
    return (xml ? parseXml(xml).children : [])
      .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
      .map(({ attributes: { Id = '', Type = '', Target = '' } }) => ({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        part: resolvePart(part, Target),
      }));
  };
  const main = relations('').find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  return { main, read, relations };
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);
const relationsOf = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`;

/** "../drawings/drawing1.xml" beside "xl/worksheets/sheet1.xml" → "xl/drawings/drawing1.xml". */
function resolvePart(from: string, target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : folderOf(from).split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
