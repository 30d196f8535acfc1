/** The parts of an office file as their relationships name them; the names of the members mean nothing. */
import { Unreadable } from '../unreadable.ts';
import { parseXml } from './xml.ts';
import { openZip } from './zip.ts';

export interface Relation {
  /** Last word of its type ("styles", "aFChunk"), the same in the transitional and the strict form. */
  type: string;
  /** Name of the member it leads to; the address when it is external. */
  target: string;
  external: boolean;
}

export type Relations = ReadonlyMap<string, Relation>;

export interface OfficePackage {
  /** Name of the main document. */
  main: string;
  read: (name: string | undefined) => Uint8Array | undefined;
  relationsOf: (part: string) => Relations;
  /** The member that a relationship of this type of the main document leads to. */
  related: (type: string) => string | undefined;
}

/**
 * Opens an office file whose main document is, unless it says otherwise, `usual`; nothing is unpacked that is not
 * asked for. Throws `Unreadable`, also when what was asked for takes more than `mostUnpacked` bytes.
 */
export function openPackage(
  bytes: Uint8Array,
  usual: string,
  mostUnpacked = Number.POSITIVE_INFINITY,
): OfficePackage {
  const zip = openZip(bytes);
  const names = new Map(zip.names().map((name) => [name.toLowerCase(), name]));
  let unpacked = 0;
  const read: OfficePackage['read'] = (name) => {
    const known = names.get(name?.toLowerCase() ?? '');
    const part = known === undefined ? undefined : zip.read(known);
    unpacked += part?.length ?? 0;
    if (unpacked > mostUnpacked) throw new Unreadable('too-much-memory', 'package unpacks too large');
    return part;
  };
  const relationsOf = (part: string): Relations => readRelations(read(relationsPart(part)), folderOf(part));
  const named = ofType(relationsOf(''), 'officeDocument');
  const main = named !== undefined && names.has(named.toLowerCase()) ? named : usual;
  const relations = relationsOf(main);
  if (!names.has(main.toLowerCase())) throw new Unreadable('damaged', 'no main document');
  return {
    main,
    read,
    relationsOf,
    // A file without any relationships has its parts where everybody puts them.
    related: (type) => (relations.size > 0 ? ofType(relations, type) : `${folderOf(main)}${type}.xml`),
  };
}

function ofType(relations: Relations, type: string): string | undefined {
  return [...relations.values()].find((relation) => relation.type === type && !relation.external)?.target;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);
const relationsPart = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`;

function readRelations(bytes: Uint8Array | undefined, folder: string): Relations {
  const relations = new Map<string, Relation>();
  const elements = bytes ? parseXml(bytes).children : [];
  elements.forEach(({ name, attributes }, index) => {
    if (!name.endsWith('Relationship')) return;
    const { Id: id = `#${index}`, Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    const external = mode === 'External';
    relations.set(id, {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : resolve(folder, target),
      external,
    });
  });
  return relations;
}

/** Name of a member from a target, which is absolute ("/word/x.xml") or relative to the folder of its part. */
function resolve(folder: string, target: string): string {
  const path = decoded(target).replaceAll('\\', '/');
  const steps = (path.startsWith('/') ? path : folder + path).split('/');
  const kept: string[] = [];
  for (const step of steps) {
    if (step === '..') kept.pop();
    else if (step !== '' && step !== '.') kept.push(step);
  }
  return kept.join('/');
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
