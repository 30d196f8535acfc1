/** How each unit answered: as it is written down now, as it was the last time, and what can be entered by it. */
import type { Contact } from '../../../src/progress/contract.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { answeredNow, type BehalfDraft, behalfOf } from '../behalf.ts';
import type { OwedUnit } from './owed-rows.ts';
import { sourceText } from '../source-text.ts';
import type { EnterOrder } from './use-entering.ts';
import { type Sources, useSources } from './use-sources.ts';

interface Sourcing {
  sources: Sources;
  /** What is written of the unit; else how it answered the last time, now. */
  initialOf: (unit: OwedUnit) => BehalfDraft;
  headingOf: (unit: OwedUnit) => string;
  /** Units of which something is complete and whose answer has a source. */
  ordersOf: (units: readonly OwedUnit[]) => EnterOrder[];
}

export function useSourcing(person: string, contacts: readonly Contact[]): Sourcing {
  const texts = useTexts();
  const { section } = texts.forUnits;
  const sources = useSources(person);
  const lastOf = ({ form }: OwedUnit) => contacts.find(({ unitId }) => unitId === form.duty.unitId);
  const saidOf = ({ form }: OwedUnit) => {
    const source = sources.of(form.duty.id);
    return source && behalfOf(source);
  };
  return {
    sources,
    initialOf: (unit) => {
      const last = lastOf(unit);
      const way = last && { channel: last.channel, saidBy: last.saidBy ?? '' };
      return sources.of(unit.form.duty.id) ?? { ...answeredNow(new Date()), ...way };
    },
    headingOf: (unit) => {
      const [said, last] = [saidOf(unit), lastOf(unit)];
      const counted = section.counted(
        unit.form.duty.unitName,
        numberText(unit.ready.length),
        numberText(unit.rows.length),
      );
      return [
        counted,
        said ? section.source(sourceText(said, texts)) : section.noSource,
        !said && last ? section.before(sourceText(last, texts)) : '',
      ]
        .filter(Boolean)
        .join(' · ');
    },
    ordersOf: (units) =>
      units.flatMap((unit) => {
        const behalf = saidOf(unit);
        return behalf && unit.ready.length > 0 ? { dutyId: unit.form.duty.id, behalf } : [];
      }),
  };
}
