import { CopyButton } from '../../design/copy-button.tsx';
import { dateText } from '../../format/dates.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { reminderOf, type StillUnit } from './reminder.ts';

/** Units that were asked and have not moved for long, with a reminder to send each. */
export function StillTable({ units }: { units: readonly StillUnit[] }) {
  const { answering: words } = useTexts();
  return (
    <table className="dense cards">
      <thead>
        <tr>
          <th scope="col">{words.unit}</th>
          <th scope="col">{words.people}</th>
          <th scope="col">{words.asked}</th>
          <th scope="col">{words.moved}</th>
          <th scope="col">
            <span className="visually-hidden">{words.remind}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <StillLine key={unit.unitId} unit={unit} />
        ))}
      </tbody>
    </table>
  );
}

function StillLine({ unit }: { unit: StillUnit }) {
  const { answering: words } = useTexts();
  const moved = unit.movedOn === undefined ? words.never : dateText(unit.movedOn);
  return (
    <tr>
      <th scope="row">{unit.unitName}</th>
      <td data-label={words.people}>
        {unit.people.length === 0 ? <span className="soft">{words.noPeople}</span> : unit.people.join(', ')}
      </td>
      <td data-label={words.asked}>{words.askedRows(numberText(unit.rows))}</td>
      <td data-label={words.moved}>
        <span>
          {moved} <span className="soft">· {words.days(unit.days)}</span>
        </span>
      </td>
      <td className="no-print">
        <CopyButton text={reminderOf(unit, words)} label={words.remind} inLine />
      </td>
    </tr>
  );
}
