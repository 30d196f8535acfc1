import { Link } from '@tanstack/react-router';
import type { Unit } from '../../src/organisation/contract.ts';
import { neverWas } from '../../src/organisation/unit-rules.ts';
import { addDays } from '../../src/shared/dates.ts';
import { dateText } from '../format/dates.ts';
import { useTexts } from '../i18n/texts.tsx';

/** What became of a unit that a reorganisation ended, with ways to those that took its place. */
export function UnitSuccession({ unit, units }: { unit: Unit; units: readonly Unit[] }) {
  const { reorganisation: words } = useTexts();
  const { endedAs, validTo, successorIds = [] } = unit;
  if (neverWas(unit)) return <div className="soft">{words.neverWas}</div>;
  if (endedAs === undefined || validTo === undefined) return null;
  const successors = units.filter(({ id }) => successorIds.includes(id));
  const names = successors.map(({ name }) => name).join(', ');
  return (
    <div className="soft">
      {words.endedAs[endedAs](names, dateText(addDays(validTo, 1)))}
      {successors.map(({ id, name }) => (
        <div key={id}>
          <Link to="/units" hash={`unit-${id}`}>
            {words.takenBy(name)}
          </Link>
        </div>
      ))}
    </div>
  );
}
