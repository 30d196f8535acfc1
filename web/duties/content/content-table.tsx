import type { CSSProperties } from 'react';
import type { ContentCycle, ContentRow } from '../../../src/duties/content/contract.ts';
import { useTexts } from '../../i18n/texts.tsx';
import { ChooseRows } from '../choose-rows.tsx';
import css from './content.module.css';
import { ContentLine, type RowActs } from './content-row.tsx';
import rowCss from '../rows.module.css';
import { sectionsOf } from './shown-rows.ts';

interface ContentTableProps extends RowActs {
  rows: readonly ContentRow[];
  /** Those that have a column. */
  cycles: readonly ContentCycle[];
  selected: ReadonlySet<string>;
}

/** Rows × cycles under the sections of the plan; on a phone each row is a card. */
export function ContentTable({ rows, cycles, selected, ...acts }: ContentTableProps) {
  const { content: words } = useTexts();
  const span = cycles.length + 2 + (acts.onSelect ? 1 : 0);
  return (
    <table
      className={`dense cards ${css.matrix}`}
      style={{ '--cycles': cycles.length } as CSSProperties}
      aria-label={words.title}
    >
      <thead>
        <tr>
          {acts.onSelect && (
            <th scope="col" className={rowCss.choice}>
              <ChooseRows label={words.chooseAll} rows={rows} selected={selected} onSelect={acts.onSelect} />
            </th>
          )}
          <th scope="col">{words.name}</th>
          <th scope="col" className={css.providers}>
            {words.provider}
          </th>
          {cycles.map((cycle) => (
            <th key={cycle} scope="col" className={css.cycle}>
              {words.cycles[cycle]}
            </th>
          ))}
        </tr>
      </thead>
      {sectionsOf(rows).map((section) => (
        <tbody key={section.key}>
          <tr className={rowCss.group}>
            <th colSpan={span} scope="rowgroup">
              <span className={rowCss.groupLine}>
                {acts.onSelect && (
                  <ChooseRows
                    label={words.choose(section.name ?? words.noSection)}
                    rows={section.rows}
                    selected={selected}
                    onSelect={acts.onSelect}
                  />
                )}
                <span>{section.name ?? words.noSection}</span>
              </span>
            </th>
          </tr>
          {section.rows.map((row) => (
            <ContentLine key={row.id} row={row} cycles={cycles} selected={selected.has(row.id)} {...acts} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
