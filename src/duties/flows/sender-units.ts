/** Which units of the commune a sender's words mean; a proposal that a person confirms. Pure. */
import type { Unit } from '../../organisation/contract.ts';
import { unitMatcher } from '../../organisation/match-unit.ts';
import { isCollective } from '../../organisation/other-bodies.ts';
import { splitOwners } from '../../reading/values/owners.ts';
import { leadsCommune } from '../../organisation/body-class.ts';

type NamedUnit = Pick<Unit, 'id' | 'name' | 'shortName' | 'aliases' | 'kind'>;

/** Words of a collective and the units they mean; a unit that itself stands for all hamlets or branches is meant too. */
const GROUPS: readonly (readonly [RegExp, (unit: NamedUnit) => boolean])[] = [
  [/chi bộ|đảng bộ|tổ chức đảng|cấp ủy/iu, ({ name }) => /^(?:các )?(?:chi|đảng) bộ/iu.test(name)],
  [/cơ quan tham mưu|ban (?:xây dựng )?đảng/iu, ({ kind }) => kind === 'party'],
  [
    /phòng|ngành|đơn vị|cơ quan(?! tham mưu)/iu,
    ({ kind }) => kind === 'government' || kind === 'armed-force' || kind === 'service',
  ],
  [/đoàn thể|tổ chức thành viên|chính trị[ -]+xã hội/iu, ({ kind }) => kind === 'mass-organisation'],
  [/trường|cơ sở giáo dục/iu, ({ kind }) => kind === 'school'],
  [
    /thôn|xóm|(?<!\p{L})ấp|(?<!\p{L})bản(?!\p{L})|buôn|tổ dân phố|khu phố|khu dân cư/iu,
    ({ kind }) => kind === 'hamlet',
  ],
];

/** The ids of the units that a text names or collects, in the order of the units given; built once for many texts. */
export function senderUnits(units: readonly NamedUnit[], communeName?: string): (text: string) => string[] {
  const matcher = unitMatcher(units, communeName);
  return (text) => {
    const parts = splitOwners(text).flatMap((part) => [part, ...part.split(/,\s*|\s+và\s+/u)]);
    const named = new Set(parts.flatMap((part) => matcher.match(part.trim()).unitId ?? []));
    const collects = isCollective(text) || /(?<!\p{L})(?:các|những)(?!\p{L})/iu.test(text);
    const groups = collects ? GROUPS.filter(([words]) => words.test(text)) : [];
    return units
      .filter(
        (unit) => named.has(unit.id) || (groups.some(([, isOne]) => isOne(unit)) && !leadsCommune(unit.name)),
      )
      .map(({ id }) => id);
  };
}
