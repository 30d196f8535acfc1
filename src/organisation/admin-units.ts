/** Provinces and communes of Việt Nam (QĐ 19/2025/QĐ-TTg), from `admin-units.csv`; licence in its first lines. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchable } from '../shared/search-text.ts';
import type { Commune, Province } from './contract.ts';

export interface AdminUnits {
  provinces: Province[];
  communes: Commune[];
}

const COMMUNE_TYPES: readonly string[] = ['xã', 'phường', 'đặc khu'] satisfies Commune['type'][];

function isCommuneType(text: string | undefined): text is Commune['type'] {
  return text !== undefined && COMMUNE_TYPES.includes(text);
}

/** Reads the list; lines starting with "#" are notes, the first other line is the header. */
export function parseAdminUnits(csv: string): AdminUnits {
  const [, ...lines] = csv.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const provinces = new Map<string, Province>();
  const communes = lines.map((line) => {
    const [provinceCode = '', provinceName = '', provinceType = '', code = '', name = '', type] =
      line.split(',');
    if (!isCommuneType(type) || !/^\d{5}$/.test(code)) throw new Error(`admin-units.csv: bad line: ${line}`);
    provinces.set(provinceCode, { code: provinceCode, name: provinceName, type: provinceType });
    return { code, name, type, provinceCode, provinceName };
  });
  return { provinces: [...provinces.values()], communes };
}

export function loadAdminUnits(): AdminUnits {
  return parseAdminUnits(readFileSync(join(import.meta.dirname, 'admin-units.csv'), 'utf8'));
}

/** What a commune is found by: " xã quảng sơn thái nguyên ", and the same without diacritics. */
export function communeSearchTexts({
  type,
  name,
  provinceName,
}: Pick<Commune, 'type' | 'name' | 'provinceName'>) {
  const { exact, plain } = searchable(`${type} ${name} ${provinceName}`);
  return { nameExact: searchable(name).exact, searchExact: exact, searchPlain: plain };
}
