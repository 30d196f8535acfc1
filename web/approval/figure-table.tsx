import { useState } from 'react';
import type { DutyItem, Observation } from '../../src/progress/contract.ts';
import { useTexts } from '../i18n/texts.tsx';
import type { Texts } from '../i18n/vi.ts';
import { figureText } from '../register/figure-text.ts';
import css from './approval.module.css';
import { changeText, observationOf } from './difference.ts';
import { Checks, FileCount, NotAnswered, RowName, type RowsProps } from './row-parts.tsx';
import { RowMore } from './row-more.tsx';

const COLUMNS = 7;

/** The figures of a report: what was received before, what is reported now, the difference, the target that holds. */
export function FigureTable({ items, ...rows }: RowsProps & { items: readonly DutyItem[] }) {
  const { approval } = useTexts();
  const { table } = approval;
  const [open, setOpen] = useState<string>();
  return (
    <div className={`card ${css.tableCard}`}>
      <table className={`dense cards ${css.table}`}>
        <thead>
          <tr>
            <th scope="col">{table.indicator}</th>
            {[table.before, table.now, table.change, table.target].map((head) => (
              <th key={head} scope="col" className="number">
                {head}
              </th>
            ))}
            <th scope="col">{table.checks}</th>
            <th scope="col">{table.files}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <FigureRow
              key={item.thingId}
              item={item}
              open={open === item.thingId}
              onOpen={() => setOpen(open === item.thingId ? undefined : item.thingId)}
              {...rows}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What was sent; of a real figure also the estimate whose place it takes. */
function saidText({ estimate }: DutyItem, said: Observation, texts: Texts): string {
  const text = figureText(said, texts);
  if (!estimate || said.estimate) return text;
  return texts.settling.change(figureText({ answer: 'value', ...estimate }, texts), text);
}

interface FigureRowProps extends RowsProps {
  item: DutyItem;
  open: boolean;
  onOpen: () => void;
}

function FigureRow({ item, open, onOpen, ...rows }: FigureRowProps) {
  const texts = useTexts();
  const { approval } = texts;
  const { table } = approval;
  const said = observationOf(item);
  return (
    <>
      <tr data-open={open || undefined}>
        <RowName item={item} open={open} onOpen={onOpen} />
        <td data-label={table.before} className="number soft">
          {item.previous && figureText(item.previous, texts)}
        </td>
        <td data-label={table.now} className={`number ${css.now}`}>
          {said ? saidText(item, said, texts) : <NotAnswered form={rows.form} />}
        </td>
        <td data-label={table.change} className="number soft">
          {changeText(item)}
        </td>
        <td data-label={table.target} className="number soft" title={item.targetLabel}>
          {item.target?.text}
        </td>
        <td data-label={table.checks}>
          <Checks item={item} />
        </td>
        <FileCount item={item} />
      </tr>
      {open && <RowMore item={item} span={COLUMNS} {...rows} />}
    </>
  );
}
