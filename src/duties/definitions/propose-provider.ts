/** Who probably has the figures of an indicator: as chosen before for one of a like name, else by the catalogue. Pure. */
import type { Unit } from '../../organisation/contract.ts';
import { foldText, type LikenessIndex, likenessIndex } from '../../shared/likeness.ts';
import type { Definition } from '../contract.ts';
import type { Source } from './catalogue-entry.ts';
import { catalogueEntry } from './catalogue.ts';

export type ProviderChoice = Definition['provider'];

/** What somebody set for an indicator. */
export interface ChosenProvider {
  name: string;
  provider: ProviderChoice;
}

/** Units by the words of their names and aliases; the first that a unit matches is taken. */
const UNIT_WORDS: Partial<Record<Source, RegExp>> = {
  'one-stop': /hành chính công|một cửa|tiếp nhận và trả kết quả/u,
  office: /^văn phòng (?:hđnd|hội đồng nhân dân|ubnd|ủy ban nhân dân)/u,
  economy: /^phòng kinh tế/u,
  culture: /^phòng văn hóa/u,
  police: /^công an/u,
  health: /^trạm y tế/u,
  schools: /^(?:các )?(?:nhà )?trường(?!\p{L})/u,
  hamlets: /tổ công nghệ số|^các (?:thôn|tổ dân phố|khu)/u,
};

/** Bodies that no commune has. */
const OUTSIDE: Partial<Record<Source, string>> = {
  telecom: 'Doanh nghiệp viễn thông',
  bank: 'Ngân hàng Nhà nước khu vực, các ngân hàng trên địa bàn',
};

type NamedUnit = Pick<Unit, 'id' | 'name' | 'aliases'>;

/** The unit that has the figures of such a source; of several the one that stands for all ("Các trường …"). */
function unitOf(source: Source, units: readonly NamedUnit[]): NamedUnit | undefined {
  const words = UNIT_WORDS[source];
  if (!words) return undefined;
  const named = units.filter(({ name, aliases }) =>
    [name, ...aliases].some((each) => words.test(foldText(each))),
  );
  const together = named.filter(({ name }) => foldText(name).startsWith('các '));
  const [only, ...others] = named.length > 1 ? together : named;
  return others.length === 0 ? only : undefined;
}

/** As alike as two years' plans put one indicator. */
const ALIKE = 0.6;

/** What people chose for a like name; undefined: for none. */
export type Precedents = (name: string) => ProviderChoice | undefined;

/**
 * Looks names up among what people set. Made once for many indicators, since comparing with all of them costs more than
 * looking up, and only when first asked.
 * @param chosen the latest first
 */
export function precedentsOf(chosen: readonly ChosenProvider[]): Precedents {
  let index: LikenessIndex | undefined;
  return (name) => {
    index ??= likenessIndex(chosen.map((each) => each.name));
    const [best] = index.like(name, 1);
    return best && best.score >= ALIKE ? chosen[best.index]?.provider : undefined;
  };
}

export function proposeProvider(
  indicator: { name: string; catalogueCode?: string | undefined },
  units: readonly NamedUnit[],
  precedents: Precedents = () => undefined,
): ProviderChoice {
  const before = precedents(indicator.name);
  // That several units are asked is said by a person, of each indicator.
  if (before && before.kind !== 'units') return before;
  const source = catalogueEntry(indicator.catalogueCode)?.source;
  const outside = source && OUTSIDE[source];
  if (outside) return { kind: 'outside', text: outside };
  const unit = source && unitOf(source, units);
  return unit ? { kind: 'unit', unitId: unit.id } : { kind: 'lead' };
}
