import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Mark } from '../../design/marks.tsx';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { ChooseRows, type SelectRows } from '../choose-rows.tsx';
import rowCss from '../rows.module.css';
import { gapGroups, type OwnerlessRow } from './gap-groups.ts';
import css from './owners.module.css';

interface OwnersTableProps {
  rows: readonly OwnerlessRow[];
  selected: ReadonlySet<string>;
  /** Absent for those who only look. */
  onSelect: SelectRows | undefined;
}

/** Rows without a living owner under the reasons why, each with the words of the plan. */
export function OwnersTable({ rows, selected, onSelect }: OwnersTableProps) {
  const { answering: words, content } = useTexts();
  return (
    <table className="dense cards" aria-label={words.rows}>
      <thead>
        <tr>
          {onSelect && (
            <th scope="col" className={rowCss.choice}>
              <ChooseRows label={content.chooseAll} rows={rows} selected={selected} onSelect={onSelect} />
            </th>
          )}
          <th scope="col">{words.name}</th>
          <th scope="col">{words.words}</th>
        </tr>
      </thead>
      {gapGroups(rows).map(({ gap, rows: own }) => (
        <tbody key={gap}>
          <tr className={rowCss.group}>
            <th colSpan={onSelect ? 3 : 2} scope="rowgroup">
              <span className={rowCss.groupLine}>
                {onSelect && (
                  <ChooseRows
                    label={content.choose(words.gaps[gap])}
                    rows={own}
                    selected={selected}
                    onSelect={onSelect}
                  />
                )}
                <Mark shape="triangle" tone="warn">
                  {words.gaps[gap]}
                </Mark>
                <span className="soft">{numberText(own.length)}</span>
              </span>
            </th>
          </tr>
          {own.map((row) => (
            <OwnerlessLine key={row.id} row={row} selected={selected.has(row.id)} onSelect={onSelect} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface OwnerlessLineProps {
  row: OwnerlessRow;
  selected: boolean;
  onSelect: SelectRows | undefined;
}

function OwnerlessLine({ row, selected, onSelect }: OwnerlessLineProps) {
  const { answering: words, content } = useTexts();
  return (
    <tr>
      {onSelect && (
        <td className={rowCss.choice}>
          <Checkbox
            size="xs"
            aria-label={content.choose(row.name)}
            checked={selected}
            onChange={(event) => onSelect([row], event.currentTarget.checked)}
          />
        </td>
      )}
      <th scope="row">
        <Link
          to="/register/$kind/$id"
          params={{ kind: row.kind, id: row.id }}
          className={rowCss.name}
          title={row.name}
        >
          {row.name}
        </Link>
      </th>
      <td data-label={words.words}>
        <span className={css.words}>
          {row.leads.length === 0 && <span className="soft">{words.noWords}</span>}
          {row.leads.length > 0 && <span>{row.leads.map(({ text }) => text).join('; ')}</span>}
          {row.updater && <small className="soft">{words.updater(row.updater)}</small>}
        </span>
      </td>
    </tr>
  );
}
